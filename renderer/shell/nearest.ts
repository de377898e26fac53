import { foldName } from '../../shared/law/places.ts';

/**
 * The rows whose name is meant most likely first: it begins with what was typed, one of its words does, or it holds all of it;
 * then those that were found by something else. Otherwise in the order in which they came.
 */
export function nearestFirst<Row extends { readonly name: string }>(
  rows: readonly Row[],
  search: string,
): readonly Row[] {
  const typed = foldName(search.trim());
  const rank = ({ name }: Row): number => {
    const own = foldName(name);
    if (own.startsWith(typed)) return 0;
    if (own.includes(` ${typed}`)) return 1;
    return typed.split(' ').every((word) => own.includes(word)) ? 2 : 3;
  };
  return rows.toSorted((a, b) => rank(a) - rank(b));
}
