/** The state of the agreement of a row: of one cell, or of several columns that are a state each. */
import type { RecordedState } from '../../../shared/schema/agreement.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { readState, type StateReading } from './cells/agreement.ts';
import type { Cell } from './cells/cell.ts';
import { readYesNo } from './cells/facts.ts';
import { certain, type Reading } from './cells/reading.ts';
import type { FieldCell } from './field-cell.ts';
import type { RowCells } from './row-cells.ts';

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
  const stating = entries.flatMap((entry): Stating[] => {
    const state = cells.take(entry, (cell) => stateOfCell(cell, entry));
    return state === null ? [] : [{ entry, state }];
  });
  const [first, ...others] = decisive(stating);
  if (first === undefined) return null;
  if (others.every(({ state }) => state.recorded === first.state.recorded)) return first;
  for (const { entry } of stating) cells.say('uncertain', entry, cellSentences.stateContradicts);
  return { entry: first.entry, state: { ...first.state, recorded: 'unknown', signedOn: null, endsOn: null } };
}

/** Without what another cell says better: that none is signed where one is on its way, that it was asked for where it is signed. */
function decisive(stating: readonly Stating[]): readonly Stating[] {
  const marked = stating.filter(({ entry, state }) => !isDenied(entry) || state.recorded !== 'missing');
  const all = marked.length > 0 ? marked : stating;
  const signed = all.filter(({ state }) => state.recorded === 'signed');
  return signed.length > 0 ? all.filter(({ state }) => !before.has(state.recorded)) : all;
}

const isDenied = ({ cell, habits }: FieldCell): boolean =>
  habits.state !== null && readYesNo(cell).value === false;

function stateOfCell(cell: Cell, { habits }: FieldCell): Reading<StateReading | null> {
  if (habits.state === null) return readState(cell);
  const said = readState({ text: habits.state, kind: 'text' });
  if (readYesNo(cell).value === true) return said;
  // "Getekend: nee"; that it is no draft says nothing.
  return said.value.recorded === 'signed' ? readState(cell) : certain(null);
}
