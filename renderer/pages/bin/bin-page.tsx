import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { SearchX, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import type { BinEntry } from '../../../shared/fields/person.ts';
import { foldName } from '../../../shared/law/places.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { certificateName } from '../../../shared/words/certificates.ts';
import { countryName } from '../../../shared/words/places.ts';
import { client, orpc } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { useKept } from '../../router/router.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { tell, tellFailure } from '../../ui/toast.tsx';
import { Written } from '../../ui/written.tsx';

const INITIAL_ROWS = 50;
const MORE = 200;

/** Removed records, and the way to restore them. */
export function BinPage() {
  const { bin } = useMessages();
  const query = useQuery(orpc.bin.list.queryOptions());
  return (
    <Page title={bin.title} lead={bin.lead}>
      {query.isPending && <Loading lines={8} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess &&
        (query.data.length === 0 ? (
          <div className="panel">
            <Empty icon={Trash2} title={bin.emptyTitle}>
              {bin.emptyText}
            </Empty>
          </div>
        ) : (
          <Removed entries={query.data} />
        ))}
    </Page>
  );
}

function Removed({ entries }: { readonly entries: readonly BinEntry[] }) {
  const { bin } = useMessages();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useKept('bin', INITIAL_ROWS);
  const words = foldName(search);
  const found =
    words === ''
      ? entries
      : entries.filter(({ name, processor }) => foldName(`${name} ${processor}`).includes(words));
  const rest = found.length - shown;
  return (
    <>
      <div className="list-bar">
        <SearchField className="field list-search" value={search} onChange={setSearch}>
          <Label className="visually-hidden">{bin.search}</Label>
          <Input className="input" placeholder={bin.searchPlaceholder} autoComplete="off" />
        </SearchField>
        <p className="soft" role="status">
          {bin.count(found.length)}
        </p>
      </div>
      {found.length === 0 ? (
        <Empty
          icon={SearchX}
          title={bin.nothingTitle}
          action={<Button onPress={() => setSearch('')}>{bin.showAll}</Button>}
        >
          {bin.nothingText}
        </Empty>
      ) : (
        <section className="panel" aria-label={bin.table}>
          <TableScroll label={bin.table}>
            <table className="table bin">
              <thead>
                <tr>
                  <th scope="col">{bin.what}</th>
                  <th scope="col">{bin.name}</th>
                  <th scope="col">{bin.supplier}</th>
                  <th scope="col">{bin.removed}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {found.slice(0, shown).map((entry) => (
                  <Entry key={`${entry.entity} ${entry.id}`} entry={entry} />
                ))}
              </tbody>
            </table>
          </TableScroll>
          {rest > 0 && (
            <Button look="quiet" onPress={() => setShown(shown + MORE)}>
              {bin.more(Math.min(rest, MORE), found.length)}
            </Button>
          )}
        </section>
      )}
    </>
  );
}

function Entry({ entry }: { readonly entry: BinEntry }) {
  const { bin } = useMessages();
  const { language } = useLanguage();
  const canWrite = useCanWrite();
  const queries = useQueryClient();
  const { entity, id, processor, removedAt, removedBy, mergedInto } = entry;
  const name = ownName(entry, language) || bin.noName;
  const restore = useMutation({
    mutationFn: () => client.bin.restore({ entity, id }),
    onSuccess: async () => {
      tell(mergedInto === null ? bin.restored(name) : bin.restoredWithout(name, mergedInto.name));
      await queries.invalidateQueries();
    },
    onError: (error) => tellFailure(problemOf(error).message[language]),
  });
  return (
    <tr>
      <td>{bin.kind[entity]}</td>
      <th scope="row" className="text">
        <Written text={name} of={bin.name} />
      </th>
      <td className="text">
        {entity !== 'processor' && <Written text={processor} of={bin.supplier} />}
        {mergedInto !== null && bin.merged(mergedInto.name)}
      </td>
      <td>
        {formatMoment(removedAt, language)}
        {removedBy !== '' && <span className="soft text"> {bin.by(removedBy)}</span>}
      </td>
      <td className="number">
        {canWrite && (
          <Button
            icon={Undo2}
            aria-label={bin.restoreOf(name)}
            isDisabled={restore.isPending}
            onPress={() => restore.mutate()}
          >
            {bin.restore}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** A country or a standard is stored as its code. */
function ownName({ entity, name }: BinEntry, language: Language): string {
  if (entity === 'adequacy_override') return countryName(name, language);
  if (entity === 'certificate') return certificateName(name, language);
  return name;
}
