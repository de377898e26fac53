/** The chain of the history, line by line: what was changed, taken out or blanked. */

import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { erasedContact } from '../../../shared/fields/person.ts';
import type { VerifyResult } from '../../../shared/schema/register.ts';
import { findingSentences, type NamedRecord } from '../../../shared/words/history.ts';
import { lineHash, type StoredLine, valueDigest } from './chain.ts';
import type { Connection } from './connection.ts';
import { entities } from './entities.ts';
import { historyLines } from './history.ts';

export type Finding = VerifyResult['findings'][number];

/** A line without values, which only the erasure of its contact person accounts for. */
type Blanked = Pick<StoredLine, 'seq' | 'entity' | 'entityId' | 'field' | 'at'>;

/** The fields that an erasure writes, in its order, with the values that it leaves. */
const erasure = Object.entries(erasedContact).map(([field, value]) => ({
  field,
  new: JSON.stringify(value),
}));

/**
 * Walks the chain. Yields the lines that are as they were written, blanked ones included: only they say
 * something about their records. Afterwards {@link finish} tells what only the end shows.
 */
export class ChainCheck {
  readonly #add: (finding: Finding) => void;
  readonly #nameOf: (entity: EntityName, id: string) => NamedRecord;
  readonly #blanked: Blanked[] = [];
  /** By contact: the first line of its last recorded erasure. */
  readonly #erased = new Map<string, number>();
  /** How much of an erasure the latest lines are. */
  #erasing = { contact: '', since: 0, fields: 0 };
  /** Whether every line is there and as it was written. */
  isWhole = true;

  /** @param nameOf the record that a finding is about, with its name. */
  constructor(add: (finding: Finding) => void, nameOf: (entity: EntityName, id: string) => NamedRecord) {
    this.#add = add;
    this.#nameOf = nameOf;
  }

  *lines(connection: Connection, head: { lines: number; head: string }): Generator<StoredLine> {
    let previous = '';
    let expected = 1;
    for (const line of historyLines(connection)) {
      const isNext = line.seq === expected;
      // After a gap, a line cannot be checked against its predecessor, so it is accepted as it is.
      const isIntact = !isNext || lineHash(previous, line) === line.hash;
      if (!isNext) this.#chain(expected, missing(expected, line.seq - 1));
      if (!isIntact) this.#chain(line.seq, findingSentences.changedLine(line.seq));
      const isTrue = this.#values(line);
      const isKnown = Object.hasOwn(entities, line.entity);
      if (isIntact && !isKnown) this.#chain(line.seq, findingSentences.unknownKind(line.seq));
      previous = line.hash;
      expected = line.seq + 1;
      // A tampered line says nothing about its record, and may not even be JSON.
      if (!isIntact || !isTrue || !isKnown) continue;
      this.#watchErasure(line);
      yield line;
    }
    if (expected - 1 !== head.lines || previous !== head.head) {
      this.#chain(expected, findingSentences.otherEnd(expected - 1, head.lines));
    }
  }

  /** Names each blanked line that no recorded erasure after it accounts for. */
  finish(): void {
    for (const { seq, entity, entityId, field, at } of this.#blanked) {
      if (entity === 'contact' && (this.#erased.get(entityId) ?? 0) > seq) continue;
      const record = this.#nameOf(entity as EntityName, entityId);
      this.#found('history-values', seq, findingSentences.blanked(seq, record, field, at));
    }
  }

  #chain(line: number, detail: Finding['detail']): void {
    this.#found('history-chain', line, detail);
  }

  #found(check: Finding['check'], line: number, detail: Finding['detail']): void {
    this.isWhole = false;
    this.#add({ check, line, detail });
  }

  /** Whether the values of a line are those that were written, or were blanked. */
  #values(line: StoredLine): boolean {
    const isBlank = line.salt === null && line.old === null && line.new === null;
    // A value that is kept is not erased, whatever is said of it; one without salt proves nothing.
    if (isBlank === (line.erasedAt === null) || (line.salt === null && !isBlank)) {
      this.#found('history-values', line.seq, findingSentences.goneValues(line.seq));
      return false;
    }
    if (isBlank) {
      this.#blanked.push(line);
      return true;
    }
    const isTrue = valueDigest(line.salt ?? '', line.old, line.new) === line.digest;
    if (!isTrue) this.#found('history-values', line.seq, findingSentences.changedValues(line.seq));
    return isTrue;
  }

  /** An erasure is a line for each field of the person, with no old value: nothing else writes such lines. */
  #watchErasure(line: StoredLine): void {
    const { contact, since, fields } = this.#erasing;
    const isGoingOn = fields > 0 && line.entityId === contact && line.seq === since + fields;
    const at = isGoingOn ? fields : 0;
    const wanted = erasure[at];
    const isStep =
      line.entity === 'contact' &&
      line.action === 'update' &&
      line.salt !== null &&
      line.old === null &&
      line.field === wanted?.field &&
      line.new === wanted?.new;
    if (!isStep) {
      this.#erasing = { contact: '', since: 0, fields: 0 };
      return;
    }
    const begun = at === 0 ? line.seq : since;
    if (at + 1 === erasure.length) this.#erased.set(line.entityId, begun);
    this.#erasing = { contact: line.entityId, since: begun, fields: at + 1 };
  }
}

const missing = (from: number, to: number): Finding['detail'] =>
  from === to ? findingSentences.missingLine(from) : findingSentences.missingLines(from, to);
