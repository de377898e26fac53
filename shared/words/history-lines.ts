/** A change in words: what was changed, and what it was and became. */
import { isEntityName, kinds } from '../fields/catalogue.ts';
import type { CustomField } from '../fields/custom.ts';
import { isEmptyValue } from '../fields/field.ts';
import type { JurisdictionList } from '../schema/jurisdiction.ts';
import type { Language } from '../schema/primitives.ts';
import type { HistoryLine } from '../schema/register.ts';
import { fieldName, fieldValue, kindName, whatDiffers } from './fields.ts';
import { formatDate } from './format.ts';
import { inSentence, listed } from './in-sentence.ts';
import { ui } from './ui.ts';

/** What a line of the history is read with. */
export interface HistoryReading {
  readonly language: Language;
  /** The organisation's own fields, those out of use included. */
  readonly custom: readonly CustomField[];
  /** What records are called, by identity. */
  readonly names: Readonly<Record<string, string>>;
}

/** One field of a record that was made or removed, with its value. */
export interface RecordedPart {
  readonly name: string;
  readonly text: string;
}

/**
 * `was` and `became` are null where there was nothing, and where the values were erased; `whole` has what is filled in
 * of a record that was made, removed or put back, and is null for a change of one field.
 */
export interface WordedLine {
  readonly what: string;
  readonly was: string | null;
  readonly became: string | null;
  readonly whole: readonly RecordedPart[] | null;
}

/** Values that people cannot read: the bytes of a document, and the entire state that a sign-off froze. */
const unreadable = new Set(['frozen', 'sha256', 'bytes', 'mediaType']);

/** Whether a field holds identities of other records: they are shown as the names of the records they refer to. */
export function isReference(kind: string, name: string): boolean {
  const field = isEntityName(kind) ? kinds[kind].fields[name] : undefined;
  return name === 'processorId' || field?.kind === 'reference' || field?.refers === true;
}

/** The supplier that a line is about; null = none. */
export const supplierOfLine = ({ entity, entityId, processorId }: HistoryLine): string | null =>
  entity === 'processor' ? entityId : processorId;

/** What a line says. */
export function wordedLine(line: HistoryLine, reading: HistoryReading): WordedLine {
  const { language } = reading;
  const { entity, field } = line;
  const kind = kindName(entity, language);
  const { supplier } = ui[language];
  if (field === null) {
    const whole = line.erased ? null : wholeOf(entity, line.new ?? line.old, reading);
    // A line that removes a record or puts it back has no values to know it by.
    const name = entity === 'processor' ? '' : (reading.names[line.entityId] ?? '');
    const what = `${kind} ${supplier.historyAction[line.action]}`;
    return {
      what: whole?.length === 0 && name !== '' ? `${what}: ${inSentence(name)}` : what,
      ...{ was: null, became: null, whole },
    };
  }
  const what = `${kind}: ${fieldName(entity, field, language)}`;
  const [old, now] = whatDiffers(entity, field, line.old, line.new);
  const say = (value: unknown, isThere: boolean) =>
    isThere && !line.erased ? textOf(entity, field, value, reading) : null;
  return { what, was: say(old, line.old !== null), became: say(now, line.new !== null), whole: null };
}

function textOf(kind: string, field: string, value: unknown, reading: HistoryReading): string {
  const { language, custom, names } = reading;
  const { agreement, evidence, supplier } = ui[language];
  if (kind === 'country_list' && field === 'list') {
    const { version, stateAsOf, jurisdictions } = value as JurisdictionList;
    return supplier.historyList(version, formatDate(stateAsOf, language), jurisdictions.length);
  }
  const called = (id: unknown) => {
    const name = names[String(id)];
    return name === '' ? agreement.untitled : (name ?? evidence.another);
  };
  if (!isReference(kind, field) || isEmptyValue(value))
    return fieldValue(kind, field, value, language, custom);
  return Array.isArray(value) ? listed(value.map(called)) : called(value);
}

/** The fields that are filled in. */
function wholeOf(entity: string, value: unknown, reading: HistoryReading): readonly RecordedPart[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(
      ([field, part]) =>
        !unreadable.has(field) &&
        part !== null &&
        part !== '' &&
        !(typeof part === 'object' && Object.keys(part).length === 0),
    )
    .map(([field, part]) => ({
      name: fieldName(entity, field, reading.language),
      text: textOf(entity, field, part, reading),
    }));
}
