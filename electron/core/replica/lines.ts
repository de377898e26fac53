/** Lines as the server gives them: some of them, or all in one go. */
import type { StoredLine } from '../store/history.ts';
import { asAscii, asNumber, asText, CopyOut, type Reading } from './copy-out.ts';
import type { Server } from './server.ts';
import { SHARED_SCHEMA } from './shared-schema.ts';

/** Each field of a line with its column and how it is read in binary. */
const fields: readonly (readonly [keyof StoredLine, string, Reading])[] = [
  ['seq', 'l.seq', asNumber],
  ['at', 'l.at', asText],
  ['who', 'l.who', asText],
  ['why', 'l.why', asText],
  ['entity', 'l.entity', asText],
  ['entityId', 'l.entity_id', asText],
  ['processorId', 'l.processor_id', asText],
  ['action', 'l.action', asText],
  ['field', 'l.field', asText],
  ['digest', 'l.digest', asAscii],
  ['hash', 'l.hash', asAscii],
  ['salt', 'v.salt', asText],
  ['old', 'v.old', asText],
  ['new', 'v.new', asText],
  ['erasedAt', 'v.erased_at', asText],
];

const select = `SELECT ${fields.map(([name, column]) => `${column} AS "${name}"`).join(', ')}
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

/** All lines in order, for `Server.copy`. */
export const allLines = (): CopyOut<StoredLine> =>
  new CopyOut(
    `${select} ORDER BY l.seq`,
    fields.map(([, , reading]) => reading),
    ([
      seq,
      at,
      who,
      why,
      entity,
      entityId,
      processorId,
      action,
      field,
      digest,
      hash,
      salt,
      old,
      next,
      erasedAt,
    ]) => {
      const line = { seq, at, who, why, entity, entityId, processorId, action, field, digest, hash };
      return { ...line, salt, old, new: next, erasedAt } as StoredLine;
    },
  );
