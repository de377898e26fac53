/** Names in the summary: a few, and short; the register has them all and whole. */
import { joinList } from '../../../shared/words/format.ts';
import type { ReportContext } from './context.ts';

const NAMES_SHOWN = 5;
const CHARACTERS_SHOWN = 80;

/** The beginning of a name that is longer than a name should be. */
export function shortName(name: string): string {
  const characters = [...name];
  return characters.length <= CHARACTERS_SHOWN
    ? name
    : `${characters.slice(0, CHARACTERS_SHOWN - 1).join('')}…`;
}

/** The first few names, and how many others there are. */
export function namesOf(
  names: readonly string[],
  { words, input, number }: Pick<ReportContext, 'words' | 'input' | 'number'>,
): string {
  const others = names.length - NAMES_SHOWN;
  const shown = others <= 1 ? names : names.slice(0, NAMES_SHOWN);
  const rest = others <= 1 ? [] : [words.andOthers(number(others))];
  return joinList([...shown, ...rest], input.language);
}
