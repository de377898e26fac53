/**
 * Taking in lines that others wrote: checked against the chain, kept unchanged, and applied to the records. This is the only way
 * in which a line of a shared register comes into a file, be it the first or the last.
 */
import { type EntityName, isEntityName } from '../../../shared/fields/catalogue.ts';
import { FIRST_FORM, firstTold, upgradedValue } from '../../../shared/fields/forms.ts';
import { erasedContact } from '../../../shared/fields/person.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { forgetWords } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { parseStored } from '../ground/stored-json.ts';
import { blankPerson } from '../persons/persons.ts';
import { Chain, isBlanked, type StoredLine } from '../store/chain.ts';
import type { Connection } from '../store/connection.ts';
import {
  type Entity,
  entities,
  type Fields,
  readStored,
  type Stored,
  writeStored,
} from '../store/entities.ts';
import { historyHead, insertLines, setHead, TOGETHER } from '../store/history.ts';
import { type Shaped, writeNew } from '../store/new-records.ts';
import { isMove, raiseVersion } from '../store/records.ts';
import { restingOn } from '../store/resting-on.ts';
import { followRecord } from '../store/shown-reminders.ts';

/** Takes in lines in order, within one transaction of the caller's, which ends with {@link finish}. */
export class TakeIn {
  readonly #connection: Connection;
  readonly #isFirst: boolean;
  /** Persons of whom a file that is being filled holds anything. */
  readonly #known = new Set<string>();
  /** The suppliers whose verdicts the lines affect. */
  readonly touched = new Set<string>();
  readonly #chain: Chain;
  /** Lines that are not in the history yet: several at a time take less. */
  #unwritten: StoredLine[] = [];
  #last: StoredLine | null = null;
  /** Fields of the record of the last line that were written together with it. */
  #together = new Set<string | null>();
  /** Of the change that the last line is part of: suppliers with their own lines, and those of which only parts changed. */
  #own = new Set<string>();
  #parts = new Set<string>();

  /** @param isFirst whether the file is empty: then nothing in it follows from the records yet, and there are no indexes. */
  constructor(connection: Connection, isFirst = false) {
    this.#connection = connection;
    this.#isFirst = isFirst;
    this.#chain = new Chain(historyHead(connection));
    // A record may come before the one that it refers to.
    connection.pragma('defer_foreign_keys = ON');
  }

  /** Errors: `corrupt` for a line that does not follow, was changed, or does not fit; nothing of it is kept if the caller rolls back. */
  take(line: StoredLine): void {
    if (!this.#chain.follow(line)) throw new Problem('corrupt', replicaSentences.wrongLine(line.seq));
    this.takeChecked(line);
  }

  /**
   * As {@link take}, of a line that a chain has followed already.
   * @param record the record that begins with it, if it was read already.
   */
  takeChecked(line: StoredLine, record: Shaped | null = null): void {
    if (!isEntityName(line.entity)) throw new Problem('corrupt', replicaSentences.wrongLine(line.seq));
    const isBlank = isBlanked(line);
    const last = this.#last;
    if (last && (last.at !== line.at || last.who !== line.who || last.why !== line.why)) this.#endChange();
    const isErasure = line.entity === 'contact' && line.action === 'update' && line.old === null && !isBlank;
    if (isErasure && line.field === Object.keys(erasedContact)[0]) this.#blank(line);
    if (this.#isFirst && line.entity === 'contact' && !isBlank && !isErasure) this.#known.add(line.entityId);
    const entity = entities[line.entity];
    fitting(line, () => this.#apply(entity, line, isBlank, record));
    this.#unwritten.push(line);
    if (this.#unwritten.length === TOGETHER) this.#write();
    this.#touch(line);
    this.#last = line;
  }

  #write(): void {
    const lines = this.#unwritten;
    this.#unwritten = [];
    try {
      insertLines(this.#connection, lines);
    } catch {
      // One by one, to name the line that is refused.
      for (const line of lines) fitting(line, () => insertLines(this.#connection, [line]));
    }
  }

  /** After the last line: the file holds what the lines say. */
  finish(): void {
    this.#endChange();
    this.#write();
    if (this.#last) setHead(this.#connection, { lines: this.#last.seq, head: this.#last.hash });
  }

  #blank({ entityId, processorId, at }: StoredLine): void {
    // The server has blanked what it had before it gives the erasure: there is nothing to look for in a whole history.
    if (this.#isFirst && !this.#known.has(entityId)) return;
    this.#write();
    blankPerson(this.#connection, entityId, at);
    if (!this.#isFirst && processorId !== null) forgetWords(this.#connection, processorId);
  }

  #apply(entity: Entity, line: StoredLine, isBlank: boolean, record: Shaped | null): void {
    const version = this.#versionOf(line);
    if (line.action === 'create') {
      const first = {
        ...{ id: line.entityId, version: 1, deleted: false },
        processorId: entity.ofProcessor ? line.processorId : null,
      };
      if (record) {
        writeNew(this.#connection, entity, first, record);
        return;
      }
      const told: unknown = isBlank ? { ...erasedContact } : parseStored(String(line.new));
      writeStored(this.#connection, entity, {
        ...first,
        fields: firstTold(entity.name, told) as Fields,
      });
      return;
    }
    const before = readStored(this.#connection, entity, line.entityId);
    if (!before) throw new Problem('corrupt', replicaSentences.wrongLine(line.seq));
    const after: Stored = {
      ...before,
      version: version(before.version),
      ...this.#changed(entity, before, line, isBlank),
    };
    writeStored(this.#connection, entity, after);
    followRecord(this.#connection, entity, before, after);
  }

  #changed(entity: Entity, before: Stored, line: StoredLine, isBlank: boolean): Partial<Stored> {
    if (line.action === 'delete') return { deleted: true };
    if (line.action === 'restore') return { deleted: false };
    if (isMove(entity, line.field)) {
      if (before.processorId) this.touched.add(before.processorId);
      return { processorId: line.processorId };
    }
    if (line.field === null || isBlank) return {};
    const value: unknown = line.new === null ? null : parseStored(line.new);
    const next = upgradedValue(entity.name, line.field, value, FIRST_FORM);
    return { fields: { ...before.fields, [line.field]: next } };
  }

  /** A save raises the version once for all its lines, as `VersionBounds` reckons. */
  #versionOf(line: StoredLine): (before: number) => number {
    const last = this.#last;
    const isSame = last !== null && last.entity === line.entity && last.entityId === line.entityId;
    const isOneSave =
      isSame &&
      last.action !== 'create' &&
      last.at === line.at &&
      last.who === line.who &&
      !this.#together.has(line.field);
    if (!isOneSave) this.#together = new Set();
    this.#together.add(line.field);
    return (before) => (isOneSave ? before : before + 1);
  }

  #touch(line: StoredLine): void {
    if (line.entity === 'processor') this.#own.add(line.entityId);
    else if ((line.entity === 'service' || line.entity === 'contact') && line.processorId !== null) {
      this.#parts.add(line.processorId);
    }
    if (this.#isFirst) return;
    const { entityId: id, processorId } = line;
    const users = restingOn(this.#connection, line.entity as EntityName, { id, processorId });
    for (const user of users) this.touched.add(user);
  }

  /** A change to services and contacts counts as one to their supplier: a form that still shows the old ones conflicts. */
  #endChange(): void {
    for (const id of this.#parts) {
      const supplier = this.#own.has(id) ? undefined : readStored(this.#connection, entities.processor, id);
      if (supplier) raiseVersion(this.#connection, entities.processor, supplier);
    }
    this.#own = new Set();
    this.#parts = new Set();
  }
}

/** Does something with a line. Errors: `corrupt` where the tables refuse it. */
function fitting(line: StoredLine, work: () => void): void {
  try {
    work();
  } catch (error) {
    const isUnfit =
      error instanceof Error && 'code' in error && /^SQLITE_(CONSTRAINT|MISMATCH)/.test(String(error.code));
    throw isUnfit ? new Problem('corrupt', replicaSentences.wrongLine(line.seq)) : error;
  }
}
