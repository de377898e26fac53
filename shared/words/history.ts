/** Sentences about the history and its verification. */
import type { CivilDate } from '../law/dates.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import { fieldName, kindName } from './fields.ts';
import { formatDate, formatMoment } from './format.ts';
import * as en from './history.en.ts';
import * as nl from './history.nl.ts';
import { inSentence, withOwnWords } from './in-sentence.ts';

/** Why a change in the history cannot be undone. */
export const undoSentences = bilingual(nl.undo, en.undo);

const words = { nl, en };

/** That a day asked for is before the first one that the history tells of. */
export const beforeRegister = (day: CivilDate, first: CivilDate): Bilingual =>
  inBoth((language) =>
    words[language].beforeRegister(formatDate(day, language), formatDate(first, language)),
  );

/** That a record cannot come back as it was, because another one has its name. */
export const nameTaken = (name: string): Bilingual =>
  inBoth((language) => words[language].nameTaken(inSentence(name)));

const findings = withOwnWords(bilingual(nl.findings, en.findings));
type Findings = typeof nl.findings;

/** A record that a finding is about; `name` is empty where it has none, or none any more. */
export interface NamedRecord {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

const inBoth = (say: (language: Language) => string): Bilingual => ({ nl: say('nl'), en: say('en') });

function called({ kind, id, name }: NamedRecord, language: Language): string {
  const label = inSentence(kindName(kind, language));
  // Of some kinds there is only one record.
  if (id === kind || id === '') return label;
  return `${label} ${inSentence(name === '' ? id : `${name} (${id})`)}`;
}

/** The field as the screens call it, between quotation marks. */
const quoted = (record: NamedRecord, field: string, language: Language): string =>
  language === 'nl' ? `“${fieldName(record.kind, field, 'nl')}”` : `“${fieldName(record.kind, field, 'en')}”`;

/** A moment as recorded; text that is none is shown as it is. */
function momentOf(at: string, language: Language): string {
  try {
    return formatMoment(at, language);
  } catch {
    return inSentence(at);
  }
}

type OfRecord = {
  readonly [Name in keyof Findings]: Findings[Name] extends (record: string) => string ? Name : never;
}[keyof Findings];

/** What a verification found, in both languages. */
export const findingSentences = {
  ...findings,
  /** @param kinds the kind of record that refers, and the kind that it refers to. */
  reference: (...kinds: readonly [string, string]): Bilingual =>
    inBoth((language) => {
      const [from, to] = kinds.map((kind) => called({ kind, id: '', name: '' }, language));
      return words[language].findings.reference(from ?? '', to ?? '');
    }),
  /** A finding that names only the record that it is about. */
  record: (finding: Exclude<OfRecord, 'strangeContent'>, record: NamedRecord): Bilingual =>
    inBoth((language) => words[language].findings[finding](called(record, language))),
  otherField: (record: NamedRecord, field: string): Bilingual =>
    inBoth((language) =>
      words[language].findings.otherField(called(record, language), quoted(record, field, language)),
    ),
  version: (record: NamedRecord, version: number): Bilingual =>
    inBoth((language) => words[language].findings.version(called(record, language), version)),
  /** Values that are gone without an erasure; `field` null = a line about the record as a whole. */
  blanked: (line: number, record: NamedRecord, field: string | null, at: string): Bilingual =>
    inBoth((language) => {
      const { blanked, wholeRecord } = words[language].findings;
      const what = field === null ? wholeRecord : quoted(record, field, language);
      return blanked(line, called(record, language), what, momentOf(at, language));
    }),
};
