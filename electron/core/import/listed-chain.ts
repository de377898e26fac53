/** The sub-processors that a list names in the row of a supplier which the register has, compared with those in the register. */
import type { CellFinding } from '../../../shared/fields/import.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { entityKey } from '../../../shared/law/names.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { listed } from '../../../shared/words/in-sentence.ts';
import type { Draft } from './draft.ts';
import { namesOthers } from './row-chain.ts';

/** What the rows of a list say of one supplier's sub-processors. */
export class ListedChain {
  readonly #names = new Set<string>();
  #last: Draft | null = null;
  #namesOthers = false;

  add(draft: Draft): void {
    if (draft.chain.length === 0) return;
    this.#last = draft;
    for (const name of draft.chain) this.#names.add(entityKey(name));
    this.#namesOthers ||= namesOthers(draft.source('subProcessors')?.value ?? '');
  }

  /** Those of the register that the list does not have; a list that names none, or says that there are more, says nothing of them. */
  missing(chain: ProcessorRecord['chain']): CellFinding[] {
    const source = this.#last?.source('subProcessors');
    if (!this.#last || !source || this.#namesOthers) return [];
    // Whom a sub-processor engages in turn, no list of suppliers names in its column.
    const direct = chain.filter(({ endedOn, parentLinkId }) => endedOn === null && parentLinkId === null);
    const left = direct.flatMap(({ subProcessor: { name } }) =>
      this.#names.has(entityKey(name)) ? [] : [name],
    );
    if (left.length === 0) return [];
    const message = cellSentences.subProcessorsNotInList(listed([...new Set(left)]));
    return [{ row: this.#last.row, ...source, message }];
  }
}
