/** The page with the whole history, and the check of a printed hash, in English. */
import { counted } from './both.ts';

const en = counted('en');

export const history = {
  title: 'History',
  lead: 'Who changed what, when and why.',
  text: 'Every change of this register, to be looked up by supplier, person, kind and day.',
  toPage: 'View history',
  filters: 'Which changes',
  search: 'Search the history',
  searchHelp: 'Words from a value, a name or a reason.',
  supplier: 'Supplier',
  person: 'By whom',
  everyone: 'Everyone',
  kind: 'Kind of data',
  everyKind: 'All kinds',
  from: 'From',
  until: 'Through',
  order: 'The first day is after the last. Change one of them.',
  clear: 'Clear filters',
  count: (n: number) => en(n, 'change', 'changes'),
  found: (n: number) => `${en(n, 'change', 'changes')} found`,
  foundSoFar: (n: number) => `${en(n, 'change', 'changes')} found so far`,
  table: 'Changes, newest first',
  searching: 'Searching…',
  nothingTitle: 'Nothing found',
  nothingText: 'No change matches this choice.',
  more: 'Show older changes',
  printed: 'Printed hash',
  printedText:
    'Every PDF prints the hash of the history. If it is in this register, the history was not rewritten up to that point.',
  printedField: 'Hash',
  printedHelp: 'Type or paste it, or at least its first 8 characters. Spaces and capitals do not matter.',
  printedCheck: 'Look up hash',
  printedFound: (line: string, at: string, who: string) =>
    `This is line ${line} of the history, recorded on ${at} by ${who}.`,
  printedSince: (n: number) =>
    n === 0 ? 'Nothing was changed since.' : `${en(n, 'change', 'changes')} since.`,
  printedVerify:
    'Whether the lines themselves are still correct is shown by “Verify register” in the settings.',
  printedUnknown:
    'This hash is not in this register. The printout is of another register, there is a typing error, or the history was rewritten after it was printed.',
  printedSeveral: (n: number) => `This beginning matches ${en(n, 'line', 'lines')}. Enter more characters.`,
  printedOther: (lines: string) =>
    `The printout gave ${lines} lines with this hash. That does not match this line.`,
  printedEmptyRegister: 'This register has no history yet.',
};
