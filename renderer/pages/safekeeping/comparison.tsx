import type { RegisterSummary, RestorePlan } from '../../../shared/schema/backup.ts';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';

/** Enough of the head hash to tell two apart by eye. */
const HEAD_SHOWN = 16;
const counts = ['suppliers', 'agreements', 'flows', 'documents', 'historyLines'] as const;

/** The current register next to the one in the backup; differences stand out. */
export function Comparison({ plan }: { readonly plan: RestorePlan }) {
  const { safekeeping } = useMessages();
  const { language } = useLanguage();
  const { present, backup } = plan;
  const rows: readonly { readonly label: string; readonly value: (of: RegisterSummary) => string }[] = [
    { label: safekeeping.organisation, value: (of) => of.organisation },
    ...counts.map((name) => ({
      label: safekeeping[name],
      value: (of: RegisterSummary) => formatNumber(of[name], language),
    })),
    { label: safekeeping.historyHead, value: (of) => of.historyHead.slice(0, HEAD_SHOWN) },
    {
      label: safekeeping.lastChange,
      value: (of) => (of.lastChange === null ? safekeeping.never : formatMoment(of.lastChange, language)),
    },
  ];
  return (
    <TableScroll label={safekeeping.table}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{safekeeping.what}</th>
            {present && <th scope="col">{safekeeping.now}</th>}
            <th scope="col">{safekeeping.inBackup}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, value }) => {
            const before = value(backup);
            const differs = present !== null && value(present) !== before;
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                {present && <td className="text">{value(present)}</td>}
                <td className={differs ? 'text strong' : 'text'}>{before}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
