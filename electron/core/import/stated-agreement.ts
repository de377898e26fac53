/** The state of the agreement of a row: of one cell, or of columns that are a state each. */
import type { RecordedState } from '../../../shared/schema/agreement.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { asksSignature, namesOtherContract } from './agreement-headers.ts';
import { onTheWay, readState, type StateReading } from './cells/agreement.ts';
import type { Cell } from './cells/cell.ts';
import { readDay } from './cells/day.ts';
import { readYesNo } from './cells/facts.ts';
import { certain, foldWords, type Reading, uncertain } from './cells/reading.ts';
import type { FieldCell } from './field-cell.ts';
import type { RowCells } from './row-cells.ts';
import { NEEDED, OTHER } from './state-columns.ts';

/** The cell that says it, and what it says. */
interface Stating {
  readonly entry: FieldCell;
  readonly state: StateReading;
}

/** Steps that come before a signature: both may be marked. */
const before: ReadonlySet<RecordedState | null> = new Set(['requested', 'to-sign']);

/** What a row says of the state of its agreement; null where no cell of it says anything. Cells that contradict each other give `unknown`. */
export function stateIn(cells: RowCells): Stating | null {
  const entries = cells.all('agreementState');
  const takenFrom = (all: readonly FieldCell[]) =>
    all.flatMap((entry): Stating[] => {
      const state = cells.take(entry, (cell) => stateOfCell(cell, entry));
      return state === null ? [] : [{ entry, state }];
    });
  const asksWhetherNeeded = ({ habits }: FieldCell) => habits.state === NEEDED;
  const told = takenFrom(entries.filter((entry) => !asksWhetherNeeded(entry)));
  // "VO nodig: nee" says why none is there; beside one that is there it says nothing.
  const isNone = told.every(({ state }) => state.recorded === 'missing');
  const needless = entries.filter(asksWhetherNeeded);
  const asked = isNone ? [...told, ...takenFrom(needless)] : told;
  for (const entry of needless) if (!isNone || !isDenied(entry)) cells.keep(entry);
  const besideDay = takenFrom(cells.all('signedOn').filter(holdsState));
  const decided = decisive(asked);
  const isSigned = decided.some(({ state }) => state.recorded === 'signed');
  // "Aangevraagd" beside "Getekend op: nee" is no contradiction; "ja" beside it is one.
  const counting = besideDay.filter(({ state }) => isSigned || state.recorded !== 'missing');
  const stating = [...asked, ...counting];
  const [first, ...others] = decided.length > 0 ? [...decided, ...counting] : decisive(besideDay);
  if (first === undefined) {
    for (const entry of entries) cells.keep(entry);
    return null;
  }
  if (others.every(({ state }) => state.recorded === first.state.recorded)) return first;
  for (const { entry } of stating) cells.say('uncertain', entry, cellSentences.stateContradicts);
  return { entry: first.entry, state: { ...first.state, recorded: 'unknown', signedOn: null, endsOn: null } };
}

/** "Getekend op: nog niet": a state where a day is asked, in a column of the agreement itself. */
export function holdsState({ cell, habits, saysNothing }: FieldCell): boolean {
  if (saysNothing || namesOtherContract(habits.header)) return false;
  const { value, remarks } = readState(cell);
  // "Ja, zie archief": a yes without any day.
  const isYes = /^(ja|yes|oui)[^\p{L}\d]/iu.test(cell.text) && !/\d/.test(cell.text);
  if (isYes && value.recorded === 'signed' && !value.hasEnded) return true;
  const isPlain = value.words === '' && remarks.length === 0 && !value.hasEnded && value.signedOn === null;
  return isPlain && value.recorded !== null && value.recorded !== 'unknown';
}

/** Without what another cell says better: that none is signed where one is on its way, that it was asked for where it is signed. */
function decisive(stating: readonly Stating[]): readonly Stating[] {
  const ended = stating.find(({ state }) => state.hasEnded);
  if (ended) return [ended];
  const marked = stating.filter(
    ({ entry, state }) =>
      !isDenied(entry) ||
      state.recorded !== 'missing' ||
      isUnsigned(entry, stating) ||
      isAskedAgain(entry, stating),
  );
  const all = marked.length > 0 ? marked : stating;
  const signed = all.filter(({ state }) => state.recorded === 'signed');
  return signed.length > 0 ? all.filter(({ state }) => !before.has(state.recorded)) : all;
}

/** "VO: ja" beside "Getekend: nee": there is one, and it is not signed. */
const isUnsigned = ({ habits }: FieldCell, stating: readonly Stating[]): boolean =>
  asksSignature(habits.header) && stating.every(({ state }) => !isStep.has(state.recorded));

/** "VO: nee" and once more "VO: ja": the same question has two answers. */
const isAskedAgain = (one: FieldCell, stating: readonly Stating[]): boolean =>
  stating.some(({ entry }) => entry.at !== one.at && entry.habits.header === one.habits.header);

/** States that say by themselves that nothing is signed yet. */
const isStep: ReadonlySet<RecordedState | null> = new Set([...onTheWay, 'not-required']);

const isDenied = ({ cell }: FieldCell): boolean => readYesNo(cell).value === false;

function stateOfCell(
  cell: Cell,
  { habits: { state, numbered, cross } }: FieldCell,
): Reading<StateReading | null> {
  if (state === null && cross !== 'yes' && /^[xX]$/.test(cell.text))
    return cross === 'no'
      ? {
          value: { ...readState({ text: 'nee', kind: 'text' }).value, words: cell.text },
          remarks: [uncertain(cellSentences.crossIsNo)],
        }
      : { value: unknownIn(cell), remarks: [uncertain(cellSentences.stateUnknown)] };
  // What 1 means beside 2 and 3 is said in a legend, or nowhere.
  if (numbered && /^[01]$/.test(cell.text))
    return { value: unknownIn(cell), remarks: [uncertain(cellSentences.stateUnknown)] };
  if (state === null) return readState(cell);
  const [answer, isWhole] = answerIn(cell);
  if (answer === null) return readState(cell);
  if (state === NEEDED) return answer ? certain(null) : readState({ text: 'niet nodig', kind: 'text' });
  if (state === OTHER) return { value: unknownIn(cell), remarks: [uncertain(cellSentences.stateUnknown)] };
  const said = readState({ text: state, kind: 'text' });
  if (answer === false) {
    // "Getekend: nee"; that it is no draft says nothing.
    if (said.value.recorded === 'signed' && !said.value.hasEnded) return readState(cell);
    return isWhole
      ? certain(null)
      : { value: unknownIn(cell), remarks: [uncertain(cellSentences.stateUnknown)] };
  }
  if (isWhole) return said;
  const kept = uncertain(cellSentences.wordsBesideState(cell.text));
  return { value: { ...said.value, words: cell.text }, remarks: [...said.remarks, kept] };
}

const unknownIn = (cell: Cell): StateReading => ({
  ...readState({ text: '?', kind: 'text' }).value,
  recorded: 'unknown',
  words: cell.text,
});

/** The yes or no of a cell, and whether it is all that it says; a day is a yes to what was done on it. */
function answerIn(cell: Cell): readonly [boolean | null, boolean] {
  const whole = readYesNo(cell).value;
  if (whole !== null) return [whole, true];
  const { date, rest } = readDay(cell).value;
  if (date !== null && rest === '') return [true, false];
  const [first = ''] = foldWords(cell.text).split(/[\s,;:(–-]/);
  return [readYesNo({ text: first, kind: 'text' }).value, false];
}
