/** Which lists that were imported before are earlier editions of the one that is read now. */
import { foldText } from '../../../shared/law/names.ts';

/**
 * One import: its file, the suppliers that it wrote, and the flows that only imports wrote, this one among them; `inBin` = the names of
 * suppliers that it brought and that people removed since.
 */
export interface ImportedList {
  readonly file: string;
  readonly suppliers: readonly string[];
  readonly flows: readonly string[];
  readonly inBin: readonly string[];
}

/** What two editions share in their file names: "Leveranciers 2025.xlsx" and "leveranciers-2026 (2).csv". */
const stemOf = (file: string): string =>
  foldText(file)
    .replace(/\.[a-z]{2,5}(:.*)?$/, '')
    .replace(/[^\p{L}]+/gu, '');

function areAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = [stemOf(one), stemOf(other)].toSorted((a, b) => a.length - b.length);
  return short !== '' && long.startsWith(short);
}

/**
 * The flows that only earlier editions of a list wrote. An edition is called alike, or at least half of its suppliers are
 * in the list again. @param named suppliers of the register that the list names.
 */
export function flowsOfEditions(
  lists: readonly ImportedList[],
  file: string,
  named: ReadonlySet<string>,
): Set<string> {
  const ours = new Set<string>();
  const others = new Set<string>();
  for (const { file: earlier, suppliers, flows } of lists) {
    const again = suppliers.filter((id) => named.has(id)).length;
    const isEdition = areAlike(file, earlier) || (again > 0 && 2 * again >= suppliers.length);
    for (const id of flows) (isEdition ? ours : others).add(id);
  }
  return new Set([...ours].filter((id) => !others.has(id)));
}
