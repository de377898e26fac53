import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { formatDate } from '../../../shared/words/format.ts';
import { client } from '../../api/client.ts';
import { Faults, Refused, readJson } from '../../forms/json-file.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Progress } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';

/** An own catalogue from a file: first what it would bring, then a confirmation. */
export function TakeCatalogue({ hasOwn }: { readonly hasOwn: boolean }) {
  const { catalogue, common } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<string | null>(null);
  const [name, setName] = useState('');
  const compare = useMutation({
    mutationFn: async (chosen: File) => {
      setRefused(null);
      setName(chosen.name);
      const { content: file, refused: why } = await readJson(chosen);
      if (why !== null) {
        setRefused(catalogue[why](chosen.name));
        return null;
      }
      return { file, brings: await client.catalogue.compare({ file }) };
    },
  });
  const take = useMutation({
    mutationFn: (file: unknown) => client.catalogue.take({ file }),
    onSuccess: async ({ own }) => {
      compare.reset();
      tell(own === null ? catalogue.dropped : catalogue.taken(own.suppliers));
      await queries.invalidateQueries();
    },
  });
  const isBusy = compare.isPending || take.isPending;
  const found = compare.data;
  return (
    <Panel id="take-catalogue" title={catalogue.takeTitle}>
      <div className="stack tight">
        <p className="reading soft">{catalogue.takeText}</p>
        <div className="actions">
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) compare.mutate(file);
            }}
          >
            <Button isDisabled={isBusy}>{catalogue.chooseFile}</Button>
          </FileTrigger>
          {hasOwn && (
            <Button look="quiet" isDisabled={isBusy} onPress={() => take.mutate(null)}>
              {catalogue.drop}
            </Button>
          )}
        </div>
        <div role="status" className="stack tight">
          {compare.isPending && <Progress label={catalogue.comparing} done={null} total={0} />}
          {refused !== null && <Refused sentence={refused} />}
          {compare.isError && (
            <Faults title={catalogue.faults(name)} more={catalogue.faultsMore} error={compare.error} />
          )}
          {found && (
            <>
              <p className="strong text">
                {name}:{' '}
                {catalogue.state(found.brings.suppliers, formatDate(found.brings.stateAsOf, language))}
              </p>
              <p>{catalogue.brings(found.brings.added.length, found.brings.replaced.length)}</p>
              {hasOwn && <p>{catalogue.replacesOwn}</p>}
            </>
          )}
        </div>
        {found && (
          <div className="actions">
            <Button look="primary" isDisabled={isBusy} onPress={() => take.mutate(found.file)}>
              {catalogue.take}
            </Button>
            <Button onPress={() => compare.reset()}>{common.cancel}</Button>
          </div>
        )}
        {take.isError && <Failure error={take.error} />}
      </div>
    </Panel>
  );
}
