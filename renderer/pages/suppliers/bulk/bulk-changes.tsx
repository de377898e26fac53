import type { BulkChange } from '../../../../shared/schema/bulk.ts';
import { fieldValue } from '../../../forms/field-values.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { TableScroll } from '../../../ui/table-scroll.tsx';
import { changeName } from './bulk-fields.ts';

interface BulkChangesProps {
  readonly changes: readonly BulkChange[];
  /** Total number of suppliers that change, including those not shown. */
  readonly total: number;
  readonly isStale: boolean;
}

/** What changes at which supplier: every field before and after, side by side. */
export function BulkChanges({ changes, total, isStale }: BulkChangesProps) {
  const messages = useMessages();
  const { language } = useLanguage();
  const { grid, suppliers } = messages;
  if (total === 0) return <p className="soft">{grid.bulkNothing}</p>;
  const left = total - changes.length;
  return (
    <div className="bulk-changes" aria-busy={isStale}>
      <TableScroll label={grid.bulkPreview}>
        <table className="table">
          <caption className="visually-hidden">{grid.bulkPreview}</caption>
          <thead>
            <tr>
              <th scope="col">{suppliers.name}</th>
              <th scope="col">{grid.bulkWhat}</th>
              <th scope="col">{grid.bulkBefore}</th>
              <th scope="col">{grid.bulkAfter}</th>
            </tr>
          </thead>
          {changes.map(({ processorId, processor, fields }) => (
            <tbody key={processorId}>
              {fields.map(({ field, before, after }, at) => (
                <tr key={field}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={fields.length}>
                      <span className="text clamp">{processor}</span>
                    </th>
                  )}
                  <td className="soft">{changeName(field, messages)}</td>
                  <td className="text soft">{fieldValue(field, before, messages, language)}</td>
                  <td className="text strong">{fieldValue(field, after, messages, language)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </TableScroll>
      {left > 0 && <p className="soft">{grid.bulkMore(left)}</p>}
    </div>
  );
}
