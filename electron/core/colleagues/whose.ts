/** Whose something is: a person by the name of now or before, and what has no owner. */
import { sortKey } from '../../../shared/law/names.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from '../store/connection.ts';
import { entities, readAll, readStored, statement } from '../store/entities.ts';

/** The names of owners as suppliers have them, with how many do. */
export function ownersIn(connection: Connection): { readonly name: string; readonly suppliers: number }[] {
  const owners = statement(
    connection,
    `SELECT owner AS name, count(*) AS suppliers FROM processor WHERE deleted = 0 AND owner <> ''
     GROUP BY owner ORDER BY suppliers DESC, owner`,
  );
  return owners.all() as { name: string; suppliers: number }[];
}

/**
 * The name that a person has now. What stands outside the register, such as who uses it on a computer or for whom a daily
 * task reminds, may have the one of before: the history knows who was called so. A name that is in use, or that nobody
 * had, stays as it is.
 */
export function nameNow(connection: Connection, name: string): string {
  const key = sortKey(name);
  const renamings = statement(
    connection,
    `SELECT entity_id AS id, old FROM history_line JOIN history_value USING (seq)
     WHERE entity = 'colleague' AND action = 'update' AND field = 'name' AND old IS NOT NULL ORDER BY seq DESC`,
  ).all() as { id: string; old: string }[];
  const renamed = renamings.find(({ old }) => sortKey(String(parseStored(old))) === key);
  if (!renamed) return name;
  const inUse = [
    ...readAll(connection, entities.colleague).map(({ fields }) => fields.name),
    ...ownersIn(connection).map((owner) => owner.name),
  ];
  if (inUse.some((other) => sortKey(other) === key)) return name;
  const person = readStored(connection, entities.colleague, renamed.id);
  return person && !person.deleted ? person.fields.name : name;
}

/** Whether what has no owner is for a person: who is privacy officer, or anyone where nobody is. */
export function hasUnowned(connection: Connection, person: string): boolean {
  const officers = readAll(connection, entities.colleague).filter(
    ({ fields }) => fields.role === 'privacy-officer',
  );
  return officers.length === 0 || officers.some(({ fields }) => sortKey(fields.name) === person);
}

/**
 * Whether what is of a supplier with that owner is for a person: where it has none, as of {@link hasUnowned}. @param who by the
 * name of now or before; null = everyone
 */
export function isOf(connection: Connection, who: string | null): (owner: string) => boolean {
  if (who === null) return () => true;
  const person = sortKey(nameNow(connection, who));
  const withUnowned = hasUnowned(connection, person);
  return (owner) => (owner === '' ? withUnowned : sortKey(owner) === person);
}
