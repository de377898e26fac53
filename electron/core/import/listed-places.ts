/** The places that a list gives a supplier which the register has, compared with those in the register. */
import type { CellFinding, DraftFlow } from '../../../shared/fields/import.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { foldText } from '../../../shared/law/names.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import type { Draft } from './draft.ts';

type Flow = ProcessorRecord['flows'][number];
type Placed = Pick<DraftFlow, 'country' | 'statedLocation'>;

/** A flow of the register that takes the place which the list gives now. */
export interface Move {
  readonly from: Flow;
  readonly to: DraftFlow;
}

/** Places are the same by their country; where nobody knows it, by the words that stood there. */
const placeKey = ({ country, statedLocation }: Placed): string =>
  country === 'unknown' ? `?${foldText(statedLocation)}` : country;

/** What the rows of a list say of one supplier's places. */
export class ListedPlaces {
  readonly #places = new Set<string>();
  #lastRow: Draft | null = null;

  /** Whether a row of the list is about the supplier. */
  get isNamed(): boolean {
    return this.#lastRow !== null;
  }

  /** The last row about the supplier. */
  get lastRow(): number | null {
    return this.#lastRow?.row ?? null;
  }

  add(draft: Draft): void {
    this.#lastRow = draft;
    for (const flow of draft.flows) this.#places.add(placeKey(flow));
  }

  /**
   * The flows that get their place now: an earlier edition of the list had words there that nobody could read, nobody
   * changed them since, and of what happens there the list now names exactly one other. A country that the list names no
   * more stays beside the new one: whether processing there has ended is for a person to say.
   * @param added what the list adds. @param imported flows that an earlier edition brought and nobody changed.
   */
  moves(flows: readonly Flow[], added: readonly DraftFlow[], imported: ReadonlySet<string>): Move[] {
    const missing = this.#missing(flows);
    return missing.flatMap((from): Move[] => {
      const alike = missing.filter(({ kind }) => kind === from.kind);
      const [to, ...others] = added.filter(({ kind }) => kind === from.kind);
      const isSure = alike.length === 1 && to !== undefined && others.length === 0;
      return isSure && from.country === 'unknown' && imported.has(from.id) ? [{ from, to }] : [];
    });
  }

  /** The countries in the register that the list, which names others, does not have. */
  missing(flows: readonly Flow[], added: readonly DraftFlow[], moves: readonly Move[]): CellFinding[] {
    const row = this.#lastRow;
    const source = row?.source('location');
    if (!row || !source) return [];
    const left = this.#missing(flows).filter(({ country }) => country !== 'unknown');
    const others = added.filter((flow) => !moves.some(({ to }) => to === flow));
    return [...new Set(left.map((flow) => flow.country))].map((country) => {
      const [only, ...more] = others;
      const isPair =
        left.length === 1 && only !== undefined && more.length === 0 && only.country !== 'unknown';
      const message = isPair
        ? cellSentences.placeBothKept(country, only.country)
        : cellSentences.placeNotInList(country);
      return { row: row.row, ...source, message };
    });
  }

  /** The supplier's own places in the register that the list does not name; a list that names none says nothing of them. */
  #missing(flows: readonly Flow[]): Flow[] {
    if (this.#places.size === 0) return [];
    return flows.filter(
      (flow) => flow.subProcessorId === null && flow.endedOn === null && !this.#places.has(placeKey(flow)),
    );
  }
}
