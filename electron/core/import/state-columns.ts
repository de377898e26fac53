/** Columns that are one state of the agreement each, "Aanwezig", "Concept", "Geen": the mark says which it is. */
import type { RecordedState } from '../../../shared/schema/agreement.ts';
import { readState } from './cells/agreement.ts';
import { readYesNo } from './cells/facts.ts';
import { foldHeader } from './header.ts';
import type { Table } from './table.ts';

/** The agreement and what stands around a state: "VO in concept", "Geen verwerkersovereenkomst", "Overeenkomst: aanwezig". */
const around =
  /\b((ver|be)werkers ?(overeenkomst|ovk|contract)\w*|vo|vwo|vok|dpa|avv|overeenkomst|agreement|status|stand|state)\b/g;
/** Words that answer any question, or are the state of something else. */
const plain = /^(|ja|j|yes|y|x|v|1|0|n|no|nee|true|false|actief|active|akkoord|oke?)$/;

/** The state that a header says, in its words; null where it says none. */
export function stateOfHeader(header: string): string | null {
  const words = foldHeader(header).replaceAll(around, ' ').replace(/\s+/g, ' ').trim();
  if (plain.test(words)) return null;
  // Folding takes the points out of "n.v.t.".
  const state = words === 'n v t' ? 'n.v.t.' : words;
  const { value, remarks } = readState({ text: state, kind: 'text' });
  const isState = value.recorded !== null && value.recorded !== 'unknown' && value.signedOn === null;
  return isState && value.words === '' && remarks.every(({ keeps }) => !keeps) ? state : null;
}

/** By position, what each column says that is a state of the agreement; none where fewer than two states stand beside each other. */
export function stateColumns({ columns, rows }: Table): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const states = new Set<RecordedState | null>();
  for (const [at, header] of columns.entries()) {
    const state = stateOfHeader(header);
    if (state === null) continue;
    const said = rows.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '');
    if (!said.every((text) => readYesNo({ text, kind: 'text' }).value !== null)) continue;
    found.set(at, state);
    states.add(readState({ text: state, kind: 'text' }).value.recorded);
  }
  return states.size < 2 ? new Map() : found;
}
