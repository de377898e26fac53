/**
 * How far a record is, counted so that working on it never makes it look worse: a question that may follow from another is
 * counted as open from the start, and leaves when the answer is that it does not arise. What is found wrong in what is
 * recorded is told, and is no question.
 */
import type { Agreement } from '../fields/agreement.ts';
import type { GapCode } from '../schema/gap.ts';
import { decisionOn } from './adequacy.ts';
import type { Judged } from './judged.ts';
import { completedTia } from './safeguards.ts';
import { mayBeCloud } from './switching.ts';
import { isProcessor, needsAgreement } from './verdict.ts';

/** Gaps that say what is wrong with an answer, and not that one is missing. */
export const findings: ReadonlySet<GapCode> = new Set<GapCode>([
  'agreement.uncounted',
  'agreement.contradiction',
  'agreement.endUnclear',
  'agreement.breachTermLong',
  'agreement.objectionShort',
  'agreement.switchingNoticeLong',
  'agreement.switchingTransitionLong',
  'agreement.switchingCharged',
  'chain.contradiction',
  'breach.notNotified',
]);

/** States of an agreement that may still become a signed one, and then be asked about. */
const onTheWay: ReadonlySet<Agreement['recorded']> = new Set([
  'unknown',
  'missing',
  'requested',
  'draft',
  'negotiation',
  'to-sign',
]);

const ofSigned: readonly GapCode[] = [
  'agreement.dates',
  'agreement.document',
  'agreement.model',
  'agreement.authorisation',
  'agreement.breachTerm',
  'agreement.checklist',
  'agreement.end',
];
const ofArrangement: readonly GapCode[] = ['agreement.dates', 'agreement.document', 'agreement.essence'];

/** Questions that are not asked yet, because what decides whether they arise is not recorded. */
export function laterQuestions(judged: Judged): GapCode[] {
  const { role } = judged.record.processor;
  return [
    ...(isProcessor(role) ? [...ofSupplier(judged), ...ofChain(judged)] : []),
    ...(needsAgreement(role) ? ofAgreement(judged) : []),
    ...ofFlows(judged),
  ];
}

function ofSupplier({ record: { processor } }: Judged): GapCode[] {
  const sensitive = [processor.specialCategories, processor.criminalData, processor.bsn];
  return [
    ...when(processor.bsn === null, 'processor.bsnGround'),
    ...when(sensitive.includes(null) && !sensitive.includes(true), 'processor.dpia'),
    ...when(processor.criticality === null, 'evidence.certificate'),
  ];
}

function ofChain({ record: { processor, chain } }: Judged): GapCode[] {
  if (processor.hasSubProcessors === false || chain.length > 0) return [];
  return [
    ...when(processor.hasSubProcessors === null, 'chain.notListed'),
    ...(['chain.address', 'chain.contact', 'chain.authorised', 'chain.contract'] as const),
  ];
}

function ofAgreement({ record, counting, judgement }: Judged): GapCode[] {
  const agreement = counting?.agreement ?? null;
  const isToCome = agreement === null || onTheWay.has(agreement.recorded);
  const isSigned = agreement?.recorded === 'signed' || agreement?.recorded === 'incorporated';
  if (record.processor.role === 'joint-controller') return isToCome ? [...ofArrangement] : [];
  if (!isToCome && !isSigned) return [];
  const isOpenEnded = isToCome || (agreement?.renewal.kind === 'none' && agreement.endsOn === null);
  const isCloudOpen = isToCome || agreement?.isCloudService === null;
  const mayTurnOut = record.processor.services.length === 0 || mayBeCloud(record, judgement.asOf);
  const isCloudAsked = isSigned && mayBeCloud(record, judgement.asOf);
  return [
    ...(isToCome ? ofSigned : []),
    ...when(isOpenEnded, 'agreement.notice', 'agreement.renewalTerm'),
    ...when(isToCome || agreement?.subProcessorAuthorisation === null, 'agreement.objectionDays'),
    ...when(isCloudOpen && mayTurnOut && !isCloudAsked, 'agreement.cloud'),
    ...when(isCloudOpen && mayTurnOut, 'agreement.switchingTerms'),
  ];
}

function ofFlows({ runningFlows, transfers, judgement }: Judged): GapCode[] {
  if (runningFlows.length === 0)
    return ['flows.unknownLocation', 'flows.entity', 'flows.safeguards', 'flows.tia'];
  const needing = transfers.filter(
    ({ assessment }) => decisionOn(assessment.judgedCountry, judgement) === null,
  );
  const isUnknown = runningFlows.some(({ country }) => country === 'unknown');
  // Where no safeguard is in place there is nothing to assess yet; a completed assessment is asked about itself.
  const mayBeAssessed = needing.some(({ flow }) => flow.safeguards?.length !== 0);
  const isAssessed = transfers.some(({ flow }) => completedTia(flow.tia, judgement.asOf) !== null);
  return [
    ...when(isUnknown && needing.length === 0, 'flows.safeguards'),
    ...when(!isAssessed && (isUnknown || mayBeAssessed), 'flows.tia'),
  ];
}

const when = (isOpen: boolean, ...codes: GapCode[]): GapCode[] => (isOpen ? codes : []);
