/** A new register: filled beside its path, and given its name once it is whole. */
import { lstatSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { emptyOf } from '../../../shared/fields/field.ts';
import { organisationFields, policyFields } from '../../../shared/fields/organisation.ts';
import { fileSentences } from '../../../shared/words/problems.ts';
import { putInPlace } from '../backup/restore.ts';
import { partOf, sweepParts } from '../ground/files.ts';
import { Problem } from '../ground/problem.ts';
import { type FileIdentity, fileIdentityOf } from '../lock/file-state.ts';
import { type Connection, createConnection } from '../store/connection.ts';
import { entities } from '../store/entities.ts';
import type { Change } from '../store/history.ts';
import { saveRecord } from '../store/records.ts';
import { closeConnection } from '../store/sqlite.ts';

/**
 * Makes a register as one file without a journal; nobody else may be making one at this path. Whatever ends the
 * program meanwhile, no part of it has this name. Errors: `refused` (exists), `read-only`, `disk-full`.
 */
export function makeRegister(file: string, fill: (connection: Connection) => void): void {
  const made = beginRegister(file);
  try {
    made.connection.transaction(() => fill(made.connection))();
    made.finish();
  } finally {
    made.end();
  }
}

/** What every register holds from its start: its organisation, and the default policy. */
export function fillNew(connection: Connection, organisation: string, change: Change): void {
  const first = { version: null, processorId: null };
  const about = { ...emptyOf(organisationFields), name: organisation };
  saveRecord(connection, entities.organisation, { ...first, id: 'organisation', fields: about }, change);
  const policy = { ...first, id: 'policy', fields: emptyOf(policyFields) };
  saveRecord(connection, entities.policy, policy, change);
}

/** A register that is being made beside its path. */
export interface BegunRegister {
  readonly connection: Connection;
  /**
   * Closes it and gives it its name; which file it is then. Errors: `refused` where something has that name by now, `read-only`,
   * `disk-full`.
   */
  readonly finish: () => FileIdentity | null;
  /** Removes what was not finished; to be called however it ends. */
  readonly end: () => void;
}

/** Begins a register, for who fills it in steps; otherwise as {@link makeRegister}. */
export function beginRegister(file: string): BegunRegister {
  sweepParts(dirname(file));
  const part = partOf(file);
  const remove = () => rmSync(part, { force: true });
  remove();
  let connection: Connection;
  try {
    connection = createConnection(part, 'TRUNCATE');
  } catch (error) {
    remove();
    throw error;
  }
  const close = () => {
    if (!connection.open) return;
    // What was not finished would leave its journal.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    closeConnection(connection);
  };
  return {
    connection,
    finish: () => {
      close();
      requireUnused(file);
      const made = fileIdentityOf(part);
      putInPlace(part, file);
      return made;
    },
    end: () => {
      try {
        close();
      } finally {
        remove();
      }
    },
  };
}

/** Errors: `refused` where anything has this name, also a link that leads nowhere. */
export function requireUnused(file: string): void {
  const isUsed = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  if (isUsed) throw new Problem('refused', fileSentences.exists(file));
}
