import { useQuery } from '@tanstack/react-query';
import type { PersonMention } from '../../../shared/fields/person.ts';
import { fieldName, kindName } from '../../../shared/words/fields.ts';

import { orpc } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';

/** Where the same name stands besides the contact persons; nothing here is erased along. */
export function Mentions({ words }: { readonly words: string }) {
  const { persons } = useMessages();
  const query = useQuery({ ...orpc.persons.mentions.queryOptions({ input: { words } }), gcTime: 0 });
  return (
    <Panel id="elsewhere" title={persons.elsewhere}>
      {query.isPending && <Loading lines={2} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data?.length === 0 && <p className="soft">{persons.elsewhereNone}</p>}
      {query.data !== undefined && query.data.length > 0 && (
        <>
          <p className="soft">{persons.elsewhereText}</p>
          <ul className="bullets">
            {query.data.map((mention, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two places can be the same in words
              <li key={at} className="text">
                <Place mention={mention} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Place({ mention }: { readonly mention: PersonMention }) {
  const messages = useMessages();
  const { language } = useLanguage();
  const { persons } = messages;
  const { where, entity, field, name, processorId, processor, removed, lines } = mention;
  if (where === 'view') return persons.savedView;
  if (where === 'draft') return persons.draft;
  if (where === 'history') return field === 'who' ? persons.historyWho(lines) : persons.historyWhy(lines);
  const kind = entity === null ? '' : kindName(entity, language);
  const words = [kind, name, fieldName(entity ?? '', field ?? '', language), removed ? persons.inBin : ''];
  return (
    <>
      {words.filter((word) => word !== '').join(', ')}
      {processorId !== null && !removed && (
        <>
          {' '}
          <a href={addresses.supplier(processorId)}>{processor}</a>
        </>
      )}
    </>
  );
}
