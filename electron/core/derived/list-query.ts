/** What the lists are asked with: SQL that is put together, words as a search, and the cursor of a page. */

import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import * as z from 'zod';
import { searchableWords } from '../../../shared/law/names.ts';
import { canBeSeen } from '../../../shared/schema/primitives.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { BEFORE_WORD } from './search-words.ts';
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

interface Compiled {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}
interface Compilable {
  compile(): Compiled;
}
/** Runs a query that was put together, with the statement kept for the next time. */
export function all<Row = Record<string, unknown>>(connection: Connection, query: Compilable): Row[] {
  const compiled = query.compile();
  return statement(connection, compiled.sql).all(...compiled.parameters) as Row[];
}

/** The last questions that were put together: a list asks the same one again after each change. */
const putTogether = new Map<string, Compiled>();
const MOST_QUESTIONS = 100;

/** As {@link all}, put together by `make` where it was not before. @param about all on which the query depends */
export function allAbout<Row>(
  connection: Connection,
  about: readonly unknown[],
  make: () => Compilable,
): Row[] {
  const key = JSON.stringify(about);
  let compiled = putTogether.get(key);
  if (compiled === undefined) {
    compiled = make().compile();
    if (putTogether.size >= MOST_QUESTIONS) putTogether.clear();
    putTogether.set(key, compiled);
  }
  return statement(connection, compiled.sql).all(...compiled.parameters) as Row[];
}

/** What no supplier holds: the empty phrase. */
const NOTHING = '""';

/**
 * What a person typed as FTS5 text, none of it syntax: every word stands somewhere in a word of the supplier, one of
 * one or two letters at its beginning. null where nothing is typed; what holds no letter or digit finds nothing.
 */
export function searchExpression(typed: string): string | null {
  if (!canBeSeen(typed)) return null;
  const words = searchableWords(typed);
  return words.length === 0 ? NOTHING : words.map((word) => `"${indexed(word)}"`).join(' ');
}

/** Shorter than a trigram: what stands before a word in the index makes it one (see `search-words.ts`). */
function indexed(word: string): string {
  return BEFORE_WORD.slice([...word].length - 1) + word;
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
