/** Words of a list that wait beside a record, as screens show and settle them, in English. */
import type { Settlement } from '../schema/stated.ts';
import { formatNumber } from './both.ts';

export const stated = {
  said: 'Your list said',
  column: (column: string) => `column ${column}`,
  row: (row: number) => `row ${row}`,
  why: {
    kept: 'no field fits this',
    uncertain: 'imported, but not with certainty',
    rejected: 'not imported',
  },
  how: {
    confirmed: 'Correct as it is',
    dropped: 'Drop',
    remarked: 'Move to remark',
  } satisfies Record<Settlement, string>,
  /** Name of a button, which begins with what stands on it. */
  howFor: (how: string, words: string) => `${how}: “${words}”`,
  settleAlong: (words: string) => `With this correction “${words}” of your list is checked`,
  done: {
    confirmed: (words: string) => `“${words}” is correct as it is.`,
    dropped: (words: string) => `“${words}” was dropped.`,
    remarked: (words: string) => `“${words}” is in the remark now.`,
  } satisfies Record<Settlement, (words: string) => string>,
  toCheck: (n: number) =>
    n === 1 ? '1 cell of your list to check' : `${formatNumber(n, 'en')} cells of your list to check`,
  toCheckText:
    'What was not read, or not with certainty, is listed below with the part it concerns. Check it there, or settle everything at once.',
  /** A button for `n` of `all` cells. */
  all: {
    confirmed: () => 'All correct as it is',
    dropped: () => 'Drop all',
    remarked: (n: number, all: number) =>
      n === all ? 'Move all to remark' : `Move ${formatNumber(n, 'en')} to remark`,
  } satisfies Record<Settlement, (n: number, all: number) => string>,
  allDone: {
    confirmed: (n: number) =>
      n === 1 ? '1 cell is correct as it is.' : `${formatNumber(n, 'en')} cells are correct as they are.`,
    dropped: (n: number) =>
      n === 1 ? '1 cell was dropped.' : `${formatNumber(n, 'en')} cells were dropped.`,
    remarked: (n: number) =>
      n === 1 ? '1 cell is in the remark now.' : `${formatNumber(n, 'en')} cells are in the remark now.`,
  } satisfies Record<Settlement, (n: number) => string>,
  facet: 'To check from a list',
  fromAny: 'From any list',
  fromNone: 'From a list that is no longer known',
  from: (file: string, cells: string) => `From ${file} (${cells})`,
  onStart: (suppliers: number) =>
    suppliers === 1
      ? '1 supplier has cells of your list to check'
      : `${formatNumber(suppliers, 'en')} suppliers have cells of your list to check`,
  afterImport: (cells: string) => `To check (${cells === '1' ? '1 cell' : `${cells} cells`})`,
  pastToCheck: 'To check',
  pastToCheckOf: (file: string, cells: string) => `To check from ${file}: ${cells}`,
};
