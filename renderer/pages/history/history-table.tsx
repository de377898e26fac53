import type { HistoryLine } from '../../../shared/schema/register.ts';
import {
  type HistoryReading,
  type RecordedPart,
  supplierOfLine,
  wordedLine,
} from '../../../shared/words/history-lines.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { Written } from '../../ui/written.tsx';

interface HistoryTableProps {
  readonly lines: readonly HistoryLine[];
  readonly reading: HistoryReading;
  /** Whether it is said of each line which supplier it is about. */
  readonly withSupplier?: boolean;
}

/** Lines of the history: when, who, what, and the old and new value in words. */
export function HistoryTable({ lines, reading, withSupplier = false }: HistoryTableProps) {
  const { supplier } = useMessages();
  return (
    <table className={withSupplier ? 'table history-table whole' : 'table history-table'}>
      <thead>
        <tr>
          {withSupplier && <th scope="col">{supplier.historyLine}</th>}
          <th scope="col">{supplier.historyWhen}</th>
          <th scope="col">{supplier.historyWho}</th>
          {withSupplier && <th scope="col">{supplier.historySupplier}</th>}
          <th scope="col">{supplier.historyWhat}</th>
          <th scope="col">{supplier.historyOld}</th>
          <th scope="col">{supplier.historyNew}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <HistoryRow key={line.seq} line={line} reading={reading} withSupplier={withSupplier} />
        ))}
      </tbody>
    </table>
  );
}

interface HistoryRowProps extends Required<Pick<HistoryTableProps, 'reading' | 'withSupplier'>> {
  readonly line: HistoryLine;
}

function HistoryRow({ line, reading, withSupplier }: HistoryRowProps) {
  const { supplier } = useMessages();
  const { what, was, became, whole } = wordedLine(line, reading);
  return (
    <tr>
      {withSupplier && <td className="nowrap soft">{line.seq}</td>}
      <td className="nowrap">{formatMoment(line.at, reading.language)}</td>
      <td className="text">{line.who}</td>
      {withSupplier && (
        <td className="text">
          <SupplierOf line={line} names={reading.names} />
        </td>
      )}
      <td className="text">
        {what}
        {line.why && (
          <p className="soft text">
            <Written text={line.why} />
          </p>
        )}
      </td>
      {line.erased ? (
        <td colSpan={2} className="soft">
          {supplier.historyErased}
        </td>
      ) : whole !== null ? (
        <td colSpan={2}>
          <Whole parts={whole} />
        </td>
      ) : (
        <>
          <td className="text">
            <Written text={was ?? '–'} of={what} />
          </td>
          <td className="text">
            <Written text={became ?? '–'} of={what} />
          </td>
        </>
      )}
    </tr>
  );
}

/** The supplier that a line is about, with a way to it; nothing where it is about none. */
function SupplierOf({
  line,
  names,
}: {
  readonly line: HistoryLine;
  readonly names: HistoryReading['names'];
}) {
  const id = supplierOfLine(line);
  if (id === null) return null;
  return <a href={addresses.supplier(id)}>{names[id] ?? id}</a>;
}

/** The fields filled in when a record was created, on request. */
function Whole({ parts }: { readonly parts: readonly RecordedPart[] }) {
  const { evidence } = useMessages();
  if (parts.length === 0) return null;
  return (
    <details className="more in-table">
      <summary>{evidence.recorded}</summary>
      <dl className="history-whole">
        {parts.map(({ name, text }) => (
          <div key={name}>
            <dt className="soft small">{name}</dt>
            <dd className="text">
              <Written text={text} of={name} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
