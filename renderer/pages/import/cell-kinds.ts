/** How a cell of a list is edited: as the field that its column becomes. */
import { type CustomField, customIdOf, fieldOfCustom } from '../../../shared/fields/custom.ts';
import type { Field } from '../../../shared/fields/field.ts';
import { fieldInMapping, type ImportTarget } from '../../../shared/fields/import.ts';
import { parseDateText } from '../../../shared/law/date-text.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { choicesOf } from '../../../shared/words/fields.ts';
import { ui } from '../../../shared/words/ui.ts';

export interface CellKind {
  /** The words of each answer, where there are a few; null = any words. */
  readonly answers: readonly string[] | null;
  readonly isPlace: boolean;
  readonly isDay: boolean;
  /** What is suggested while somebody types. */
  readonly suggesting: Pick<Field, 'suggests'>;
}

const plain: CellKind = { answers: null, isPlace: false, isDay: false, suggesting: {} };

export function kindOf(
  target: ImportTarget | null,
  custom: readonly CustomField[],
  language: Language,
): CellKind {
  if (target === null) return plain;
  if (target === 'location' || target === 'subProcessorLocation') return { ...plain, isPlace: true };
  if (target === 'endsOn') return { ...plain, isDay: true };
  const own = custom.find(({ id }) => id === customIdOf(target));
  const field = own ? fieldOfCustom(own) : fieldInMapping.get(target)?.field;
  if (field === undefined) return plain;
  const { common } = ui[language];
  const names = field.options ?? Object.values(choicesOf(field, language));
  return {
    answers: field.kind === 'flag' ? [common.yes, common.no] : field.kind === 'choice' ? names : null,
    isPlace: field.kind === 'country',
    isDay: field.kind === 'day',
    suggesting: field,
  };
}

/** The words to send for a text; a day as it can be read in one way only, whatever the order in its column. */
export function wordsOf({ isDay }: CellKind, text: string): string {
  const words = text.trim();
  return isDay ? (parseDateText(words) ?? words) : words;
}
