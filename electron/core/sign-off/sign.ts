/** Signing off suppliers: what is open at them, and the state that is frozen with the signature. */

import { attentionOf, compareItems } from '../../../shared/explained/attention.ts';
import type { Signature } from '../../../shared/fields/evidence.ts';
import { freeze, isSame } from '../../../shared/fields/frozen.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import { needsReason, OPEN_SHOWN, type OpenOf } from '../../../shared/fields/sign-off.ts';
import { type Judged, judged } from '../../../shared/law/judged.ts';
import type { DecidedOf } from '../../../shared/law/reminders.ts';
import type { OpenPoint } from '../../../shared/schema/attention.ts';
import { evidenceSentences } from '../../../shared/words/evidence.ts';
import { judgementOn } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { entities, type FieldsOf, type Stored } from '../store/entities.ts';
import { savePart } from '../store/parts.ts';
import { readReminders } from '../store/reminders.ts';
import { readRecord } from '../store/supplier-records.ts';
import type { View, Writing } from '../store/writing.ts';

/** What must be done now or soon at a supplier, most urgent first; a date that somebody handled is not open. */
export function openPoints(supplier: Judged, decided?: DecidedOf): OpenPoint[] {
  return attentionOf(supplier, decided)
    .sort(compareItems)
    .flatMap(({ code, urgency, article, reason, due }) =>
      urgency === 'later' ? [] : [{ code, urgency, article, reason, due }],
    );
}

/** How many of the open points have to be settled now. */
export const redIn = (points: readonly OpenPoint[]): number =>
  points.filter(({ urgency }) => urgency === 'now').length;

interface Signed {
  readonly record: ProcessorRecord;
  readonly supplier: Judged;
  readonly open: readonly OpenPoint[];
}

function stateOf({ connection, asOf }: View, processorId: string): Signed | null {
  const record = readRecord(connection, processorId);
  if (!record) return null;
  const supplier = judged(record, judgementOn(connection, asOf));
  return { record, supplier, open: openPoints(supplier, readReminders(connection, processorId)) };
}

/** What is open at suppliers that somebody is about to sign off. */
export function openAt(view: View, ids: readonly string[]): OpenOf {
  const found = { suppliers: 0, red: 0, soon: 0, gone: 0, shown: [] as OpenOf['shown'] };
  for (const id of new Set(ids)) {
    const state = stateOf(view, id);
    if (state === null) {
      found.gone += 1;
      continue;
    }
    const red = redIn(state.open);
    found.suppliers += 1;
    if (red > 0) found.red += 1;
    if (red < state.open.length) found.soon += 1;
    if ((red > 0 && found.shown.length < OPEN_SHOWN) || ids.length === 1) {
      const { id: processorId, name: processor } = state.record.processor;
      found.shown.push({ processorId, processor, open: [...state.open] });
    }
  }
  return found;
}

/** Errors: `refused` when something else is open at the suppliers than the person saw; null = not known. */
export function requireSeen(view: View, ids: readonly string[], seen: OpenOf | null): void {
  if (seen === null || isSame(seen, openAt(view, ids))) return;
  throw new Problem('refused', evidenceSentences.openChangedMany);
}

/**
 * Signs off one supplier as it is on the day of the change. The reason is kept only where it was asked.
 * @param seen the points that the person had before them; null = not known.
 * Errors: `not-found`, `refused` when other points are open than were seen, `invalid` without a reason where one is asked.
 */
export function sign(
  writing: Writing,
  processorId: string,
  input: Signature,
  seen: readonly OpenPoint[] | null = null,
): Stored<FieldsOf<'review'>> {
  const { connection, today } = writing;
  const state = stateOf({ connection, asOf: today }, processorId);
  if (state === null) throw new Problem('not-found');
  const { record, supplier, open } = state;
  if (seen !== null && !isSame(seen, open)) {
    throw new Problem('refused', evidenceSentences.openChanged(record.processor.name));
  }
  const isAsked = needsReason(input.outcome, redIn(open));
  if (isAsked && input.reason === '') throw noReason(record, redIn(open));
  return savePart(writing, entities.review, {
    id: null,
    version: null,
    processorId,
    input: {
      ...input,
      reason: isAsked ? input.reason : '',
      reviewedOn: today,
      secondReviewer: '',
      secondReviewedOn: null,
      frozen: freeze(record, supplier.verdict, open),
    },
  });
}

function noReason({ processor }: ProcessorRecord, red: number): Problem {
  const message = evidenceSentences.needsReason(processor.name, red);
  return new Problem('invalid', message, [{ path: 'input.reason', message }]);
}
