import type { BulkChange } from '../../../../shared/fields/bulk.ts';
import { fieldName, fieldValue } from '../../../../shared/words/fields.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { TableScroll } from '../../../ui/table-scroll.tsx';

interface BulkChangesProps {
  readonly changes: readonly BulkChange[];
  /** Total number of suppliers that change, including those not shown. */
  readonly total: number;
  readonly isStale: boolean;
}

/** What changes at which supplier: every field before and after, side by side. */
export function BulkChanges({ changes, total, isStale }: BulkChangesProps) {
  const { grid, headings } = useMessages();
  const { language } = useLanguage();
  if (total === 0) return <p className="soft">{grid.bulkNothing}</p>;
  const left = total - changes.length;
  return (
    <div className="bulk-changes" aria-busy={isStale}>
      <TableScroll label={grid.bulkPreview}>
        <table className="table">
          <caption className="visually-hidden">{grid.bulkPreview}</caption>
          <thead>
            <tr>
              <th scope="col">{headings.processor.name}</th>
              <th scope="col">{grid.bulkWhat}</th>
              <th scope="col">{grid.bulkBefore}</th>
              <th scope="col">{grid.bulkAfter}</th>
            </tr>
          </thead>
          {changes.map(({ processorId, processor, fields }) => (
            <tbody key={processorId}>
              {fields.map(({ entity, field, before, after }, at) => (
                <tr key={field}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={fields.length}>
                      <span className="text clamp">{processor}</span>
                    </th>
                  )}
                  <td className="soft">{fieldName(entity, field, language)}</td>
                  <td className="text soft">{fieldValue(entity, field, before, language)}</td>
                  <td className="text strong">{fieldValue(entity, field, after, language)}</td>
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
