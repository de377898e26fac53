/** A copy of an open register beside it, under a name that is nobody else's. */
import { existsSync } from 'node:fs';
import { dirname, extname, join, parse } from 'node:path';
import { requireFolder } from '../ground/files.ts';
import type { Connection } from '../store/connection.ts';
import { copyVerified } from './make.ts';

/**
 * Writes what a connection holds to a register of its own: `NAME 20261122T110000000Z.vwr`, after the moment in
 * UTC. Returns its path. Errors: `corrupt`, `disk-full`, `read-only`, `not-found` (the folder is gone).
 */
export function copyBeside(connection: Connection, register: string, at: Date): string {
  requireFolder(register);
  const target = unusedName(register, at);
  copyVerified(connection, target);
  return target;
}

function unusedName(register: string, at: Date): string {
  for (let moment = at.getTime(); ; moment += 1) {
    const stamp = new Date(moment).toISOString().replace(/[-:.]/g, '');
    const path = join(dirname(register), `${parse(register).name} ${stamp}${extname(register)}`);
    if (!existsSync(path)) return path;
  }
}
