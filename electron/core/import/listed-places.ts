/** The places that a list gives a supplier which the register has, compared with those in the register. */
import type { CellFinding } from '../../../shared/fields/import.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import type { Draft } from './draft.ts';

/** What the rows of a list say of one supplier's places. */
export class ListedPlaces {
  readonly #countries = new Set<string>();
  #lastRow: Draft | null = null;

  /** Whether a row of the list is about the supplier. */
  get isNamed(): boolean {
    return this.#lastRow !== null;
  }

  add(draft: Draft): void {
    this.#lastRow = draft;
    for (const { country } of draft.flows) this.#countries.add(country);
  }

  /** Reports places in the register that the list, which names others, does not have: whether they ended is for a person. */
  sayMissing(flows: ProcessorRecord['flows'], findings: CellFinding[]): void {
    const row = this.#lastRow;
    const source = row?.source('location');
    if (!row || !source || this.#countries.size === 0) return;
    const missing = flows
      .filter(({ subProcessorId, endedOn }) => subProcessorId === null && endedOn === null)
      .map(({ country }) => country)
      .filter((country) => country !== 'unknown' && !this.#countries.has(country));
    for (const country of new Set(missing)) {
      findings.push({ row: row.row, ...source, message: cellSentences.placeNotInList(country) });
    }
  }
}
