/** A sign-off as a file, and what it means for another copy of the register. */

import * as z from 'zod';
import type { Review } from '../../../shared/fields/evidence.ts';
import { FIRST_FORM, FORM, readStrict, upgraded } from '../../../shared/fields/forms.ts';
import { type FrozenState, isSame, readFrozen } from '../../../shared/fields/frozen.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { needsReason } from '../../../shared/fields/sign-off.ts';
import {
  SIGN_OFF_LIMIT,
  SIGN_OFF_VERSION,
  type SignOff,
  signOff,
  signOffFile,
} from '../../../shared/fields/sign-off-file.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { type Judged, judged } from '../../../shared/law/judged.ts';
import { isSamePerson } from '../../../shared/law/names.ts';
import type { Judgement } from '../../../shared/law/verdict.ts';
import { deadlineKinds } from '../../../shared/schema/deadline.ts';
import { exchangeSentences } from '../../../shared/words/safekeeping.ts';
import { sha256 } from '../ground/digest.ts';
import { Problem } from '../ground/problem.ts';
import { openPoints, redIn } from '../sign-off/sign.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';

/** The file of a sign-off, with the signed state and the head of this copy's history. */
export function writeSignOff(connection: Connection, review: Review, processorName: string): Uint8Array {
  const told: SignOff = { form: FORM, review, processorName, history: historyHead(connection) };
  const file: z.infer<typeof signOffFile> = {
    format: 'verwerkersregister-sign-off',
    formatVersion: SIGN_OFF_VERSION,
    signOff: told,
    digest: sha256(JSON.stringify(told)),
  };
  return Buffer.from(`${JSON.stringify(file, null, 1)}\n`);
}

/**
 * The part that holds the register's schema version; files from before it was recorded count as the first.
 */
const telling = z.looseObject({ form: z.int().min(FIRST_FORM).default(FIRST_FORM), review: z.unknown() });

/**
 * Reads a sign-off of the current or an older schema version (form), with the signed state upgraded to the
 * current one; the text of that state remains as signed. Errors: `too-large`, `foreign` (not such a file),
 * `too-new`, `corrupt` (changed after it was made), `invalid` (unchanged, but not a readable sign-off).
 */
export function readSignOff(bytes: Uint8Array): { signOff: SignOff; frozen: FrozenState } {
  if (bytes.length > SIGN_OFF_LIMIT) throw new Problem('too-large', exchangeSentences.tooLarge);
  const raw = json(bytes);
  const parsed = signOffFile.safeParse(raw);
  const told = telling.safeParse(parsed.data?.signOff);
  if (isNewer(raw) || (told.success && told.data.form > FORM)) {
    throw new Problem('too-new', exchangeSentences.tooNew);
  }
  if (!parsed.success) throw new Problem('foreign', exchangeSentences.foreign);
  // The digest covers the file's own text, before any upgrade: that is what was signed.
  const words = JSON.stringify((raw as { signOff: unknown }).signOff);
  if (sha256(words) !== parsed.data.digest) throw new Problem('corrupt', exchangeSentences.changed);
  if (!told.success) throw new Problem('invalid', exchangeSentences.notRight);
  const review = upgraded('review', told.data.review, told.data.form);
  const read = readStrict(signOff, { ...told.data, review });
  const { state, refused } = readFrozen(read.ok ? read.value.review.frozen : '');
  if (refused === 'too-new') throw new Problem('too-new', exchangeSentences.tooNew);
  if (!read.ok || state?.record.processor.id !== read.value.review.processorId)
    throw new Problem('invalid', exchangeSentences.notRight);
  return { signOff: read.value, frozen: state };
}

/**
 * Rejects a sign-off that this program would not have let anybody make. Its digest has no key: whoever can
 * write such a file can write any. @param judgements under which this register judges, now and on the day of
 * the sign-off. Errors: `refused`: one person as both, a day that has not come, a verdict that does not follow.
 */
export function requireBelievable(
  { review }: SignOff,
  frozen: FrozenState,
  today: CivilDate,
  judgements: Iterable<Judgement>,
): void {
  const { reviewer, reviewedOn, secondReviewer, secondReviewedOn } = review;
  if (secondReviewer !== '' && isSamePerson(reviewer, secondReviewer)) {
    throw new Problem('refused', exchangeSentences.samePerson);
  }
  if (reviewedOn > today || (secondReviewedOn ?? '') > today) {
    throw new Problem('refused', exchangeSentences.inFuture);
  }
  const isHalf = (secondReviewer === '') !== (secondReviewedOn === null);
  if (isHalf || (secondReviewedOn ?? reviewedOn) < reviewedOn) {
    throw new Problem('invalid', exchangeSentences.notRight);
  }
  if (needsReason(review.outcome, redIn(frozen.open ?? [])) && review.reason === '') {
    throw new Problem('invalid', exchangeSentences.notRight);
  }
  const record = { ...frozen.record, reviews: [] };
  for (const judgement of judgements) {
    const supplier = judged(record, { ...judgement, asOf: reviewedOn });
    if (isSame(resultOf(supplier.verdict), resultOf(frozen.verdict)) && tellsRed(supplier, frozen.open))
      return;
  }
  throw new Problem('refused', exchangeSentences.otherVerdict);
}

const dated: ReadonlySet<string> = new Set(deadlineKinds);

/** Whether no red point was left out that follows from the record; one about a date may have been handled. */
function tellsRed(supplier: Judged, open: FrozenState['open']): boolean {
  const told = new Set(open?.map(({ code }) => code));
  return (
    open === null ||
    openPoints(supplier).every(({ code, urgency }) => urgency !== 'now' || dated.has(code) || told.has(code))
  );
}

/** The results on both axes: what every form of the register has. */
const resultOf = ({
  agreementStatus,
  covered,
  transferResult,
  transferCode,
  flows,
}: FrozenState['verdict']) => ({
  agreementStatus,
  covered,
  transferResult,
  transferCode,
  flows: flows.map(({ flowId, result, code }) => ({ flowId, result, code })),
});

/** A file from a newer program with a different layout. */
const isNewer = (raw: unknown): boolean =>
  signOffFile
    .pick({ format: true })
    .extend({ formatVersion: z.int().min(SIGN_OFF_VERSION + 1) })
    .loose()
    .safeParse(raw).success;

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** Whether this copy's history is the one that was signed in, or a continuation of it. */
export function isOwnHistory(
  connection: Connection,
  { lines, head }: { lines: number; head: string },
): boolean {
  const row = statement(connection, 'SELECT hash FROM history_line WHERE seq = ?').get(lines);
  return (row as { hash: string } | undefined)?.hash === head;
}

/** Parts of a supplier that differ from what was signed: fields by name, lists of parts as a whole. */
export function changedSince(frozen: FrozenState, record: ProcessorRecord): string[] {
  const fields = Object.keys(frozen.record.processor) as (keyof typeof frozen.record.processor)[];
  // Contact persons are not part of what is signed, and a version only shows that something was saved.
  const signed = fields.filter((field) => field !== 'contacts' && field !== 'version');
  const lists = (Object.keys(frozen.record) as (keyof typeof frozen.record)[]).filter(
    (part) => part !== 'processor',
  );
  return [
    ...signed
      .filter((field) => !isSame(frozen.record.processor[field], record.processor[field]))
      .map((field) => `processor.${field}`),
    ...lists.filter((part) => !isSame(frozen.record[part], record[part])),
  ];
}
