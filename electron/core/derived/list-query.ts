/** What the lists are asked with: SQL that is put together, words as a search, and the cursor of a page. */
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import * as z from 'zod';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import type { Tables } from './tables.ts';

// Kysely only writes the SQL here: better-sqlite3 answers at once, and nothing may wait inside a transaction.
export const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

interface Compilable {
  compile(): { readonly sql: string; readonly parameters: readonly unknown[] };
}
/** Runs a query that was put together, with the statement kept for the next time. */
export function all<Row = Record<string, unknown>>(connection: Connection, query: Compilable): Row[] {
  const compiled = query.compile();
  return statement(connection, compiled.sql).all(...compiled.parameters) as Row[];
}

/** A person's words as FTS5 text: every word a quoted prefix, none of it syntax; null where there is no word. */
export function searchExpression(words: string): string | null {
  const tokens = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return tokens.length === 0 ? null : tokens.map((token) => `"${token}"*`).join(' ');
}

/** Cursor of a page: the sort value, name and identity of its last row. */
const cursorShape = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string(), z.string()]);
export type Cursor = z.infer<typeof cursorShape>;
export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Errors: `invalid` when the text is no cursor of ours. */
export function decodeCursor(text: string): Cursor {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const read = cursorShape.safeParse(value);
    if (read.success) return read.data;
  } catch {
    // falls through: what is no JSON is no cursor of ours
  }
  throw new Problem('invalid', undefined, fieldProblems([{ path: ['cursor'], message: 'unknown-cursor' }]));
}
