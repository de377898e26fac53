/** Names in the summary: only a few, and shortened; the register has all of them in full. */
import { joinList } from '../../../shared/words/format.ts';
import type { ReportContext } from './context.ts';

const NAMES_SHOWN = 5;
const CHARACTERS_SHOWN = 80;

/** The start of a name that exceeds the maximum length. */
export function shortName(name: string): string {
  const characters = [...name];
  return characters.length <= CHARACTERS_SHOWN
    ? name
    : `${characters.slice(0, CHARACTERS_SHOWN - 1).join('')}…`;
}

/** The first few names, and the number of others. */
export function namesOf(
  names: readonly string[],
  { words, input, number }: Pick<ReportContext, 'words' | 'input' | 'number'>,
): string {
  const others = names.length - NAMES_SHOWN;
  const shown = others <= 1 ? names : names.slice(0, NAMES_SHOWN);
  const rest = others <= 1 ? [] : [words.andOthers(number(others))];
  return joinList([...shown, ...rest], input.language);
}
