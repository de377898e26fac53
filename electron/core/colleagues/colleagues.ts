/**
 * The people of our own organisation. A supplier names its owner; who is only named, is a person of whom nothing else is
 * recorded yet.
 */
import type { Colleague, ColleagueInput } from '../../../shared/fields/colleague.ts';
import { compareText } from '../../../shared/law/dates.ts';
import { sortKey } from '../../../shared/law/names.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { entities, readAll, statement } from '../store/entities.ts';
import { isNameTaken } from '../store/fitting.ts';
import { requireRecord, saveRecord } from '../store/records.ts';
import { followRecord } from '../store/shown-reminders.ts';
import type { Writing } from '../store/writing.ts';
import { ownersIn } from './whose.ts';

/** Everybody who is recorded or named as an owner, by name; spellings that the filter takes for one are one. */
export function colleagueList(connection: Connection): Colleague[] {
  const people = new Map<string, Colleague>();
  for (const { id, version, fields } of readAll(connection, entities.colleague)) {
    people.set(sortKey(fields.name), { id, version, ...fields, suppliers: 0 });
  }
  for (const { name, suppliers } of ownersIn(connection)) {
    const known = people.get(sortKey(name));
    people.set(sortKey(name), {
      ...(known ?? { id: null, version: null, name, email: '', role: null, suppliers: 0 }),
      suppliers: (known?.suppliers ?? 0) + suppliers,
    });
  }
  return [...people.values()].sort((a, b) => compareText(sortKey(a.name), sortKey(b.name)));
}

interface Save {
  readonly id: string | null;
  readonly version: number | null;
  readonly input: ColleagueInput;
}

/**
 * Records a person. Suppliers follow when the name changes. Errors: `not-found`, `conflict`, `invalid` if another person
 * has the name.
 */
export function saveColleague(writing: Writing, { id, version, input }: Save): Colleague {
  const { connection, change } = writing;
  const key = sortKey(input.name);
  if (isNameTaken(connection, entities.colleague, id, input.name)) {
    throw new Problem(
      'invalid',
      undefined,
      fieldProblems([{ path: ['input', 'name'], message: 'name-taken' }]),
    );
  }
  const before = id === null ? null : requireRecord(connection, entities.colleague, id);
  const stored = saveRecord(
    connection,
    entities.colleague,
    { id, version, processorId: null, fields: input },
    change,
  );
  if (before !== null && before.fields.name !== stored.fields.name) {
    handOver(writing, before.fields.name, stored.fields.name);
    followRecord(connection, entities.colleague, before, stored);
  }
  const suppliers = ownersIn(connection).filter(({ name }) => sortKey(name) === key);
  return {
    id: stored.id,
    version: stored.version,
    ...stored.fields,
    suppliers: suppliers.reduce((sum, owner) => sum + owner.suppliers, 0),
  };
}

/** Gives every supplier of one owner to another. Returns how many there were. */
export function handOver({ connection, change, touch }: Writing, from: string, to: string): number {
  const spellings = ownersIn(connection)
    .map(({ name }) => name)
    .filter((name) => sortKey(name) === sortKey(from) && name !== to);
  let count = 0;
  for (const name of spellings) {
    const ids = statement(connection, 'SELECT id FROM processor WHERE deleted = 0 AND owner = ?').all(name);
    for (const { id } of ids as { id: string }[]) {
      const { version, fields } = requireRecord(connection, entities.processor, id);
      const save = { id, version, processorId: null, fields: { ...fields, owner: to } };
      saveRecord(connection, entities.processor, save, change);
      touch(id);
      count += 1;
    }
  }
  return count;
}
