/** The list of suppliers as a table: one row per supplier, readable, and suitable for our own import. */

import type { Agreement } from '../../../shared/fields/agreement.ts';
import { type CustomField, fieldOfCustom } from '../../../shared/fields/custom.ts';
import type { DataFlow } from '../../../shared/fields/flow.ts';
import { type ListedField, listedFields } from '../../../shared/fields/import.ts';
import type { Processor } from '../../../shared/fields/processor.ts';
import type { ProcessorRecord, ProcessorVerdict } from '../../../shared/fields/record.ts';
import { compareText } from '../../../shared/law/dates.ts';
import { shownResult, shownStatus } from '../../../shared/law/stated.ts';
import { statementText } from '../../../shared/law/stated-text.ts';
import type { Bilingual, Language } from '../../../shared/schema/primitives.ts';
import { computedHeaders, exportWords, madeHeaders } from '../../../shared/words/export.ts';
import { nameInList } from '../../../shared/words/fields.ts';
import { cellText, flowText, listedText, listText } from '../../../shared/words/list-cells.ts';
import type { Cell } from '../../../shared/words/list-columns.ts';
import { transferCodeLabels } from '../../../shared/words/transfer-labels.ts';
import { terms } from '../../../shared/words/ui-terms.ts';

/** A supplier to export; `verdict` null leaves the computed columns empty. */
export interface ExportEntry {
  readonly record: Pick<ProcessorRecord, 'processor' | 'agreements' | 'flows' | 'chain'>;
  readonly verdict: ProcessorVerdict | null;
}

/** Headers and rows; every row is as long as the header. */
export interface ExportTable {
  readonly title: string;
  readonly language: Language;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Suppliers as a table in a language. Of several agreements, the row has the relevant one (that of the
 * verdict, otherwise the last signed); flows of sub-processors have their own column, with the
 * sub-processor's name. The organisation's own fields stand behind the others.
 */
export function exportTable(
  entries: readonly ExportEntry[],
  language: Language,
  custom: readonly CustomField[] = [],
): ExportTable {
  const columns = [...ownColumns, ...custom.map(customColumn)];
  return {
    title: exportWords.sheet[language],
    language,
    columns: columns.map(({ header }) => header[language]),
    rows: entries.map((entry) => {
      const agreement = exportedAgreement(entry);
      return columns.map(({ cell }) =>
        cell({ ...entry.record, verdict: entry.verdict, agreement, language }),
      );
    }),
  };
}

type Row = ExportEntry['record'] & {
  readonly verdict: ProcessorVerdict | null;
  readonly agreement: Agreement | null;
  readonly language: Language;
};
interface Column {
  readonly header: Bilingual;
  readonly cell: (row: Row) => Cell;
}

const text = (header: Bilingual, make: (row: Row) => string | null | undefined): Column => ({
  header,
  cell: (row) => ({ text: make(row) ?? '' }),
});
const day = (header: Bilingual, make: (row: Row) => string | null): Column => ({
  header,
  cell: (row) => {
    const date = make(row);
    return date === null ? { text: '' } : { date };
  },
});
/** The column of a field of the supplier, or of its exported agreement. */
function columnOf(listed: ListedField): Column {
  const { kind, name, field } = listed;
  const header = nameInList(kind, field);
  const recordIn = ({ processor, agreement }: Row) => (kind === 'processor' ? processor : agreement);
  if (name === 'statedInList') return text(header, ({ processor }) => statementText(processor.statedInList));
  if (field.kind === 'day') {
    return day(
      header,
      (row) => (recordIn(row) as Readonly<Record<string, string | null>> | null)?.[name] ?? null,
    );
  }
  return text(header, (row) => {
    const record = recordIn(row);
    return record && listedText(listed, record, row.language);
  });
}

/** The column of a field of the organisation's own. */
function customColumn(custom: CustomField): Column {
  const field = fieldOfCustom(custom);
  const valueIn = ({ processor }: Row): unknown => processor.custom[custom.id] ?? null;
  if (field.kind === 'day') return day(field.label, (row) => valueIn(row) as string | null);
  return text(field.label, (row) => cellText(field, valueIn(row), row.language));
}

const h = madeHeaders;
const ownColumns: readonly Column[] = [
  ...listedFields.filter(({ kind }) => kind === 'processor').map(columnOf),
  text(h.service, ({ processor }) => listText(processor.services.map(({ name }) => name))),
  text(h.contactName, ({ processor }) => contactsOf(processor, 'general')[0]?.name ?? ''),
  text(h.email, ({ processor }) => emailsOf(processor)),
  text(h.phone, ({ processor }) => contactsOf(processor, 'general')[0]?.phone ?? ''),
  text(h.privacyContact, ({ processor }) => contactText(contactsOf(processor, 'privacy')[0])),
  text(h.incidentContact, ({ processor }) => contactText(contactsOf(processor, 'incident')[0])),
  ...listedFields.filter(({ kind }) => kind === 'agreement').map(columnOf),
  text(h.location, ({ flows, language }) =>
    listText(ownFlows(flows).map((flow) => flowText(flow, language))),
  ),
  text(computedHeaders.agreements, ({ agreements }) => String(agreements.length)),
  text(
    computedHeaders.status,
    ({ verdict, processor: { role }, language }) =>
      verdict && terms[language].status[shownStatus({ ...verdict, role })],
  ),
  day(computedHeaders.currentEndsOn, ({ verdict }) => verdict?.currentEndsOn ?? null),
  day(computedHeaders.noticeDeadline, ({ verdict }) => verdict?.noticeDeadline ?? null),
  text(
    computedHeaders.transferResult,
    ({ verdict, language }) => verdict && terms[language].result[shownResult(verdict)],
  ),
  text(computedHeaders.transferReason, ({ verdict, language }) => codeText(verdict?.transferCode, language)),
  text(computedHeaders.subProcessors, ({ chain, flows, language }) =>
    listText(
      chain
        .filter(({ endedOn }) => endedOn === null)
        .map(({ subProcessor }) => {
          const places = flows.filter(
            (flow) => flow.subProcessorId === subProcessor.id && flow.endedOn === null,
          );
          const names = places.map((flow) => flowText(flow, language));
          return names.length > 0 ? `${subProcessor.name} (${names.join(', ')})` : subProcessor.name;
        }),
    ),
  ),
];

/** The agreement on which the verdict is based; without a verdict on one, the last signed. */
function exportedAgreement({ record, verdict }: ExportEntry): Agreement | null {
  const counted = record.agreements.find(({ id }) => id === verdict?.agreementId);
  if (counted) return counted;
  return record.agreements.toSorted((a, b) => compareText(b.signedOn ?? '', a.signedOn ?? ''))[0] ?? null;
}

function contactsOf(processor: Processor, kind: Processor['contacts'][number]['kind']) {
  return processor.contacts.filter((contact) => contact.kind === kind);
}

/** Address of the first general contact, then the others with their names. */
function emailsOf(processor: Processor): string {
  const [first, ...others] = contactsOf(processor, 'general');
  const more = others.filter(({ email }) => email !== '').map(contactText);
  return listText([first?.email ?? '', ...more].filter((address) => address !== ''));
}

function contactText(contact: Processor['contacts'][number] | undefined): string {
  if (!contact) return '';
  const { name, email } = contact;
  if (name === '' || email === '') return name || email;
  return `${name} <${email}>`;
}

function ownFlows(flows: readonly DataFlow[]): DataFlow[] {
  return flows.filter(({ subProcessorId, endedOn }) => subProcessorId === null && endedOn === null);
}

function codeText(code: string | null | undefined, language: Language): string {
  const labels: Partial<Record<string, Bilingual>> = transferCodeLabels;
  return code ? (labels[code]?.[language] ?? code) : '';
}
