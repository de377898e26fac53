/** Errors of the core: always from the closed set of codes, with messages in both languages. */
import { randomUUID } from 'node:crypto';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import type { FieldProblem, ProblemCode, ProblemData } from '../../../shared/schema/problem.ts';
import { fileSentences, problemSentences } from '../../../shared/words/problems.ts';

/** The only error that the core throws deliberately. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly data: ProblemData;

  constructor(
    code: ProblemCode,
    message?: Bilingual,
    fields: FieldProblem[] = [],
    reference: string | null = null,
    ofRegister = false,
  ) {
    const sentence = message ?? problemSentences[code];
    super(sentence.en);
    this.code = code;
    this.data = { message: sentence, fields, reference, ofRegister };
  }
}

const sqliteCodes: [RegExp, ProblemCode][] = [
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_NOTADB/, 'foreign'],
  [/^SQLITE_CORRUPT/, 'corrupt'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM)/, 'read-only'],
];
const systemCodes: Record<string, ProblemCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ELOOP: 'not-found',
  ENAMETOOLONG: 'invalid',
  EISDIR: 'invalid',
};

/**
 * Converts any thrown value to a {@link Problem}. SQLite's and the system's codes are mapped; anything else
 * becomes `internal` with a reference, and `log` gets that reference with the cause, so that no cause ever
 * reaches the user.
 */
export function asProblem(error: unknown, log: (line: string) => void): Problem {
  if (error instanceof Problem) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const sqlite = sqliteCodes.find(([pattern]) => pattern.test(code));
  if (sqlite) return new Problem(sqlite[1]);
  const system = systemCodes[code];
  if (system) return systemProblem(system, error);
  const reference = randomUUID().slice(0, 8);
  log(`${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new Problem('internal', undefined, [], reference);
}

function systemProblem(code: ProblemCode, error: unknown): Problem {
  const path = typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : null;
  if (path === null) return new Problem(code);
  if (code === 'not-found') return new Problem(code, fileSentences.missing(path));
  if (code === 'read-only') return new Problem(code, fileSentences.readOnly(path));
  if (isTooLong(error)) return new Problem(code, fileSentences.nameTooLong(path));
  return new Problem(code);
}

const isTooLong = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENAMETOOLONG';
