/** A new register: filled beside its path, and given its name once it is whole. */
import { lstatSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileSentences } from '../../../shared/words/problems.ts';
import { putInPlace } from '../backup/restore.ts';
import { partOf, sweepParts } from '../ground/files.ts';
import { Problem } from '../ground/problem.ts';
import { type Connection, closeConnection, createConnection } from '../store/connection.ts';

/**
 * Makes a register as one file without a journal; nobody else may be making one at this path. Whatever ends the
 * program meanwhile, no part of it has this name. Errors: `refused` (exists), `read-only`, `disk-full`.
 */
export function makeRegister(file: string, fill: (connection: Connection) => void): void {
  sweepParts(dirname(file));
  const part = partOf(file);
  try {
    rmSync(part, { force: true });
    const connection = createConnection(part, 'TRUNCATE');
    try {
      connection.transaction(() => fill(connection))();
    } finally {
      closeConnection(connection);
    }
    requireUnused(file);
    putInPlace(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Errors: `refused` where anything has this name, also a link that leads nowhere. */
export function requireUnused(file: string): void {
  const isUsed = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  if (isUsed) throw new Problem('refused', fileSentences.exists(file));
}
