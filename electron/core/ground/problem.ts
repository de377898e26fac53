/** Errors of the core: always from the closed set of codes, with messages in both languages. */
import { randomUUID } from 'node:crypto';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import type { FieldProblem, ProblemCode, ProblemData } from '../../../shared/schema/problem.ts';
import { fileSentences, problemSentences, systemSentences } from '../../../shared/words/problems.ts';

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

/**
 * A `corrupt` that says no more than that a file is damaged: whoever opened it knows better what the file is, and may say what
 * to do instead. What names its cause, as a table that does not belong there, is a {@link Problem}.
 */
export class Damaged extends Problem {
  constructor(message?: Bilingual) {
    super('corrupt', message);
  }
}

type System = keyof typeof systemSentences;

const sqliteCodes: [RegExp, ProblemCode, System?][] = [
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_NOTADB/, 'foreign'],
  [/^SQLITE_CORRUPT/, 'corrupt'],
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM)/, 'read-only'],
  [/^SQLITE_IOERR/, 'read-only', 'diskFails'],
  [/^SQLITE_NOMEM/, 'busy', 'noMemory'],
  [/^SQLITE_TOOBIG/, 'too-large'],
];
const systemCodes: Record<string, [ProblemCode, System?]> = {
  ENOSPC: ['disk-full'],
  EDQUOT: ['disk-full'],
  EIO: ['read-only', 'diskFails'],
  EACCES: ['read-only', 'denied'],
  EPERM: ['read-only', 'denied'],
  EROFS: ['read-only', 'readOnlyDisk'],
  ENOENT: ['not-found', 'missing'],
  ENOTDIR: ['not-found', 'notFolder'],
  ELOOP: ['not-found', 'inCircles'],
  ENODEV: ['not-found', 'diskGone'],
  ENXIO: ['not-found', 'diskGone'],
  ESTALE: ['not-found', 'diskGone'],
  ENAMETOOLONG: ['invalid', 'nameTooLong'],
  ERR_INVALID_ARG_VALUE: ['invalid', 'nameUnfit'],
  EILSEQ: ['invalid', 'nameUnfit'],
  EISDIR: ['invalid', 'isFolder'],
  EEXIST: ['refused', 'exists'],
  ENOTEMPTY: ['refused', 'notEmpty'],
  EXDEV: ['refused', 'otherDisk'],
  EINVAL: ['refused', 'unsupported'],
  ENOSYS: ['refused', 'unsupported'],
  ENOTSUP: ['refused', 'unsupported'],
  EFBIG: ['too-large', 'fileTooLarge'],
  EBUSY: ['busy', 'inUse'],
  ETXTBSY: ['busy', 'inUse'],
  EMFILE: ['busy', 'tooManyOpen'],
  ENFILE: ['busy', 'tooManyOpen'],
  ENOMEM: ['busy', 'noMemory'],
  ETIMEDOUT: ['busy', 'noAnswer'],
  EHOSTDOWN: ['busy', 'noAnswer'],
  EHOSTUNREACH: ['busy', 'noAnswer'],
  ENOTCONN: ['busy', 'noAnswer'],
};

/** Mark under which the log tells what a sentence leaves out. */
export const newReference = (): string => randomUUID().slice(0, 8);

/**
 * Converts any thrown value to a {@link Problem}. SQLite's and the system's codes are mapped, each with its sentence,
 * which says nothing of whether something changed: that is for whoever knows. Anything else
 * becomes `internal` with a reference, and `log` gets that reference with the cause, so that no cause ever
 * reaches the user.
 */
export function asProblem(error: unknown, log: (line: string) => void): Problem {
  if (error instanceof Problem) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const [, ...sqlite] = sqliteCodes.find(([pattern]) => pattern.test(code)) ?? [];
  const [found, sentence] = sqlite.length > 0 ? sqlite : (systemCodes[code] ?? []);
  if (found === 'corrupt') return new Damaged();
  if (found) return new Problem(found, sentence && systemSentences[sentence](placeOf(error)));
  if (code === 'NOT_A_DAY') return new Problem('corrupt', fileSentences.unfit);
  const reference = newReference();
  log(`${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new Problem('internal', undefined, [], reference);
}

function placeOf(error: unknown): string | null {
  const { path } = error as NodeJS.ErrnoException;
  return typeof path === 'string' ? path : null;
}

/**
 * Runs what comes after a point of no return: what the system below then says keeps its code, and its sentence begins
 * with what was done.
 */
export function afterwards<Result>(done: Bilingual, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    // What nobody knows goes on to the log as it is.
    const { code, data } = asProblem(error, () => {});
    if (code === 'internal') throw error;
    throw new Problem(code, { nl: `${done.nl} ${data.message.nl}`, en: `${done.en} ${data.message.en}` });
  }
}
