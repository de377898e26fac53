/** A copy of an open register beside it, under a name that is nobody else's. */
import { join, parse } from 'node:path';
import { requireFolder } from '../ground/files.ts';
import type { Connection } from '../store/connection.ts';
import { unusedPath } from './folder.ts';
import { copyVerified } from './make.ts';

/**
 * Writes what a connection holds to a register of its own: `NAME 20261122T110000000Z.vwr`, after the moment in
 * UTC. Returns its path. Errors: `corrupt`, `disk-full`, `read-only`, `not-found` (the folder is gone).
 */
export function copyBeside(connection: Connection, register: string, at: Date): string {
  requireFolder(register);
  const { dir, name, ext } = parse(register);
  const target = unusedPath(at, (stamp) => join(dir, `${name} ${stamp}${ext}`));
  copyVerified(connection, target);
  return target;
}
