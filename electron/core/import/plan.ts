/** What the rows of a list will change in the register: a plan, without writing anything. */

import type {
  CellFinding,
  ImportRow,
  KeptCell,
  PlannedProcessor,
  PlannedUpdate,
  RowOutcome,
} from '../../../shared/fields/import.ts';
import type { ListChange } from '../../../shared/fields/list-changes.ts';
import { type CivilDate, isRunning } from '../../../shared/law/dates.ts';
import { entityKey, withoutLegalForm } from '../../../shared/law/names.ts';
import type { DuplicateStrategy } from '../../../shared/schema/duplicates.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { cellSentences, duplicatesStop } from '../../../shared/words/import-cells.ts';
import { Problem } from '../ground/problem.ts';
import { changesOf } from './changes.ts';
import type { Draft, RowReading } from './draft.ts';
import { flowsOfEditions, type ImportedList } from './editions.ts';
import type { ExistingSupplier } from './merge.ts';
import { type NamedRow, Supplier } from './supplier.ts';

/** Plan for suppliers, with the outcome of every row. */
export interface SupplierPlan {
  readonly create: PlannedProcessor[];
  readonly update: PlannedUpdate[];
  readonly rows: ImportRow[];
  readonly uncertain: CellFinding[];
  readonly rejected: CellFinding[];
  readonly kept: KeptCell[];
  /** Suppliers in the register that a list which updates it no longer names. */
  readonly notNamed: string[];
  /** What the list changes, field by field. */
  readonly changes: ListChange[];
}

/** What a list is read beside. */
interface Around {
  /** The name of the file. */
  readonly file: string;
  /** What was imported before. */
  readonly lists: readonly ImportedList[];
  /** The day of the import; null = nothing is asked about what ended. */
  readonly on: CivilDate | null;
}

/**
 * Matches rows with each other and with the register. The same KvK number, or the same name after folding
 * case, accents and spaces, is the same supplier; a different legal form only gives a suggestion.
 * `duplicates` decides about suppliers already in the register; rows of one list about one supplier are
 * always merged.
 * Errors: `conflict` when `duplicates` is `stop` and there is one.
 */
export function planImport(
  readings: Iterable<RowReading>,
  existing: readonly ExistingSupplier[],
  duplicates: DuplicateStrategy,
  { file, lists, on }: Around = { file: '', lists: [], on: null },
): SupplierPlan {
  const index = new SupplierIndex(existing.map((record) => new Supplier(record)));
  const inBin = new Set(lists.flatMap((list) => list.inBin.map(entityKey)));
  const created: Supplier[] = [];
  const touched = new Set<Supplier>();
  const reopened = new Set<Supplier>();
  const stopped: string[] = [];
  const uncertain: CellFinding[] = [];
  const rejected: CellFinding[] = [];
  const kept: KeptCell[] = [];
  const rows: ImportRow[] = [];

  for (const reading of readings) {
    uncertain.push(...reading.uncertain);
    rejected.push(...reading.rejected);
    kept.push(...reading.kept);
    const { draft, name } = reading;
    const done = (row: number, outcome: RowOutcome, message: Bilingual | null) =>
      rows.push({ row, name, outcome, message });
    if (reading.leftOut !== null) {
      done(reading.row, 'skipped', reading.leftOut);
      continue;
    }
    if (draft === null) {
      const finding = reading.rejected[0];
      if (finding) done(finding.row, 'rejected', finding.message);
      continue;
    }
    const supplier = index.find(draft, duplicates, uncertain);
    if (supplier === null) {
      const made = new Supplier(draft);
      index.suggest(draft, uncertain);
      if (inBin.size > 0 && inBin.has(entityKey(name)))
        made.tell(draft, cellSentences.inBin(name), uncertain);
      index.add(made);
      created.push(made);
      done(draft.row, 'created', null);
      continue;
    }
    if (hasEnded(supplier, on) && draft.processor.endedOn === null && !reopened.has(supplier)) {
      reopened.add(supplier);
      supplier.tell(
        draft,
        cellSentences.endedSupplier(supplier.existing?.processor.endedOn ?? ''),
        uncertain,
      );
    }
    const message = takeIn(supplier, draft, duplicates, uncertain);
    index.add(supplier);
    if (message !== null && duplicates === 'stop') stopped.push(supplier.name);
    if (message === null && supplier.existing !== null) touched.add(supplier);
    done(draft.row, message === null ? 'updated' : 'skipped', message);
  }
  const named = new Set(
    index.existing.flatMap((one) => (one.isNamed && one.existing ? one.existing.processor.id : [])),
  );
  const imported = flowsOfEditions(lists, file, named);
  for (const supplier of index.existing) {
    supplier.settlePlaces(imported, uncertain);
    supplier.settleChain(uncertain);
    const row = duplicates !== 'update' || touched.has(supplier) ? null : supplier.rowOfNewWords();
    const at = row === null ? -1 : rows.findIndex((one) => one.row === row);
    const told = rows[at];
    if (told === undefined) continue;
    rows[at] = { ...told, outcome: 'updated', message: null };
    touched.add(supplier);
  }
  if (stopped.length > 0) throw new Problem('conflict', duplicatesStop([...new Set(stopped)]));
  const updates = [...touched].flatMap((supplier) =>
    supplier.existing ? [{ known: supplier.existing, planned: supplier.asUpdate(supplier.existing) }] : [],
  );
  return {
    create: created.map((supplier) => supplier.asNew()),
    update: updates.map(({ planned }) => planned),
    changes: updates.flatMap(({ known, planned }) => changesOf(known, planned)),
    rows,
    uncertain,
    rejected,
    kept,
    notNamed:
      duplicates === 'update'
        ? index.existing.flatMap((one) => (one.isNamed || hasEnded(one, on) ? [] : [one.name]))
        : [],
  };
}

const hasEnded = ({ existing }: Supplier, on: CivilDate | null): boolean =>
  existing !== null && on !== null && !isRunning(existing.processor, on);

/** Merges a row into an existing supplier; returns why it was skipped, or null if it changed something. */
function takeIn(
  supplier: Supplier,
  draft: Draft,
  duplicates: DuplicateStrategy,
  uncertain: CellFinding[],
): Bilingual | null {
  if (supplier.existing === null) {
    const first = supplier.rows[0] ?? draft.row;
    return supplier.merge(draft, 'add', uncertain) ? null : cellSentences.repeated(first);
  }
  if (duplicates === 'skip' || duplicates === 'stop') return cellSentences.knownSkipped(supplier.name);
  if (duplicates === 'update') {
    return supplier.merge(draft, 'overwrite', uncertain) ? null : cellSentences.knownUnchanged(supplier.name);
  }
  if (!supplier.bringsService(draft)) return cellSentences.known(supplier.name);
  supplier.merge(draft, 'add', uncertain);
  return null;
}

/** A name as names of legal entities are compared, and without the form of one. */
interface Keys {
  readonly key: string;
  readonly bare: string;
}

/** Finds the supplier that a row refers to. */
export class SupplierIndex {
  readonly #byKvk = new Map<string, Supplier>();
  readonly #byName = new Map<string, Supplier[]>();
  readonly #byBareName = new Map<string, Supplier>();
  /** By names that suppliers had; null where several had it. */
  readonly #byFormerName = new Map<string, Supplier | null>();
  #last: Keys & { readonly name: string } = { name: '', key: entityKey(''), bare: withoutLegalForm('') };

  /** The suppliers of the register. */
  readonly existing: readonly Supplier[];

  constructor(suppliers: readonly Supplier[]) {
    this.existing = suppliers;
    for (const supplier of suppliers) {
      this.add(supplier);
      for (const key of new Set(supplier.existing?.formerNames?.map(entityKey))) {
        this.#byFormerName.set(key, this.#byFormerName.has(key) ? null : supplier);
      }
    }
  }

  /** Adds a supplier, or new information about one. */
  add(supplier: Supplier): void {
    if (supplier.kvk !== null && !this.#byKvk.has(supplier.kvk)) this.#byKvk.set(supplier.kvk, supplier);
    const { key, bare } = this.#keysOf(supplier.name);
    const named = this.#byName.get(key);
    if (named === undefined) this.#byName.set(key, [supplier]);
    else if (!named.includes(supplier)) named.push(supplier);
    if (!this.#byBareName.has(bare)) this.#byBareName.set(bare, supplier);
  }

  /** What a name is compared by. A row asks for it up to four times in a row. */
  #keysOf(name: string): Keys {
    if (this.#last.name !== name) {
      this.#last = { name, key: entityKey(name), bare: bareName(name) };
    }
    return this.#last;
  }

  find(draft: NamedRow, duplicates: DuplicateStrategy, uncertain: CellFinding[]): Supplier | null {
    const { kvk, name } = draft.processor;
    const { key } = this.#keysOf(name);
    const byKvk = kvk === null ? undefined : this.#byKvk.get(kvk);
    if (byKvk) {
      if (entityKey(byKvk.name) === key) return byKvk;
      if (this.#byFormerName.get(key) === byKvk) return this.#renamed(draft, byKvk, uncertain);
      if (duplicates === 'update' && byKvk.existing !== null && byKvk.rename(name)) return byKvk;
      byKvk.tell(draft, cellSentences.sameKvkOtherName(byKvk.name), uncertain);
      return byKvk;
    }
    const named = this.#byName.get(key);
    if (named === undefined) {
      const former = this.#byFormerName.get(key) ?? null;
      const isOther = kvk !== null && former?.kvk !== null && former?.kvk !== kvk;
      return former === null || isOther ? null : this.#renamed(draft, former, uncertain);
    }
    const fitting = named.find((supplier) => kvk === null || supplier.kvk === null);
    if (fitting) {
      if (kvk === null && named.length > 1) {
        fitting.tell(draft, cellSentences.severalOfName(named.length), uncertain);
      }
      return fitting;
    }
    const other = named[0];
    if (other?.kvk) uncertain.push(found(draft, cellSentences.sameNameOtherKvk(other.name, other.kvk)));
    return null;
  }

  /** A row under a name that its supplier had: the register's stays. */
  #renamed(draft: NamedRow, supplier: Supplier, uncertain: CellFinding[]): Supplier {
    supplier.tell(draft, cellSentences.formerName(supplier.name), uncertain);
    return supplier;
  }

  /** Reports a supplier whose name differs in legal form, or in "en" for "&", only; both are retained. */
  suggest(draft: NamedRow, uncertain: CellFinding[]): void {
    const { name } = draft.processor;
    const { key, bare } = this.#keysOf(name);
    const other = this.#byBareName.get(bare);
    if (!other || entityKey(other.name) === key) return;
    const isOfForm = withoutLegalForm(other.name) === withoutLegalForm(name);
    const message = isOfForm ? cellSentences.legalForm : cellSentences.spelledOtherwise;
    uncertain.push(found(draft, message(other.name)));
  }
}

/** A name without its legal form, and without words for "&". */
const bareName = (name: string): string => withoutLegalForm(name).replace(/ (?:en|and|und|et)(?= )/g, '');

function found(draft: NamedRow, message: Bilingual): CellFinding {
  return { row: draft.row, column: draft.nameColumn, value: draft.processor.name, message };
}
