import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { changeInWords } from '../../../shared/explained/list-changes.ts';
import type { ListChange } from '../../../shared/fields/list-changes.ts';
import { importChanges } from '../../../shared/words/import-changes.ts';
import { orpc } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { Written } from '../../ui/written.tsx';

const INITIAL = 25;

/** What a list changes of suppliers and sub-processors in the register; nothing where it changes none. */
export function ListChanges({ changes }: { readonly changes: readonly ListChange[] }) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const { data: custom = [] } = useQuery(orpc.customFields.list.queryOptions({ input: {} }));
  const [limit, setLimit] = useState(INITIAL);
  if (changes.length === 0) return null;
  const title = importChanges.title(changes.length)[language];
  return (
    <Panel id="import-changes" title={title}>
      <p className="soft panel-lead">{importChanges.text[language]}</p>
      <TableScroll label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{importChanges.supplier[language]}</th>
              <th scope="col">{importChanges.field[language]}</th>
              <th scope="col">{importChanges.was[language]}</th>
              <th scope="col">{importChanges.becomes[language]}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, limit).map((change, index) => {
              const { field, was, becomes } = changeInWords(change, language, custom);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a supplier can get two parts of the same kind
                <tr key={index}>
                  <th scope="row" className="text">
                    <Written text={change.supplier} of={importList.name} />
                  </th>
                  <td className="text">{field}</td>
                  <td className="text soft">
                    <Written text={was} of={field} />
                  </td>
                  <td className="text">
                    <Written text={becomes} of={field} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
      {limit < changes.length && (
        <Button look="quiet" onPress={() => setLimit(changes.length)}>
          {importList.showAll(changes.length)}
        </Button>
      )}
    </Panel>
  );
}
