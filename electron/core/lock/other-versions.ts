/** Versions of a register that lie beside it, as a service that syncs leaves where two computers wrote at once. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Head } from '../store/chain.ts';
import { type Connection, glance } from '../store/connection.ts';
import { journalsOf, needsJournal } from '../store/database-file.ts';
import { historyHead, holdsHistory } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';
import { stateOf } from './file-state.ts';

/** Files of one folder that are looked into, the last written ones: it may be one in which somebody keeps hundreds of copies. */
const MOST = 20;
/** Bytes of a file that is read whole, because it was left in the form that needs a journal. */
const MOST_WHOLE = 50_000_000;

/** What a file held when it was last looked into; null = no register, or another one. */
interface Looked {
  readonly state: string;
  readonly head: Head | null;
}

/** What is known of a folder, by the connection of the open register. */
interface Known {
  /** When something last came into the folder or went from it. */
  folder: number;
  /** By name: a file that nobody wrote since is not looked into again, whatever else changes in the folder. */
  files: ReadonlyMap<string, Looked>;
}

const known = new WeakMap<Connection, Known>();

/** Names of files of the same register in its folder with changes that the open one does not have. A copy of before has none. */
export function otherVersions(file: string, connection: Connection): readonly string[] {
  const changed = statSync(dirname(file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const before = known.get(connection);
  if (before?.folder === changed) return namesOf(before.files, connection);
  const files = lookFor(file, connection, before?.files ?? new Map());
  known.set(connection, { folder: changed, files });
  return namesOf(files, connection);
}

/** Compared with the open register each time, of which the history grows. */
const namesOf = (files: Known['files'], connection: Connection): string[] =>
  [...files]
    .filter(([, { head }]) => head !== null && !holdsHistory(connection, head))
    .map(([name]) => name)
    .sort();

function lookFor(file: string, connection: Connection, before: Known['files']): Known['files'] {
  const own = basename(file);
  const identity = identityOf(connection);
  try {
    const found = readdirSync(dirname(file))
      .filter((name) => name !== own && extname(name) === extname(own))
      .map((name) => ({ name, path: join(dirname(file), name) }))
      .map((entry) => ({
        ...entry,
        writtenAt: statSync(entry.path, { throwIfNoEntry: false })?.mtimeMs ?? 0,
      }))
      .sort((a, b) => b.writtenAt - a.writtenAt)
      .slice(0, MOST);
    return new Map(found.map(({ name, path }) => [name, lookInto(path, identity, before.get(name))]));
  } catch {
    // The folder cannot be listed: nothing is known of others.
    return new Map();
  }
}

function lookInto(path: string, identity: string | null, before: Looked | undefined): Looked {
  try {
    const state = [path, ...journalsOf(path).map((end) => path + end)].map(stateOf).join(' ');
    if (before?.state === state) return before;
    const isQuick = !needsJournal(path) || statSync(path).size <= MOST_WHOLE;
    const look = (other: Connection) => (identityOf(other) === identity ? historyHead(other) : null);
    return { state, head: glance(path, look, isQuick ? 'any' : 'only-if-quick') };
  } catch {
    // Gone, or not to be read: looked into again when the folder changes.
    return { state: '', head: null };
  }
}
