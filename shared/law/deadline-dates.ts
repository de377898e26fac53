/** Dates in a supplier's agreements, certificates, announcements and reviews. */
import type { Agreement } from '../fields/agreement.ts';
import type { ProcessorRecord } from '../fields/record.ts';
import type { AgreementState } from './agreement.ts';
import { objectionDates } from './announcements.ts';
import type { DateFound } from './date-found.ts';
import { addMonths, type CivilDate, hasHappened } from './dates.ts';
import type { Judged } from './judged.ts';
import { reviewMonthsOf } from './policy.ts';
import { agreementArticles, hasSuccessor, isProcessor, needsAgreement } from './verdict.ts';

const about = { flowId: null, place: null } as const;

/** Whether the supplier itself has stopped: then only what must still be wound up matters. */
function hasStopped({ processor }: ProcessorRecord, asOf: CivilDate): boolean {
  return processor.endedOn !== null && processor.endedOn < asOf;
}

/** Notice, end and request of every agreement that none has replaced yet, and deletion of those without a successor. */
export function agreementDates(supplier: Judged): DateFound[] {
  const { record, judgement, agreementStates, currentAgreements, counting } = supplier;
  const { asOf } = judgement;
  const stopped = hasStopped(record, asOf);
  const deleted = hasHappened(record.processor.exitConfirmedOn, asOf);
  const covered = counting?.state.covered ?? false;
  // One that is signed and still has to begin goes on with the same data: nobody asks to delete them in between.
  const isFollowed = covered || counting?.state.status === 'pending';
  const { role } = record.processor;
  const article = agreementArticles[role];
  return record.agreements.flatMap((agreement, index) => {
    const state = agreementStates[index];
    if (state === undefined) return [];
    const isOver =
      isProcessor(role) &&
      !hasSuccessor(agreement, record.agreements) &&
      (state.status === 'ended-open' || (state.status === 'expired' && !isFollowed));
    return [
      ...(stopped || !currentAgreements.has(agreement)
        ? []
        : [
            noticeDate(agreement, state, article),
            endDate(agreement, state, { covered, article }),
            requestDate(agreement, { asOf, article }),
          ]),
      isOver && !deleted ? deletionDate(agreement.id, agreement, state.currentEndsOn, role) : null,
    ].filter((date) => date !== null);
  });
}

function noticeDate(agreement: Agreement, state: AgreementState, article: string): DateFound | null {
  const { noticeDeadline, noticeEndsOn } = state;
  if (noticeDeadline === null || noticeEndsOn === null || agreement.notice === null) return null;
  return {
    ...about,
    kind: 'notice',
    subject: agreement.id,
    name: agreement.title,
    on: noticeDeadline,
    article,
    formula: { from: noticeEndsOn, less: agreement.notice },
  };
}

/** The end of a term that does not renew itself; one that has passed counts until something else covers. */
function endDate(
  agreement: Agreement,
  state: AgreementState,
  { covered, article }: { readonly covered: boolean; readonly article: string },
): DateFound | null {
  const runs = state.covered || state.status === 'pending';
  const expired = state.status === 'expired' && !covered;
  const renews = agreement.renewal.kind === 'automatic' && state.status !== 'notice';
  if (state.currentEndsOn === null || renews || !(runs || expired) || state.status === 'not-required')
    return null;
  return {
    ...about,
    kind: 'agreement-end',
    subject: agreement.id,
    name: agreement.title,
    on: state.currentEndsOn,
    article,
    formula: { from: null, recorded: 'end' },
  };
}

function requestDate(
  agreement: Agreement,
  { asOf, article }: { readonly asOf: CivilDate; readonly article: string },
): DateFound | null {
  if (agreement.recorded !== 'requested' || !hasHappened(agreement.requestedOn, asOf)) return null;
  return {
    ...about,
    kind: 'request',
    subject: agreement.id,
    name: agreement.title,
    on: agreement.requestedOn,
    article,
    formula: { from: null, recorded: 'request' },
  };
}

function deletionDate(
  subject: string,
  { title: name }: Pick<Agreement, 'title'>,
  on: CivilDate | null,
  role: ProcessorRecord['processor']['role'],
): DateFound | null {
  if (on === null) return null;
  return {
    ...about,
    kind: 'deletion',
    subject,
    name,
    on,
    article: role === 'sub-processor' ? '28(3)(g), 28(4)' : '28(3)(g)',
    formula: { from: null, recorded: 'end' },
  };
}

/** Certificates, objections to sub-processors, the periodic review, and deletion after the supplier stopped. */
export function supplierDates(judged: Judged): DateFound[] {
  const { record, judgement } = judged;
  if (hasStopped(record, judgement.asOf)) return leavingDates(judged);
  return [...certificateDates(record, judgement.asOf), ...objectionDates(judged), ...reviewDates(judged)];
}

/** A supplier that has stopped and whose agreements say nothing of their end still has our data. */
function leavingDates(judged: Judged): DateFound[] {
  const { record, judgement } = judged;
  const { processor } = record;
  if (!isProcessor(processor.role) || hasHappened(processor.exitConfirmedOn, judgement.asOf)) return [];
  const saidElsewhere = agreementDates(judged).length > 0;
  const date =
    saidElsewhere || isDeletionConfirmed(record, judgement.asOf)
      ? null
      : deletionDate(processor.id, { title: processor.name }, processor.endedOn, processor.role);
  return date === null ? [] : [date];
}

/**
 * Whether deletion or return is confirmed of everything: under an agreement for all services, or for every service of which an
 * agreement speaks that nothing replaced.
 */
function isDeletionConfirmed({ agreements }: ProcessorRecord, asOf: CivilDate): boolean {
  const confirmed = agreements.filter((agreement) => hasHappened(agreement.deletionConfirmedOn, asOf));
  if (confirmed.some(({ serviceIds }) => serviceIds.length === 0)) return true;
  const services = new Set(confirmed.flatMap(({ serviceIds }) => serviceIds));
  const isSigned = ({ recorded }: Agreement) => recorded === 'signed' || recorded === 'incorporated';
  return (
    confirmed.length > 0 &&
    agreements
      .filter((agreement) => isSigned(agreement) && !hasSuccessor(agreement, agreements))
      .every(({ serviceIds }) => serviceIds.length > 0 && serviceIds.every((id) => services.has(id)))
  );
}

/** Only the latest of its kind counts: a renewed certificate silences the one before it. */
function certificateDates(record: ProcessorRecord, asOf: CivilDate): DateFound[] {
  const latest = new Map<string, DateFound>();
  for (const certificate of record.certificates) {
    const { validUntil, standard, scope, issuedOn } = certificate;
    if (validUntil === null || (issuedOn !== null && issuedOn > asOf)) continue;
    const group = `${standard} ${standard === 'other' ? certificate.issuer : ''} ${scope}`;
    const known = latest.get(group);
    if (known !== undefined && known.on >= validUntil) continue;
    latest.set(group, {
      ...about,
      kind: 'certificate',
      subject: certificate.id,
      name: standard,
      on: validUntil,
      article: '28(1), 28(5)',
      formula: { from: null, recorded: 'certificate' },
    });
  }
  return [...latest.values()];
}

/**
 * The organisation's own term, counted from the last sign-off that counts, else from the day on which the supplier came
 * into the register, by its record or else by the history. Where neither is known, from the start of the agreement.
 */
function reviewDates(judged: Judged): DateFound[] {
  const { record, counting, judgement } = judged;
  const { processor } = record;
  if (!needsAgreement(processor.role) || counting === null || !counting.state.covered) return [];
  const { effectiveOn, signedOn } = counting.agreement;
  const enteredOn = processor.registeredOn ?? judgement.enteredOn?.(processor.id) ?? null;
  const from = lastReview(judged) ?? enteredOn ?? effectiveOn ?? signedOn;
  if (from === null) return [];
  const months = reviewMonthsOf(processor.criticality, judgement.policy);
  return [
    {
      ...about,
      kind: 'review',
      subject: processor.id,
      name: processor.name,
      on: addMonths(from, months),
      article: isProcessor(processor.role) ? '5(2), 24(1), 28(1)' : '5(2), 24(1)',
      formula: { from, plus: { months, days: 0 } },
    },
  ];
}

/** Day of the last sign-off that counts: not rejected, and with both signatures where two are asked. */
export function lastReview({ record, judgement }: Judged): CivilDate | null {
  const { asOf, policy } = judgement;
  const days = record.reviews
    .filter(
      (review) =>
        review.outcome !== 'rejected' &&
        hasHappened(review.reviewedOn, asOf) &&
        (!policy.fourEyes || hasHappened(review.secondReviewedOn, asOf)),
    )
    .map((review) => review.reviewedOn);
  return days.sort().at(-1) ?? null;
}
