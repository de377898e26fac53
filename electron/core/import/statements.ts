/** What rows say of one supplier that no field holds as they say it, while they are merged into it. */
import { fieldInMapping, type PlannedStatement, type StatedCell } from '../../../shared/fields/import.ts';
import type { Stated } from '../../../shared/fields/stated.ts';

/** What a list said before, settled since or not. */
export type ToldBefore = Pick<Stated, 'column' | 'words' | 'recordId'>;

type Words = Pick<Stated, 'column' | 'words'>;
const keyOf = ({ column, words }: Words, record: string | null): string =>
  JSON.stringify([column, words, record]);
const wordsOf = ({ column, words }: Words): string => JSON.stringify([column, words]);

/**
 * The same words in the same column about the same record are told once in the life of a register: who settled them
 * is not asked again by a later list. Words about a record that is only now added are new, whatever was said of another.
 */
export class Statements {
  readonly #before: ReadonlySet<string>;
  readonly #beforeOfAny: ReadonlySet<string>;
  readonly #added = new Map<string, { readonly cell: StatedCell; readonly agreement: number | null }>();

  constructor(before: readonly ToldBefore[]) {
    this.#before = new Set(before.map((told) => keyOf(told, told.recordId)));
    this.#beforeOfAny = new Set(before.map(wordsOf));
  }

  /** Takes in the cells of a row. @param agreement the place, in the order of the supplier's, of the one that the row is about. */
  add(cells: readonly StatedCell[], agreement: number | null): void {
    for (const cell of cells) {
      const about = fieldInMapping.get(cell.field ?? '')?.kind === 'agreement' ? agreement : null;
      const key = JSON.stringify([cell.column, cell.words, cell.field, about]);
      if (!this.#added.has(key)) this.#added.set(key, { cell, agreement: about });
    }
  }

  /** What was not told before. @param agreementAt the agreement at a place: its identity, or its place among those that are added. */
  planned(agreementAt: (place: number) => string | number): PlannedStatement[] {
    return [...this.#added.values()].flatMap(({ cell, agreement: place }) => {
      const agreement = place === null ? null : agreementAt(place);
      return this.#isKnown(cell, agreement) ? [] : [{ ...cell, agreement }];
    });
  }

  /** An exported list has no row of its own for each, and does not say about which record its words are. */
  #isKnown(cell: StatedCell, record: string | number | null): boolean {
    if (cell.row === null) return this.#beforeOfAny.has(wordsOf(cell));
    return typeof record !== 'number' && this.#before.has(keyOf(cell, record));
  }

  /** Of cells about one record, those that were not told before. @param record null = one that is added. */
  newOf(cells: readonly StatedCell[], record: string | null): StatedCell[] {
    return cells.filter((cell) => record === null || !this.#before.has(keyOf(cell, record)));
  }
}
