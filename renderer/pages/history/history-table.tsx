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

/** Lines of the history: when and by whom, what, and the old and new value in words. */
export function HistoryTable({ lines, reading, withSupplier = false }: HistoryTableProps) {
  const { supplier } = useMessages();
  return (
    <table className="table history-table">
      <thead>
        <tr>
          <th scope="col">{supplier.historyWhenWho}</th>
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
      <td>
        <p>{formatMoment(line.at, reading.language)}</p>
        <p className="text">{line.who}</p>
        <p className="soft small">
          {supplier.historyLine} {line.seq}
        </p>
      </td>
      <td>
        {withSupplier && (
          <p className="text">
            <SupplierOf line={line} names={reading.names} />
          </p>
        )}
        <p className="text">{what}</p>
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
      ) : (
        <>
          <ValueCell of={what} text={was} whole={line.action === 'delete' ? whole : null} />
          <ValueCell of={what} text={became} whole={line.action === 'delete' ? null : whole} />
        </>
      )}
    </tr>
  );
}

interface ValueCellProps {
  readonly of: string;
  readonly text: string | null;
  /** The record that was made, under what became; one that was removed, under what was. */
  readonly whole: readonly RecordedPart[] | null;
}

function ValueCell({ of, text, whole }: ValueCellProps) {
  return (
    <td className="text">
      {whole !== null && whole.length > 0 ? <Whole parts={whole} /> : <Written text={text ?? '–'} of={of} />}
    </td>
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
