/**
 * What a person searches, as a question to the index of words: every word stands somewhere in a word of the supplier. A word
 * that stands nowhere is read with one mistake: a letter too many, too few or another one, or two that changed places.
 */
import { compareText } from '../../../shared/law/dates.ts';
import { searchableWords } from '../../../shared/law/names.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { searchExpression } from './list-query.ts';
import { nearIn } from './near-words.ts';

/** A word as it was typed, and some of the words of the register that were searched instead. */
export interface Correction {
  readonly typed: string;
  readonly found: string[];
}

/** `expression` is FTS5 text; null = nothing is searched. */
interface Search {
  readonly expression: string | null;
  readonly corrections: Correction[];
}

/** In a shorter word one mistake makes another word. */
const LEAST = 5;
/** Readings of one word that are searched, the shortest first, and words that are named. */
const MOST_READ = 40;
const MOST_NAMED = 3;

export function searchFor(connection: Connection, typed: string): Search {
  const exact = searchExpression(typed);
  if (exact === null) return { expression: null, corrections: [] };
  const corrections: Correction[] = [];
  const parts = searchableWords(typed).map((word) => {
    const asTyped = searchExpression(word) ?? '';
    if (!/^\p{L}+$/u.test(word) || word.length < LEAST || isThere(connection, asTyped)) return asTyped;
    const { read, found } = nearWords(connection, word);
    if (read.length === 0) return asTyped;
    corrections.push({ typed: word, found });
    return `(${read.map((one) => searchExpression(one)).join(' OR ')})`;
  });
  return { expression: corrections.length === 0 ? exact : parts.join(' AND '), corrections };
}

const isThere = (connection: Connection, expression: string): boolean =>
  statement(connection, 'SELECT 1 FROM search WHERE search MATCH ? LIMIT 1').get(expression) !== undefined;

/** What stands in the register of a word that was typed with a mistake, and the words in which it stands. */
function nearWords(connection: Connection, word: string): { read: string[]; found: string[] } {
  // One mistake touches two letters at most: those before them or those behind them stand as they were typed.
  const middle = Math.floor(word.length / 2);
  const candidates = statement(
    connection,
    'SELECT word FROM search_word WHERE length(word) >= ? AND (instr(word, ?) OR instr(word, ?))',
  )
    .pluck()
    .all(word.length - 1, word.slice(0, middle - 1), word.slice(middle + 1)) as string[];
  const near = candidates.flatMap((other) => {
    const part = nearIn(word, other);
    return part === null ? [] : [{ part, other }];
  });
  return {
    read: shortest(near.map(({ part }) => part)).slice(0, MOST_READ),
    found: shortest(near.map(({ other }) => other)).slice(0, MOST_NAMED),
  };
}

const shortest = (words: readonly string[]): string[] =>
  [...new Set(words)].sort((a, b) => a.length - b.length || compareText(a, b));
