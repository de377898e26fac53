/** Versions of a register that lie beside it, as a service that syncs leaves where two computers wrote at once. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { type Connection, glance } from '../store/connection.ts';
import { historyHead, holdsHistory } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';

/** Files of one folder that are looked into: it may be one in which somebody keeps hundreds of copies. */
const MOST = 20;

/** What was found last, by connection: a folder in which nothing came or went is not looked through again. */
const known = new WeakMap<Connection, { readonly folder: number; readonly found: readonly string[] }>();

/** Names of files of the same register in its folder with changes that the open one does not have. A copy of before has none. */
export function otherVersions(file: string, connection: Connection): readonly string[] {
  const changed = statSync(dirname(file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const before = known.get(connection);
  if (before?.folder === changed) return before.found;
  const found = lookFor(file, connection);
  known.set(connection, { folder: changed, found });
  return found;
}

function lookFor(file: string, connection: Connection): string[] {
  const own = basename(file);
  const identity = identityOf(connection);
  const isOther = (name: string): boolean =>
    glance(
      join(dirname(file), name),
      (other) => identityOf(other) === identity && !holdsHistory(connection, historyHead(other)),
      'only-if-quick',
    ) ?? false;
  try {
    return readdirSync(dirname(file))
      .filter((name) => name !== own && extname(name) === extname(own))
      .slice(0, MOST)
      .filter(isOther);
  } catch {
    // The folder cannot be listed: nothing is known of others.
    return [];
  }
}
