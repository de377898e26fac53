/** Columns about the agreement whose headers say what a mark or a yes in them means. */
import type { RecordedState } from '../../../shared/schema/agreement.ts';
import { asksMore, asksNeed, namesAgreement, stateOfHeader } from './agreement-headers.ts';
import { readState } from './cells/agreement.ts';
import { readYesNo } from './cells/facts.ts';
import { fieldOfHeader, foldHeader, unwrapped } from './header.ts';
import type { Table } from './table.ts';

const isAnswer = (text: string): boolean => readYesNo({ text, kind: 'text' }).value !== null;

/** What a yes below a header means: the state that its words are, or nothing that anybody knows. */
export const OTHER = 'other';

/** What a no means below a header that asks whether an agreement is needed. */
export const NEEDED = 'needed';

/**
 * By position, what each column says of the agreement besides whether there is one: the state that it is ("VO aangevraagd", "Geen
 * VO"), or {@link OTHER} ("Bijlage VO ingevuld"). "Concept" beside "Aanwezig" is a state without words for the agreement too.
 */
export function stateColumns({ columns, rows }: Table): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const marked = new Map<number, string>();
  const states = new Set<RecordedState | null>();
  for (const [at, header] of columns.entries()) {
    // "products.dpa_date": what it is of says no more about the agreement.
    const last = foldHeader(/^[\w.-]+\.(\w+)$/.exec(header)?.[1] ?? '');
    const folded = namesAgreement(last) ? last : foldHeader(unwrapped(header));
    const said = () => rows.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '');
    if (asksNeed(folded) && said().length > 0 && said().every(isAnswer)) {
      found.set(at, NEEDED);
      continue;
    }
    const state = stateOfHeader(folded);
    const isOfAgreement = namesAgreement(folded) && fieldOfHeader(header) === null;
    if (isOfAgreement && state === null && asksMore(folded)) found.set(at, OTHER);
    if (state === null) continue;
    const { recorded, hasEnded } = readState({ text: state, kind: 'text' }).value;
    if (isOfAgreement && (recorded !== 'signed' || hasEnded)) found.set(at, state);
    if (!said().every(isAnswer)) continue;
    marked.set(at, state);
    states.add(recorded);
  }
  return states.size < 2 ? found : new Map([...found, ...marked]);
}
