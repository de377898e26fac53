import type { BulkChange } from '../../../../shared/schema/bulk.ts';
import { fieldValue } from '../../../forms/field-names.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { TableScroll } from '../../../ui/table-scroll.tsx';

const SHOWN = 100;

/** What becomes of which supplier: before and after, side by side. */
export function BulkChanges(props: { readonly changes: readonly BulkChange[]; readonly isStale: boolean }) {
  const messages = useMessages();
  const { language } = useLanguage();
  const { grid, suppliers } = messages;
  if (props.changes.length === 0) return <p className="soft">{grid.bulkNothing}</p>;
  const left = props.changes.length - SHOWN;
  return (
    <div className="bulk-changes" aria-busy={props.isStale}>
      <TableScroll label={grid.bulkPreview}>
        <table className="table">
          <caption className="visually-hidden">{grid.bulkPreview}</caption>
          <thead>
            <tr>
              <th scope="col">{suppliers.name}</th>
              <th scope="col">{grid.bulkBefore}</th>
              <th scope="col">{grid.bulkAfter}</th>
            </tr>
          </thead>
          <tbody>
            {props.changes.slice(0, SHOWN).map(({ processorId, processor, field, before, after }) => (
              <tr key={`${processorId} ${field}`}>
                <th scope="row" className="text clamp">
                  {processor}
                </th>
                <td className="text soft">{fieldValue(field, before, messages, language)}</td>
                <td className="text strong">{fieldValue(field, after, messages, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {left > 0 && <p className="soft">{grid.bulkMore(left)}</p>}
    </div>
  );
}
