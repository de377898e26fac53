import { isEntityName, kinds } from '../../../shared/fields/catalogue.ts';
import type { HistoryLine } from '../../../shared/schema/register.ts';
import { fieldName, kindName, whatDiffers } from '../../../shared/words/fields.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useFieldValue } from '../../register/custom-fields.ts';
import { Written } from '../../ui/written.tsx';
import { useSupplier } from './base/supplier-context.tsx';

type Fields = Readonly<Record<string, unknown>>;

/** Values that people cannot read: the bytes of a document, and the entire state that a sign-off froze. */
const unreadable = new Set(['frozen', 'sha256', 'bytes', 'mediaType']);

/** Names of the records that belong to the supplier, by identifier. */
function useNames(): (id: string) => string {
  const { agreement, evidence } = useMessages();
  const { processor, agreements, chain } = useSupplier().view.record;
  const names = new Map([
    [processor.id, processor.name],
    ...agreements.map(({ id, title }) => [id, title || agreement.untitled] as const),
    ...chain.map((link) => [link.id, link.subProcessor.name] as const),
    ...chain.map((link) => [link.subProcessorId, link.subProcessor.name] as const),
  ]);
  return (id) => names.get(id) ?? evidence.another;
}

/** Identifiers of other records are shown as the name of the record they refer to. */
const isReference = (kind: string, field: string): boolean =>
  field === 'processorId' || (isEntityName(kind) && kinds[kind].fields[field]?.kind === 'reference');

function useShow(kind: string): (field: string, value: unknown) => string {
  const valueIn = useFieldValue();
  const nameOf = useNames();
  return (field, value) =>
    isReference(kind, field) && typeof value === 'string' ? nameOf(value) : valueIn(kind, field, value);
}

/** One line of the history: when, who, what, and the old and new value in words. */
export function HistoryRow({ line }: { readonly line: HistoryLine }) {
  const { supplier } = useMessages();
  const { language } = useLanguage();
  const show = useShow(line.entity);
  const entity = kindName(line.entity, language);
  const { field } = line;
  const [old, now] = whatDiffers(line.entity, field ?? '', line.old, line.new);
  const what =
    field === null
      ? `${entity} ${supplier.historyAction[line.action]}`
      : `${entity}: ${fieldName(line.entity, field, language)}`;
  return (
    <tr>
      <td className="nowrap">{formatMoment(line.at, language)}</td>
      <td className="text">{line.who}</td>
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
      ) : field === null ? (
        <td colSpan={2}>
          <Whole entity={line.entity} value={line.new ?? line.old} />
        </td>
      ) : (
        <>
          <td className="text">
            <Written text={line.old === null ? '–' : show(field, old)} of={what} />
          </td>
          <td className="text">
            <Written text={line.new === null ? '–' : show(field, now)} of={what} />
          </td>
        </>
      )}
    </tr>
  );
}

/** The fields filled in when a record was created, on request. */
function Whole({ entity, value }: { readonly entity: string; readonly value: unknown }) {
  const { evidence } = useMessages();
  const { language } = useLanguage();
  const show = useShow(entity);
  if (value === null || typeof value !== 'object') return null;
  const filled = Object.entries(value as Fields).filter(
    ([field, part]) =>
      !unreadable.has(field) &&
      part !== null &&
      part !== '' &&
      !(typeof part === 'object' && Object.keys(part).length === 0),
  );
  if (filled.length === 0) return null;
  return (
    <details className="more in-table">
      <summary>{evidence.recorded}</summary>
      <dl className="history-whole">
        {filled.map(([field, part]) => (
          <div key={field}>
            <dt className="soft small">{fieldName(entity, field, language)}</dt>
            <dd className="text">
              <Written text={show(field, part)} of={fieldName(entity, field, language)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
