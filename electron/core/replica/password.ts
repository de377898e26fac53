/**
 * The password of a login: as a person typed it since the program started, from the environment (`PGPASSWORD`), or from a password
 * file in the format of PostgreSQL, which we read ourselves because the client library will stop doing so. Nothing of it is stored
 * here; what a person asked to remember is in `kept-passwords.ts`, and is used where none of these is known.
 */
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { SharedAddress } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { Problem } from '../ground/problem.ts';

interface Login {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

const keyOf = ({ host, port, database, user }: Login): string => JSON.stringify([host, port, database, user]);

/** Passwords that were typed, by login, in memory only. */
const typed = new Map<string, string>();

/** Holds a password that a person typed for a login until the program ends; null = as the environment or a file has it. */
export function holdPassword({ hosts, database, user }: SharedAddress, password: string | null): void {
  for (const { host, port } of hosts) {
    const key = keyOf({ host, port, database, user });
    if (password === null) typed.delete(key);
    else typed.set(key, password);
  }
}

/** Where PostgreSQL's own programs look for passwords. */
export function defaultPasswordFile(environment: NodeJS.ProcessEnv): string {
  if (environment.PGPASSFILE) return environment.PGPASSFILE;
  return process.platform === 'win32'
    ? join(environment.APPDATA ?? homedir(), 'postgresql', 'pgpass.conf')
    : join(homedir(), '.pgpass');
}

/**
 * The password for a login; null = none is known, as where the server asks for none.
 * @param file a password file of our own setting; null = where PostgreSQL's programs look.
 * Errors: `refused` for a file that others on this computer can read, `not-found` for one that was named and is not there.
 */
export function passwordFor(login: Login, file: string | null, environment = process.env): string | null {
  const known = typed.get(keyOf(login));
  if (known !== undefined) return known;
  if (environment.PGPASSWORD) return environment.PGPASSWORD;
  const path = file ?? defaultPasswordFile(environment);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) {
    if (file === null) return null;
    throw new Problem('not-found', replicaSentences.noPasswordFile(path));
  }
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new Problem('refused', replicaSentences.openPasswordFile(path));
  }
  return passwordIn(readFileSync(path, 'utf8'), login);
}

/** The first line that fits: `host:port:database:user:password`, `*` for any, `\:` and `\\` for the characters themselves. */
export function passwordIn(text: string, { host, port, database, user }: Login): string | null {
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue;
    const fields = [...line.matchAll(/((?:\\.|[^:\\])*)(?::|$)/g)].map(([, field = '']) => field);
    const [forHost, forPort, forDatabase, forUser] = fields.map((field) => field.replace(/\\(.)/g, '$1'));
    const wanted = [
      [forHost, host],
      [forPort, String(port)],
      [forDatabase, database],
      [forUser, user],
    ];
    if (!wanted.every(([said, is]) => said === '*' || said === is)) continue;
    // The password is all that comes after the fourth colon.
    const rest = line.slice(fields.slice(0, 4).reduce((at, field) => at + field.length + 1, 0));
    return rest.replace(/\\(.)/g, '$1');
  }
  return null;
}
