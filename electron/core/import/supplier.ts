/** One supplier of a plan: of the register, or of a row that names a new one. */
import {
  type CellFinding,
  fieldInMapping,
  type PlannedProcessor,
  type PlannedStatement,
  type PlannedUpdate,
  type StatedCell,
} from '../../../shared/fields/import.ts';
import { entityKey } from '../../../shared/law/names.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import type { Draft } from './draft.ts';
import type { MergeMode } from './listed-agreements.ts';
import { type ExistingSupplier, MergedSupplier } from './merge.ts';

/** A row by its name. */
export type NamedRow = Pick<Draft, 'row' | 'nameColumn'> & {
  readonly processor: Pick<Draft['processor'], 'name' | 'kvk'>;
};

/** Takes rows in as {@link MergedSupplier} does, which it makes only where a second one is to be merged. */
export class Supplier {
  readonly existing: ExistingSupplier | null;
  readonly #from: Draft | ExistingSupplier;
  #merged: MergedSupplier | null = null;

  constructor(from: Draft | ExistingSupplier) {
    this.#from = from;
    this.existing = 'row' in from ? null : from;
  }

  get #state(): MergedSupplier {
    this.#merged ??= new MergedSupplier(this.#from);
    return this.#merged;
  }

  get name(): string {
    return this.#merged?.name ?? this.#from.processor.name;
  }

  get kvk(): string | null {
    return this.#merged ? this.#merged.kvk : this.#from.processor.kvk;
  }

  /** The rows that are merged into it. */
  get rows(): readonly number[] {
    return this.#state.rows;
  }

  /** What an updating list says of its places. */
  get listed(): MergedSupplier['listed'] {
    return this.#state.listed;
  }

  /** Whether a row of an updating list is about it. */
  get isNamed(): boolean {
    return this.#merged?.listed.isNamed === true;
  }

  /** See {@link MergedSupplier.bringsService}. */
  bringsService(draft: Draft): boolean {
    return this.#state.bringsService(draft);
  }

  /** See {@link MergedSupplier.merge}. */
  merge(draft: Draft, mode: MergeMode, findings: CellFinding[]): boolean {
    return this.#state.merge(draft, mode, findings);
  }

  /** See {@link MergedSupplier.rename}. */
  rename(name: string): boolean {
    return this.#state.rename(name);
  }

  /** See {@link MergedSupplier.settlePlaces}. */
  settlePlaces(imported: ReadonlySet<string>, findings: CellFinding[]): void {
    this.#merged?.settlePlaces(imported, findings);
  }

  /** See {@link MergedSupplier.settleChain}. */
  settleChain(findings: CellFinding[]): void {
    this.#merged?.settleChain(findings);
  }

  /** Names what is not sure about whose row it is, and lets the name stay. */
  tell(
    { row, nameColumn, processor: { name } }: NamedRow,
    message: Bilingual,
    findings: CellFinding[],
  ): void {
    findings.push({ row, column: nameColumn, value: name, message });
    this.#state.doubt({ row, column: nameColumn, words: name, field: 'name' });
  }

  /** See {@link MergedSupplier.rowOfNewWords}. */
  rowOfNewWords(): number | null {
    return this.#merged?.rowOfNewWords() ?? null;
  }

  /** The supplier as a new one in the register. */
  asNew(): PlannedProcessor {
    const from = this.#from;
    if (this.#merged || !('row' in from) || saysTwice(from)) return this.#state.asNew();
    return {
      rows: [from.row],
      processor: from.processor,
      agreements: from.agreement === null ? [] : [{ ...from.agreement, forServices: [] }],
      flows: [...from.flows],
      chain: [...from.chain],
      chainPlaces: [...from.chainPlaces],
      certificates: [...from.certificates],
      stated: from.stated.map((cell) => statedOf(cell, from)),
    };
  }

  /** The changes to a supplier in the register. */
  asUpdate(existing: ExistingSupplier): PlannedUpdate {
    return this.#state.asUpdate(existing);
  }
}

/** Words about the agreement of a row are about the first of its supplier. */
function statedOf(cell: StatedCell, { agreement }: Draft): PlannedStatement {
  const isOfAgreement = fieldInMapping.get(cell.field ?? '')?.kind === 'agreement';
  return { ...cell, agreement: isOfAgreement && agreement !== null ? 0 : null };
}

/** Whether a row names something more than once, which a supplier has once. */
function saysTwice({ chain, certificates, stated }: Draft): boolean {
  if (certificates.length > 1 || (chain.length > 1 && !areDistinct(chain))) return true;
  return stated.some(({ column }, at) => stated.findIndex((other) => other.column === column) < at);
}

// Equal cells share their chain. What is no longer used, is not kept either.
const known = new WeakMap<readonly string[], boolean>();

function areDistinct(chain: readonly string[]): boolean {
  const before = known.get(chain);
  if (before !== undefined) return before;
  const are = new Set(chain.map(entityKey)).size === chain.length;
  known.set(chain, are);
  return are;
}
