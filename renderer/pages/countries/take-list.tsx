import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { formatDate } from '../../../shared/words/format.ts';
import { client } from '../../api/client.ts';
import { Faults, Refused, readJson } from '../../forms/json-file.tsx';
import { notFilledIn } from '../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { Button } from '../../ui/button.tsx';
import { Decision } from '../../ui/dialog.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Progress } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tell } from '../../ui/toast.tsx';
import { type Comparison, Differences } from './differences.tsx';

interface Chosen {
  readonly name: string;
  readonly list: unknown;
  readonly comparison: Comparison;
}

/** Loads a newer list from a file: first what would change, then a reason and a confirmation. */
export function TakeList() {
  const { countries } = useMessages();
  const { language } = useLanguage();
  const canWrite = useCanWrite();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<string | null>(null);
  const [name, setName] = useState('');
  const compare = useMutation({
    mutationFn: async (file: File): Promise<Chosen | null> => {
      setRefused(null);
      setName(file.name);
      const { content: list, refused } = await readJson(file);
      if (refused !== null) return refuse(countries[refused](file.name));
      return { name: file.name, list, comparison: await client.countries.compare({ list }) };
    },
  });
  const take = useMutation({
    mutationFn: ({ list, reason }: { list: unknown; reason: string }) =>
      client.countries.take({ list, reason }),
    onSuccess: async ({ stateAsOf }) => {
      compare.reset();
      tell(countries.takenOver(formatDate(stateAsOf, language)));
      await queries.invalidateQueries();
    },
  });

  function refuse(sentence: string): null {
    setRefused(sentence);
    return null;
  }

  const chosen = compare.data;
  return (
    <Panel id="take-list" title={countries.takeTitle}>
      <div className="stack tight">
        <p className="reading soft">{countries.takeText}</p>
        {canWrite && (
          <div className="actions">
            <FileTrigger
              acceptedFileTypes={['.json', 'application/json']}
              onSelect={(files) => {
                const file = files?.[0];
                if (file) compare.mutate(file);
              }}
            >
              <Button isDisabled={compare.isPending || take.isPending}>{countries.chooseFile}</Button>
            </FileTrigger>
          </div>
        )}
        <div role="status" className="stack tight">
          {compare.isPending && <Progress label={countries.comparing} done={null} total={0} />}
          {refused !== null && <Refused sentence={refused} />}
          {compare.isError && (
            <Faults title={countries.faults(name)} more={countries.faultsMore} error={compare.error} />
          )}
        </div>
        {chosen && (
          <Confirm
            key={chosen.name}
            chosen={chosen}
            isBusy={take.isPending}
            onTake={(reason) => take.mutate({ list: chosen.list, reason })}
            onCancel={() => compare.reset()}
          />
        )}
        {take.isError && <Failure error={take.error} />}
      </div>
    </Panel>
  );
}

interface ConfirmProps {
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  readonly onTake: (reason: string) => void;
  readonly onCancel: () => void;
}

function Confirm({ chosen, isBusy, onTake, onCancel }: ConfirmProps) {
  const { countries, common, labels } = useMessages();
  const { language } = useLanguage();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { comparison, name } = chosen;
  const { differences, isNewer, stateAsOf } = comparison;
  return (
    <form
      className="form"
      aria-label={countries.takeTitle}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        setAsking(reason.trim() !== '');
      }}
    >
      <div role="status">
        <p className="strong text">{countries.compared(name, formatDate(stateAsOf, language))}</p>
        <p>{countries.differences(differences.length)}</p>
      </div>
      {!isNewer && (
        <div className="notice action">
          <CircleAlert size={20} className="icon" aria-hidden />
          <p>{countries.older}</p>
        </div>
      )}
      {differences.length > 0 && <Differences differences={differences} />}
      <TextField
        label={labels.adequacy_override.reason}
        help={countries.reasonHelp}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? notFilledIn : undefined}
      />
      <div className="actions">
        <Button look="primary" type="submit" isDisabled={isBusy}>
          {countries.take}
        </Button>
        <Button onPress={onCancel}>{common.cancel}</Button>
      </div>
      <Decision
        isOpen={isAsking}
        title={countries.takeAsk}
        confirm={countries.take}
        onConfirm={() => {
          setAsking(false);
          onTake(reason.trim());
        }}
        onCancel={() => setAsking(false)}
      >
        {countries.takeWhat(differences.length)}
      </Decision>
    </form>
  );
}
