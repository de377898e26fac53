/** Merging several rows about one supplier, and rows about a supplier that is already in the register. */

import {
  type CellFinding,
  type DraftFlow,
  fieldInMapping,
  type ImportTarget,
  type PlannedPlace,
  type PlannedProcessor,
  type PlannedStatement,
  type PlannedUpdate,
  type StatedCell,
} from '../../../shared/fields/import.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { entityKey, withoutLegalForm } from '../../../shared/law/names.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import type { Draft } from './draft.ts';
import { ListedAgreements, type MergeMode } from './listed-agreements.ts';
import { ListedCertificates } from './listed-certificates.ts';
import { ListedChain } from './listed-chain.ts';
import { ListedFields } from './listed-fields.ts';
import { ListedParts } from './listed-parts.ts';
import { ListedPlaces, type Move } from './listed-places.ts';
import { EarlierLists, isSamePlace, nothingGiven, type SaidBefore } from './said-before.ts';
import { sourceOf } from './source-of.ts';
import { Statements, type ToldBefore } from './statements.ts';

/** The data of a supplier in the register that an import uses; `told` = what lists said of it before. */
export type ExistingSupplier = Pick<
  ProcessorRecord,
  'processor' | 'agreements' | 'flows' | 'chain' | 'certificates'
> & {
  readonly told?: readonly ToldBefore[] | undefined;
  /** What they said before of what people changed since. */
  readonly before?: readonly SaidBefore[] | undefined;
  /** What the register itself held before of it. */
  readonly registered?: readonly SaidBefore[] | undefined;
  /** Names that it had, or that were merged into it. */
  readonly formerNames?: readonly string[] | undefined;
};

/** The state of one supplier while rows are merged into it. Most suppliers of a list have one row, and need none: see `Supplier`. */
export class MergedSupplier {
  readonly rows: number[] = [];
  readonly existing: ExistingSupplier | null;
  readonly #fields: ListedFields;
  readonly #parts: ListedParts;
  readonly #agreements: ListedAgreements;
  readonly #flows: { flow: DraftFlow; isNew: boolean }[];
  readonly #chain = new Map<string, string>();
  readonly #chainPlaces: PlannedPlace[] = [];
  readonly #knownChain: ReadonlySet<string>;
  readonly #certificates: ListedCertificates;
  readonly #statements: Statements;
  readonly #earlier: EarlierLists;
  #renamed = false;
  /** What an updating list says of its places. */
  readonly listed = new ListedPlaces();
  /** What it says of its sub-processors. */
  readonly #listedChain = new ListedChain();
  #moves: readonly Move[] = [];

  constructor(from: Draft | ExistingSupplier) {
    if ('row' in from) {
      const { services, contacts, ...fields } = from.processor;
      this.existing = null;
      this.#earlier = new EarlierLists([]);
      this.#fields = new ListedFields(fields, nothingGiven);
      this.#parts = new ListedParts(services, contacts);
      this.#agreements = new ListedAgreements(null, this.#earlier);
      this.#flows = from.flows.map((flow) => ({ flow, isNew: true }));
      this.#knownChain = new Set();
      this.#addChain(from);
      this.#certificates = new ListedCertificates([]);
      this.#certificates.add(from.certificates);
      this.#statements = new Statements([]);
      this.#statements.add(from.stated, this.#agreements.merge(from, 'add').place);
      this.rows.push(from.row);
    } else {
      const { id: _id, version: _version, services, contacts, ...fields } = from.processor;
      this.existing = from;
      this.#earlier = new EarlierLists(from.before ?? []);
      this.#fields = new ListedFields(fields, this.#earlier.of('processor', from.processor.id));
      this.#parts = new ListedParts(services, contacts);
      this.#agreements = new ListedAgreements(from, this.#earlier);
      this.#flows = from.flows.map((flow) => ({ flow, isNew: false }));
      this.#knownChain = new Set(from.chain.map(({ subProcessor }) => entityKey(subProcessor.name)));
      this.#certificates = new ListedCertificates([...from.certificates, ...this.#earlier.certificates]);
      this.#statements = new Statements(from.told ?? []);
    }
  }

  get name(): string {
    return this.#fields.values.name;
  }

  get kvk(): string | null {
    return this.#fields.values.kvk;
  }

  /** Whether a row names a service that this supplier does not have yet. */
  bringsService(draft: Draft): boolean {
    return draft.processor.services.some(({ name }) => !this.#parts.hasService(name));
  }

  /** Merges a row. Returns whether it changed anything; contradictions are added to `findings`. */
  merge(row: Draft, mode: MergeMode, findings: CellFinding[]): boolean {
    const before = this.#snapshot();
    const draft = this.#asNow(row, findings);
    if (mode === 'overwrite' && this.existing !== null) {
      this.listed.add(draft);
      this.#listedChain.add(row);
    }
    for (const { field, message } of this.#fields.merge(draft, mode))
      this.#tell(draft, field, message, findings);
    this.#parts.merge(draft.processor, mode);
    const isContradicted = mode === 'add' && this.#agreements.isContradicted(draft);
    if (isContradicted) this.#doubtState(draft, findings);
    const { place, again } = this.#agreements.merge(draft, mode);
    this.#statements.add(draft.stated, place);
    for (const { field, message } of again) this.#tell(draft, field, message, findings);
    this.#tellAlike(draft, findings);
    this.#addChain(draft);
    this.#certificates.add(draft.certificates);
    for (const flow of draft.flows) if (!this.#hasFlow(flow)) this.#flows.push({ flow, isNew: true });
    const changed = this.#renamed || this.#snapshot() !== before;
    this.#renamed = false;
    if (changed) this.rows.push(draft.row);
    return changed;
  }

  /** Renames this supplier to the list's name, once. */
  rename(name: string): boolean {
    const isRenamed = this.#fields.rename(name);
    this.#renamed ||= isRenamed;
    return isRenamed;
  }

  /**
   * Settles what an updating list says of the places in the register.
   * @param imported flows that an earlier edition of the list brought and that nobody changed since.
   */
  settlePlaces(imported: ReadonlySet<string>, findings: CellFinding[]): void {
    if (this.existing === null || !this.listed.isNamed) return;
    const { flows } = this.existing;
    const added = this.#flows.flatMap(({ flow, isNew }) => (isNew ? [flow] : []));
    this.#moves = this.listed.moves(flows, added, imported);
    for (const finding of this.listed.missing(flows, added, this.#moves)) {
      findings.push(finding);
      this.doubt({ row: finding.row, column: finding.column, words: finding.value, field: 'location' });
    }
  }

  /** Names the sub-processors in the register that an updating list, which names others, does not have. */
  settleChain(findings: CellFinding[]): void {
    for (const finding of this.#listedChain.missing(this.existing?.chain ?? [])) {
      findings.push(finding);
      this.doubt({ row: finding.row, column: finding.column, words: finding.value, field: 'subProcessors' });
    }
  }

  /** The last row, where the rows change nothing of the supplier but leave words that were not told before; null where they leave none. */
  rowOfNewWords(): number | null {
    const { lastRow } = this.listed;
    if (lastRow === null || this.#stated.length === 0) return null;
    this.rows.push(lastRow);
    return lastRow;
  }

  /** The supplier as a new one in the register. */
  asNew(): PlannedProcessor {
    return {
      rows: this.rows,
      processor: {
        ...this.#fields.values,
        services: this.#parts.services.map(({ id: _, ...service }) => service),
        contacts: this.#parts.contacts.map(({ id: _, ...contact }) => contact),
      },
      agreements: this.#agreements.added(this.#serviceNames),
      flows: this.#flows.map(({ flow }) => flow),
      chain: [...this.#chain.values()],
      chainPlaces: this.#chainPlaces,
      certificates: this.#certificates.added,
      stated: this.#stated,
    };
  }

  /** The changes to a supplier in the register. */
  asUpdate(existing: ExistingSupplier): PlannedUpdate {
    const moved = new Set(this.#moves.map(({ to }) => to));
    return {
      rows: this.rows,
      processorId: existing.processor.id,
      processor: {
        ...this.#fields.values,
        services: [...this.#parts.services],
        contacts: [...this.#parts.contacts],
      },
      addAgreements: this.#agreements.added(this.#serviceNames),
      changeAgreements: this.#agreements.changed(this.#serviceNames),
      addFlows: this.#flows.flatMap(({ flow, isNew }) => (isNew && !moved.has(flow) ? [flow] : [])),
      changeFlows: this.#moves.map(({ from, to }) => ({ id: from.id, flow: to })),
      addChain: [...this.#chain.values()],
      addChainPlaces: this.#chainPlaces,
      addCertificates: this.#certificates.added,
      changeCertificates: this.#certificates.changed,
      addStated: this.#stated,
    };
  }

  get #stated(): PlannedStatement[] {
    return this.#statements.planned((place) => this.#agreements.at(place));
  }

  /** Names a sub-processor that differs from one in the chain in its legal form only: it may be the same. */
  #tellAlike(draft: Draft, findings: CellFinding[]): void {
    for (const name of draft.chain) {
      const known = this.existing?.chain.find(
        ({ endedOn, subProcessor }) =>
          endedOn === null && withoutLegalForm(subProcessor.name) === withoutLegalForm(name),
      );
      if (known === undefined || this.#knownChain.has(entityKey(name))) continue;
      this.#tell(draft, 'subProcessors', cellSentences.legalForm(known.subProcessor.name), findings);
    }
  }

  /** Takes over those that the chain does not have yet, with their places. */
  #addChain({ chain, chainPlaces }: Pick<Draft, 'chain' | 'chainPlaces'>): void {
    for (const name of chain) {
      const key = entityKey(name);
      if (!this.#knownChain.has(key) && !this.#chain.has(key)) this.#chain.set(key, name);
    }
    for (const place of chainPlaces) {
      const key = entityKey(place.name);
      const isKnown = this.#chainPlaces.some(
        ({ name, flow }) => entityKey(name) === key && isSamePlace(flow, place.flow),
      );
      if (this.#chain.has(key) && !isKnown) this.#chainPlaces.push(place);
    }
  }

  get #serviceNames(): string[] {
    return this.#parts.services.map(({ name }) => name);
  }

  #snapshot(): string {
    const { rows: _, ...state } = this.asNew();
    return JSON.stringify([state, this.#agreements.changed(this.#serviceNames), this.#certificates.changed]);
  }

  /** Names what a row says otherwise than the register, and lets its words stay. */
  #tell(draft: Draft, field: ImportTarget, message: Bilingual, findings: CellFinding[]): void {
    const source = sourceOf(draft, field);
    if (!source) return;
    findings.push({ row: draft.row, ...source, message });
    // What people made of an agreement is not in doubt because a list says again what it said before.
    const about = fieldInMapping.get(field)?.kind === 'agreement' ? null : field;
    this.doubt({ row: draft.row, column: source.column, words: source.value, field: about });
  }

  /** Names that another row says otherwise whether there is an agreement: until somebody settles it, none is in force for certain. */
  #doubtState(draft: Draft, findings: CellFinding[]): void {
    const source = stateSource(draft);
    if (!source) return;
    findings.push({ row: draft.row, ...source, message: cellSentences.otherRowState });
    this.doubt({ row: draft.row, column: source.column, words: source.value, field: 'agreementState' });
  }

  /** A row with what lists said before as people made it since. */
  #asNow(draft: Draft, findings: CellFinding[]): Draft {
    if (this.existing === null) return draft;
    const { flows, told } = this.#earlier.places(draft.flows, this.existing, null);
    const chain = this.#earlier.chain(draft.chain, this.existing);
    for (const { field, message } of [...told, ...chain.told]) this.#tell(draft, field, message, findings);
    const parts = this.#earlier.services(draft.processor.services, this.#parts.services);
    const persons = this.#earlier.contacts(draft.processor.contacts, this.#parts.contacts);
    for (const { field, message } of [...parts.told, ...persons.told])
      this.#tell(draft, field, message, findings);
    const processor = {
      ...draft.processor,
      services: [...parts.services],
      contacts: [...persons.contacts],
    };
    return { ...draft, flows, chain: chain.names, processor };
  }

  /** Lets words of a row stay that say otherwise than the supplier's record. */
  doubt(cell: Omit<StatedCell, 'why'>): void {
    this.#statements.add([{ ...cell, why: 'uncertain' }], null);
  }

  #hasFlow(flow: DraftFlow): boolean {
    return this.#flows.some(
      ({ flow: known }) =>
        isSamePlace(known, flow) &&
        known.endedOn === null &&
        (!('subProcessorId' in known) || known.subProcessorId === null),
    );
  }
}

/** The cell that says whether there is an agreement: where a day is asked too. */
const stateSource = (draft: Draft) => draft.source('agreementState') ?? draft.source('signedOn');
