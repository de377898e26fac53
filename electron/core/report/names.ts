/** Names on the pages for the board: as many as there is room for, shortened; the annexes have all of them in full. */

import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { joinList } from '../../../shared/words/format.ts';
import { countryName } from '../../../shared/words/places.ts';
import type { NamedSupplier } from './board.ts';
import type { OverviewInput, Printing } from './context.ts';

type Naming = Printing & { readonly input: Pick<OverviewInput, 'language'> };

/** Most names in one sentence. */
const NAMES_SHOWN = 8;
const CHARACTERS_SHOWN = 40;

/**
 * The same sentence with ever fewer names, the rest as a number; the last one names nobody. The template takes the
 * first that fits.
 */
export type Fitted = readonly string[];

/** The start of a name that exceeds the maximum length. */
export function shortName(name: string, longest = CHARACTERS_SHOWN): string {
  const characters = [...name];
  return characters.length <= longest ? name : `${characters.slice(0, longest - 1).join('')}…`;
}

/** A sentence about suppliers, see {@link Fitted}. */
export function naming(
  those: readonly NamedSupplier[],
  context: Naming,
  sentence: (names: string) => string = (names) => names,
): Fitted {
  const { words, input, number } = context;
  const names = those.slice(0, NAMES_SHOWN).map((one) => nameOf(one, context));
  const variants = names.map((_name, at) => {
    const shown = names.slice(0, names.length - at);
    const others = those.length - shown.length;
    return joinList(
      [...shown, ...(others === 0 ? [] : [words.andOthers(number(others), others === 1)])],
      input.language,
    );
  });
  return [...variants, words.suppliers(number(those.length), those.length === 1)].map(sentence);
}

function nameOf({ name, day, countries }: NamedSupplier, { date, input }: Naming): string {
  const [first, ...others] = countries.map((code) => countryName(code, input.language, shippedList));
  const besides = [
    date(day),
    first === undefined ? '' : others.length > 0 ? `${first} +${others.length}` : first,
  ];
  const shown = besides.filter((part) => part !== '').join(', ');
  return shown === '' ? shortName(name) : `${shortName(name)} (${shown})`;
}
