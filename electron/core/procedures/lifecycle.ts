/** Procedures that move whole suppliers: merge, copy, bin; and those about contact persons. */
import { randomUUID } from 'node:crypto';
import { mergedValue } from '../../../shared/law/merge.ts';
import type { BinEntry } from '../../../shared/schema/person.ts';
import { binEntities } from '../../../shared/schema/person.ts';
import { evidenceSentences } from '../../../shared/words/evidence.ts';
import { Problem } from '../ground/problem.ts';
import { erasePerson, findPersons } from '../persons/persons.ts';
import type { Core } from '../register/core.ts';
import type { Connection } from '../store/connection.ts';
import {
  decode,
  type Entity,
  entities,
  type Fields,
  readAll,
  readStored,
  type Stored,
  statement,
  writeStored,
} from '../store/entities.ts';
import { appendHistory, historyHead } from '../store/history.ts';
import { savePart, saveProcessor } from '../store/parts.ts';
import { requireRecord, saveRecord, setDeleted } from '../store/records.ts';
import { readProcessor, readRecord } from '../store/supplier-records.ts';
import { undoLines } from '../store/undo.ts';
import type { Writing } from '../store/writing.ts';
import { os } from './base.ts';

/** Runs a change and says which history lines it made. */
export function writeLines(
  core: Core,
  actor: string | null,
  why: string,
  work: (writing: Writing) => void,
): { firstLine: number; lastLine: number } {
  return core.write(actor, why, (writing) => {
    const before = historyHead(writing.connection).lines;
    work(writing);
    return { firstLine: before + 1, lastLine: Math.max(before + 1, historyHead(writing.connection).lines) };
  });
}

/** Hands every part of one supplier to another, each with a history line of its own. */
function handOver(writing: Writing, entity: Entity, goneId: string, keepId: string): void {
  for (const part of readAll(writing.connection, entity, goneId, true)) {
    writeStored(writing.connection, entity, { ...part, version: part.version + 1, processorId: keepId });
    appendHistory(writing.connection, writing.change, [
      {
        entity: entity.name,
        entityId: part.id,
        processorId: keepId,
        action: 'update',
        field: 'processorId',
        old: JSON.stringify(goneId),
        new: JSON.stringify(keepId),
      },
    ]);
  }
}

function merge(writing: Writing, keepId: string, goneId: string): void {
  const { connection, change, touch } = writing;
  if (keepId === goneId) throw new Problem('invalid', evidenceSentences.mergeSame);
  const keep = requireRecord(connection, entities.processor, keepId);
  const gone = requireRecord(connection, entities.processor, goneId);
  const fields: Fields = { ...keep.fields };
  for (const { field } of entities.processor.columns) {
    fields[field] = mergedValue(keep.fields[field], gone.fields[field]);
  }
  // Whether a supplier has ended is not a gap to be filled from another.
  fields.endedOn = keep.fields.endedOn;
  saveRecord(
    connection,
    entities.processor,
    { id: keepId, version: keep.version, processorId: null, fields },
    change,
  );
  for (const entity of Object.values(entities))
    if (entity.ofProcessor) handOver(writing, entity, goneId, keepId);
  setDeleted(connection, entities.processor, { id: goneId, version: null, deleted: true }, change);
  touch(keepId);
  touch(goneId);
}

/** Makes a supplier with the particulars and flows of another; gives its identity. */
function copy(writing: Writing, sourceId: string, name: string): string {
  const source = readRecord(writing.connection, sourceId);
  if (!source) throw new Problem('not-found');
  const { id: _id, version: _version, ...particulars } = source.processor;
  const fresh = <Part extends { id: string }>(parts: Part[]) =>
    parts.map((part) => ({ ...part, id: randomUUID() }));
  const input = {
    ...particulars,
    name,
    endedOn: null,
    exitChoice: null,
    exitAskedOn: null,
    exitConfirmedOn: null,
    services: fresh(particulars.services),
    contacts: fresh(particulars.contacts),
  };
  const made = saveProcessor(writing, { id: null, version: null, input });
  for (const { id: _flow, version: _v, processorId: _p, ...flow } of source.flows) {
    savePart(writing, entities.data_flow, { id: null, version: null, processorId: made, input: flow });
  }
  return made;
}

const nameOf = (fields: Fields): string =>
  String(
    fields.name ??
      fields.title ??
      fields.entity ??
      fields.question ??
      fields.service ??
      fields.standard ??
      fields.country ??
      '',
  );

/** A removed record with its newest line of removal, and the name of the supplier that it belongs to. */
type RemovedRow = Record<string, unknown> & { seq: number; at: string; who: string; supplier: string | null };

/** The question for what was removed of a kind; reads no more than that (see the indexes of migration 0004). */
export const removedSql = (entity: Entity): string =>
  `SELECT e.*, line.seq, line.at, line.who, supplier.name AS supplier
   FROM ${entity.name} e
   JOIN history_line line ON line.seq = (SELECT max(seq) FROM history_line
     WHERE entity = '${entity.name}' AND entity_id = e.id AND action = 'delete')
   LEFT JOIN processor supplier ON supplier.id = ${entity.ofProcessor ? 'e.processor_id' : 'NULL'}
   WHERE e.deleted = 1`;

/** All that was removed, what went last first. */
function binList(connection: Connection): BinEntry[] {
  const removed = binEntities.flatMap((name) => {
    const rows = statement(connection, removedSql(entities[name])).all() as RemovedRow[];
    return rows.map((row) => ({ entity: name, row, stored: decode(entities[name], row) }));
  });
  return removed
    .sort((a, b) => b.row.seq - a.row.seq)
    .map(({ entity, row, stored }) => ({
      entity,
      id: stored.id,
      name: nameOf(stored.fields),
      processorId: stored.processorId,
      processor: row.supplier ?? '',
      removedAt: row.at,
      removedBy: row.who,
    }));
}

/** Takes a record out of the bin; a link of a chain takes along the link that it hangs under. */
function takeOut(writing: Writing, entity: Entity, id: string): Stored {
  const target = { id, version: null, deleted: false };
  const stored = setDeleted(writing.connection, entity, target, writing.change);
  const parentId = stored.fields.parentLinkId ?? null;
  if (parentId === null) return stored;
  const parent = readStored(writing.connection, entity, String(parentId));
  if (parent?.deleted) takeOut(writing, entity, parent.id);
  return stored;
}

export const undo = os.register.undo.handler(({ context: { core, actor }, input }) =>
  writeLines(core, actor, '', (writing) => undoLines(writing, input.firstLine, input.lastLine)),
);

export const mergeProcessors = os.processors.merge.handler(({ context: { core, actor }, input }) => ({
  id: input.keepId,
  ...writeLines(core, actor, input.reason, (writing) => merge(writing, input.keepId, input.goneId)),
}));

export const copyProcessor = os.processors.copy.handler(({ context: { core, actor }, input }) => {
  const made = core.write(actor, '', (writing) => copy(writing, input.id, input.name));
  const processor = readProcessor(core.view().connection, made);
  if (!processor) throw new Problem('not-found');
  return processor;
});

export const bin = {
  list: os.bin.list.handler(({ context: { core } }) => binList(core.view().connection)),
  restore: os.bin.restore.handler(({ context: { core, actor }, input }) => {
    core.write(actor, input.reason, (writing) => {
      const stored = takeOut(writing, entities[input.entity], input.id);
      writing.touch(stored.processorId ?? stored.id);
    });
    return { id: input.id };
  }),
};

export const persons = {
  find: os.persons.find.handler(({ context: { core }, input }) =>
    findPersons(core.view().connection, input.words),
  ),
  erase: os.persons.erase.handler(({ context: { core, actor }, input }) => {
    core.write(actor, input.reason, (writing) => {
      erasePerson(writing, input.contactId);
      // Nobody can tell whom a draft is about. Where they cannot be thrown away, nothing is erased.
      core.kept.dropDrafts(core.file);
    });
    return { id: input.contactId };
  }),
};
