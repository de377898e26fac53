/** Which register a file is: its backups and copies share the identity, whatever they are called. */
import type { Connection } from './connection.ts';

const IDENTITY = /^[0-9a-f]{32}$/;

/**
 * The identity of a register: 32 hexadecimal digits; null if it is not known. For a form without one it is
 * what the migration will make of it, so that backups from before are recognised.
 */
export function identityOf(connection: Connection): string | null {
  const stored = hasIdentity(connection)
    ? connection.prepare('SELECT register FROM identity WHERE id = 1').pluck().get()
    : connection.prepare('SELECT substr(hash, 1, 32) FROM history_line WHERE seq = 1').pluck().get();
  return typeof stored === 'string' && IDENTITY.test(stored) ? stored : null;
}

const hasIdentity = (connection: Connection): boolean =>
  connection.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'identity'").get() !==
  undefined;
