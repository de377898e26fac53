/** Lines as the server gives them: some of them, or all in one go. */
import type { StoredLine } from '../store/chain.ts';
import { CopyOut } from './copy-out.ts';
import { lineFields } from './read-lines.ts';
import type { Server } from './server.ts';
import { SHARED_SCHEMA } from './shared-schema.ts';

const select = `SELECT ${lineFields.map(([name, column]) => `${column} AS "${name}"`).join(', ')}
  FROM ${SHARED_SCHEMA}.history_line l LEFT JOIN ${SHARED_SCHEMA}.history_value v USING (seq)`;

/** So many lines after one, in order; fewer at the end. Errors: as `Server.ask`. */
export function linesAfter(
  server: Server,
  seq: number,
  most: number,
  patience: number,
): Promise<StoredLine[]> {
  return server.ask<StoredLine>(`${select} WHERE l.seq > $1 ORDER BY l.seq LIMIT $2`, [seq, most], patience);
}

/** All lines in order, for `Server.copy`; what comes is for `readLines`. */
export const allLines = (): CopyOut => new CopyOut(`${select} ORDER BY l.seq`);
