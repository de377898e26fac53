/**
 * What asks for attention on a day: one list for the screen, the command line and the report, most urgent first.
 * `now` = not allowed, not covered or overdue; `soon` = an action, or due within its lead time; `later` = an
 * advice or a gap.
 */

import type { Certificate } from '../fields/evidence.ts';
import type { ProcessorRecord } from '../fields/record.ts';
import { decisionOn } from '../law/adequacy.ts';
import { clauseOf, controlArticle, controlTerms, hasUndatedParent } from '../law/control.ts';
import { type CivilDate, compareText, latest } from '../law/dates.ts';
import { transferSubject } from '../law/deadline-flows.ts';
import { type Deadline, deadlines, endOfHours, isNear, isOverdue } from '../law/deadlines.ts';
import type { Judged, JudgedTransfer } from '../law/judged.ts';
import { compareNames, foldText } from '../law/names.ts';
import { type DecidedOf, matterNameOf, undecided } from '../law/reminders.ts';
import { switchBy } from '../law/switching.ts';
import type { FlowAssessment } from '../law/transfer.ts';
import { advisoryArticle } from '../law/transfer-codes.ts';
import { needsAgreement, owesDeletion } from '../law/verdict.ts';
import { type AttentionItem, breachCodes as breachCodeNames } from '../schema/attention.ts';
import type { DeadlineKind } from '../schema/deadline.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { type Advisory, transferCodes } from '../schema/transfer-codes.ts';
import { agreementArticle, agreementSentences } from '../words/agreement.ts';
import { certificateNames } from '../words/certificates.ts';
import { deadlineSentences, undatedParentSentences } from '../words/deadlines.ts';
import { announcementItems, announcementsToldApart } from './announcements.ts';
import { itemOf, type Matter } from './attention-item.ts';
import { breachItems } from './breaches.ts';
import { gapItems, statusCodes } from './gaps.ts';
import { statedItems } from './stated.ts';
import {
  explainAdvisory,
  explainFlow,
  explainWithoutFlow,
  placeInSentence,
  withRecipient,
} from './transfers.ts';

/** Everything that asks for attention in these records, most urgent first. @param decided by supplier. */
export function attention(
  records: Iterable<Judged>,
  decided: (processorId: string) => DecidedOf = () => undecided,
): AttentionItem[] {
  const items: AttentionItem[] = [];
  for (const judged of records) items.push(...attentionOf(judged, decided(judged.record.processor.id)));
  return items.sort(compareItems);
}

const urgencyOrder = { now: 0, soon: 1, later: 2 } as const;

const verdictCodes: ReadonlySet<string> = new Set(transferCodes);
const breachCodes: ReadonlySet<string> = new Set(breachCodeNames);

/**
 * What may not go on comes before what is only late: a breach and a transfer without basis, then a missing agreement. A date
 * of a flow that has passed is only late, as long as the flow itself has a basis.
 */
function gravity({ code }: Pick<AttentionItem, 'code'>): number {
  if (verdictCodes.has(code) || code === 'breach' || breachCodes.has(code)) return 0;
  return statusCodes.has(code) ? 1 : 2;
}

/** What the order of the list looks at. */
export type OrderedItem = Pick<AttentionItem, 'key' | 'code' | 'urgency' | 'due' | 'processor'>;

/** Urgency first; within what must be done now by gravity; then what has a day, by day; then by supplier. */
export function compareItems(a: OrderedItem, b: OrderedItem): number {
  return (
    urgencyOrder[a.urgency] - urgencyOrder[b.urgency] ||
    (a.urgency === 'now' ? gravity(a) - gravity(b) : 0) ||
    compareText(a.due ?? '9999', b.due ?? '9999') ||
    compareNames(a.processor, b.processor) ||
    compareText(a.key, b.key)
  );
}

/** What asks for attention in one record, in no particular order; a date that somebody handled does not. */
export function attentionOf(judged: Judged, decided: DecidedOf = undecided): AttentionItem[] {
  const flows = [...flowItems(judged), ...unlocatedItems(judged)];
  const dates = nearDeadlines(judged, decided);
  const agreements = agreementItems(judged, dates);
  const codes = [...flows, ...agreements].map((item) => item.code);
  const told = new Set([...codes, ...announcementsToldApart(judged)]);
  const items = [
    ...flows,
    ...agreements,
    ...dates
      .filter((deadline) => !isToldElsewhere(deadline, told, judged))
      .map((deadline) => explainDeadline(deadline, judged)),
    ...announcementItems(judged),
    ...breachItems(judged),
    ...undatedParentItems(judged),
    ...statedItems(judged),
  ];
  return [...items, ...gapItems(judged, items)];
}

/** A date and its follow-ups are one matter: the earliest that is near tells it. */
function nearDeadlines(judged: Judged, decided: DecidedOf): Deadline[] {
  const isOpen = (deadline: Deadline) => (decided.get(matterNameOf(deadline))?.handledOn ?? null) === null;
  const near = deadlines(judged).filter(
    (deadline) => isNear(deadline, judged.judgement.asOf) && isOpen(deadline),
  );
  const first = new Map<string, Deadline>();
  for (const deadline of near) {
    const matter = `${deadline.kind}:${deadline.subject}`;
    if (!first.has(matter)) first.set(matter, deadline);
  }
  return [...first.values()];
}

/** Verdicts that ask for something, and advisories; flows with the same importer, place and verdict are one. */
function flowItems({ record, judgement, flows, assessments }: Judged): AttentionItem[] {
  const items = new Map<string, AttentionItem>();
  const add = (matter: Matter) => {
    if (!items.has(matter.key)) items.set(matter.key, itemOf(record, matter));
  };
  for (const [index, flow] of flows.entries()) {
    const assessment = assessments[index];
    if (!assessment) continue;
    const { result, code, article } = assessment;
    const importer = foldText(flow.entity) || (flow.subProcessorId ?? flow.importerCountry ?? '');
    const about = `${record.processor.id}:${importer}:${flow.actor}:${flow.country}`;
    if (result === 'action' || result === 'blocked') {
      add({
        key: `${about}:${code}`,
        code,
        urgency: result === 'blocked' ? 'now' : 'soon',
        article,
        due: dueOf(assessment),
        flowId: flow.id,
        ...explainFlow(flow, assessment, judgement, withRecipient(record, flow)),
      });
    }
    for (const advisory of assessment.advisories) {
      add({
        key: `${about}:${advisory}`,
        code: advisory,
        urgency: urgencyOf(advisory, flow.country, judgement),
        article: advisoryArticle(advisory, flow.actor),
        flowId: flow.id,
        ...explainAdvisory(advisory, flow, assessment, judgement, record.processor),
      });
    }
  }
  return [...items.values()];
}

/** What is known of no place at all: of the supplier, or of a sub-processor in use. */
function unlocatedItems({ record, judgement, verdict, unlocatedLinks }: Judged): AttentionItem[] {
  const { processor } = record;
  const matter = (
    code: 'NO_FLOWS_RECORDED' | 'SUBPROCESSOR_NOT_LOCATED',
    sub: ProcessorRecord['chain'][number]['subProcessor'] | null,
  ) =>
    itemOf(record, {
      key: [processor.id, code, ...(sub === null ? [] : [sub.id])].join(':'),
      code,
      urgency: 'soon',
      ...explainWithoutFlow(code, sub, judgement, processor),
    });
  const items = new Map<string, AttentionItem>();
  // Where a sub-processor decides, nothing may be known of the supplier itself either.
  if (record.flows.length === 0 && verdict.transferResult === 'action') {
    items.set('', matter('NO_FLOWS_RECORDED', null));
  }
  for (const { subProcessor } of unlocatedLinks) {
    items.set(subProcessor.id, matter('SUBPROCESSOR_NOT_LOCATED', subProcessor));
  }
  return [...items.values()];
}

/** Own staff in a country without adequate protection: such access may have to be refused (Arts 24, 32 GDPR). */
function urgencyOf(advisory: Advisory, country: string, judgement: Judged['judgement']) {
  return advisory === 'SECURITY_ABROAD' && decisionOn(country, judgement) === null ? 'soon' : 'later';
}

function dueOf({ code, basis }: FlowAssessment): string | null {
  return code === 'ADEQUACY_EXPIRING' && basis?.kind === 'adequacy' ? basis.decision.expires : null;
}

/** Statuses for which a deadline says the same, with a day. */
const deadlineOfStatus: Partial<Record<string, DeadlineKind>> = {
  requested: 'request',
  'ended-open': 'deletion',
  expired: 'agreement-end',
};

/**
 * The agreement that counts, when it does not cover, or nobody knows until when; the nearest deadline of the same matter
 * gives its day.
 */
function agreementItems(
  { record, judgement, counting, runningFlows, decidingService }: Judged,
  near: readonly Deadline[],
): AttentionItem[] {
  const { processor } = record;
  const stopped = processor.endedOn !== null && processor.endedOn < judgement.asOf;
  const status = counting?.state.status ?? 'no-agreement';
  if (!needsAgreement(processor.role) || (counting?.state.covered && status !== 'renewed')) return [];
  const isOver = status === 'ended' || (status === 'ended-open' && !owesDeletion(processor.role, status));
  if (stopped ? !owesDeletion(processor.role, status) : isOver && runningFlows.length === 0) return [];
  const kind = deadlineOfStatus[status];
  const same = near.find((deadline) => deadline.kind === kind && deadline.subject === counting?.agreement.id);
  const words = {
    supplier: processor.name,
    startsOn: latest(counting?.agreement.signedOn ?? null, counting?.agreement.effectiveOn ?? null),
    endsOn: counting?.state.currentEndsOn ?? null,
    noticeDeadline: null,
    role: processor.role,
    hasFlows: runningFlows.length > 0,
    service: decidingService?.name ?? null,
  };
  const isWorkedOn = ['requested', 'draft', 'negotiation', 'to-sign', 'pending'].includes(status);
  const isLate = same !== undefined && isOverdue(same, judgement.asOf);
  return [
    itemOf(record, {
      key: `${processor.id}:agreement:${counting?.agreement.id ?? 'none'}:${status}`,
      code: status,
      urgency: isWorkedOn && !isLate ? 'soon' : 'now',
      article: agreementArticle(status, processor.role, runningFlows.length > 0),
      due: same?.due ?? null,
      ...agreementSentences(status, words),
    }),
  ];
}

/** Whether a verdict, a status or an announcement on the list already says what the deadline says. */
function isToldElsewhere(
  deadline: Deadline,
  told: ReadonlySet<string>,
  { judgement, counting, transfers }: Judged,
): boolean {
  const { kind, subject } = deadline;
  const isVerdict = (wanted: FlowAssessment['code'], subjectOf: (transfer: JudgedTransfer) => string) =>
    transfers.some((one) => one.assessment.code === wanted && subjectOf(one) === subject);
  if (kind === 'tia') return isVerdict('TIA_STALE', transferSubject) && isOverdue(deadline, judgement.asOf);
  if (kind === 'dpf') return isVerdict('DPF_RECHECK', transferSubject) && isOverdue(deadline, judgement.asOf);
  if (kind === 'objection') return told.has(subject);
  if (kind === 'decision-end')
    return isVerdict('ADEQUACY_EXPIRING', ({ assessment }) => assessment.judgedCountry);
  if (counting === null || counting.agreement.id !== deadline.subject) return false;
  const { status } = counting.state;
  // Of a supplier that has stopped its status is not told.
  if (!told.has(status)) return false;
  return deadlineOfStatus[status] === kind || (status === 'expired' && kind === 'deletion');
}

/** What a date of a supplier asks: why, and the next step. */
export function explainDeadline(
  deadline: Omit<Deadline, 'daysAfter' | 'leadDays'>,
  judged: Judged,
): AttentionItem {
  const { record, judgement } = judged;
  const { kind, article, due, on, place, flowId, formula } = deadline;
  const dueAt = endOfHours(deadline);
  const words = {
    supplier: record.processor.name,
    role: record.processor.role,
    subject: subjectOf(deadline, record.processor.name),
    place: place === null ? null : placeInSentence(place, judgement),
    due,
    on,
    months: 'plus' in formula ? formula.plus.months : null,
    until: dueAt,
    ...noticeWords(deadline, judged),
    isOfSubProcessor: judged.flows.find(({ id }) => id === flowId)?.actor === 'sub-processor',
    isOver: isOverdue(deadline, judgement.asOf),
  };
  return itemOf(record, {
    key: deadline.key,
    code: kind,
    urgency: urgencyOfDeadline(deadline, judgement.asOf),
    article,
    due,
    dueAt,
    flowId,
    ...deadlineSentences(kind, article, words),
  });
}

/** Days that break no rule when they pass: the organisation's own, and one on which others act. */
const breaksNothing: ReadonlySet<DeadlineKind> = new Set(['review', 'parent-change', 'switching-charges']);

/** A term in hours leaves no time for anything else. */
function urgencyOfDeadline(
  deadline: Pick<Deadline, 'kind' | 'due'>,
  asOf: CivilDate,
): AttentionItem['urgency'] {
  if (deadline.kind === 'breach') return 'now';
  return isOverdue(deadline, asOf) && !breaksNothing.has(deadline.kind) ? 'now' : 'soon';
}

/** What the agreements say of ending, for the dates of which that is the way out. */
function noticeWords({ kind, subject, due }: Pick<Deadline, 'kind' | 'subject' | 'due'>, judged: Judged) {
  const { record, agreementStates, judgement } = judged;
  if (kind === 'parent-change') {
    const terms = controlTerms(judged);
    return {
      noticeBy: terms.noticeDeadline,
      switchBy: null,
      noticeEndsOn: null,
      hasClause: clauseOf(terms),
    };
  }
  const index = kind === 'notice' ? record.agreements.findIndex(({ id }) => id === subject) : -1;
  const agreement = record.agreements[index];
  const state = agreementStates[index];
  const day = agreement && state ? switchBy(agreement, state, judgement.asOf) : null;
  // One for the running period says nothing of the notice for the next.
  return {
    noticeBy: null,
    switchBy: day !== null && day > due ? day : null,
    noticeEndsOn: (agreement?.renewal.kind === 'indefinite' && state?.noticeEndsOn) || null,
    hasClause: null,
  };
}

function subjectOf({ kind, name }: Pick<Deadline, 'kind' | 'name'>, supplier: string): Bilingual {
  if (kind === 'certificate') return certificateNames[name as Certificate['standard']];
  const text = name === '' ? supplier : name;
  return { nl: text, en: text };
}

/** A change of control that was announced without its day. */
function undatedParentItems(judged: Judged): AttentionItem[] {
  const { record } = judged;
  const { id, name, role } = record.processor;
  if (!hasUndatedParent(judged)) return [];
  const article = controlArticle(role);
  return [
    itemOf(record, {
      key: `${id}:parent-undated`,
      code: 'parent-undated',
      urgency: 'soon',
      article,
      ...undatedParentSentences(article, name),
    }),
  ];
}
