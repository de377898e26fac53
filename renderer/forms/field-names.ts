/** Names and values of fields as people read them, for history and for two versions side by side. */
import { countryName } from '../../shared/domain/jurisdictions.ts';
import { formatDate, formatPeriod } from '../../shared/messages/format.ts';
import type { Messages } from '../../shared/messages/ui.ts';
import type { Language } from '../../shared/schema/primitives.ts';

const countryFields = new Set(['country', 'parentCountry']);

/** Which sentences name the fields of a kind of record. */
function sourceOf(entity: string, messages: Messages): Readonly<Record<string, unknown>> {
  const sources: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    agreement: messages.agreement,
    flow: messages.flow,
    data_flow: messages.flow,
    certificate: messages.evidence,
    announcement: messages.evidence,
    review: messages.evidence,
    document: messages.documents,
    organisation: messages.settings,
    policy: messages.settings,
  };
  return sources[entity] ?? messages.supplier;
}

/** Name of a field of a kind of record; a field without a name keeps its own. */
export function fieldName(entity: string, field: string, messages: Messages): string {
  const path = field.split('.')[0] ?? field;
  const found = sourceOf(entity, messages)[path] ?? messages.flow[path as keyof Messages['flow']];
  return typeof found === 'string' ? found : field;
}

const termsOf: Readonly<Record<string, keyof Messages['terms']>> = {
  role: 'role',
  category: 'category',
  criticality: 'criticality',
  recorded: 'recorded',
  model: 'model',
  notRequiredReason: 'notRequiredReason',
  subProcessorAuthorisation: 'authorisation',
  kind: 'flowKind',
  actor: 'actor',
  mechanism: 'mechanism',
  outcome: 'tiaOutcome',
  ground: 'ground',
};

/** A value as people read it: dates, countries and choices in words, lists with commas. */
export function fieldValue(field: string, value: unknown, messages: Messages, language: Language): string {
  const { common, terms } = messages;
  if (value === null || value === undefined || value === '') return common.notRecorded;
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const words = termsOf[field] && (terms[termsOf[field]] as Readonly<Record<string, string>>)[value];
    if (words) return words;
    if (countryFields.has(field))
      return value === 'unknown' ? common.unknownPlace : countryName(value, language);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : value;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return common.none;
    return value.map((item) => fieldValue(field, item, messages, language)).join(', ');
  }
  const entries = Object.entries(value as Record<string, unknown>);
  if (field === 'notice') {
    return formatPeriod(value as { months: number; days: number }, language);
  }
  return entries
    .filter(([name, part]) => name !== 'id' && part !== null && part !== '')
    .map(([name, part]) => fieldValue(name, part, messages, language))
    .join(', ');
}
