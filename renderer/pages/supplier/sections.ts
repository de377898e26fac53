import type { AttentionCode, AttentionItem } from '../../../shared/schema/attention.ts';
import type { DeadlineKind } from '../../../shared/schema/deadline.ts';
import type { GapCode } from '../../../shared/schema/gap.ts';
import type { AskedTopic } from '../../../shared/schema/outlook.ts';
import { addresses } from '../../router/addresses.ts';

/** The sections of a supplier's page, in page order. */
export const sections = [
  'general',
  'agreements',
  'flows',
  'chain',
  'announcements',
  'services',
  'data',
  'custom',
  'contacts',
  'certificates',
  'breaches',
  'documents',
  'reviews',
  'history',
] as const;
export type SectionId = (typeof sections)[number];

/** Where each gap can be filled. */
export const sectionOfGap: Readonly<Record<GapCode, SectionId>> = {
  'processor.number': 'general',
  'processor.country': 'general',
  'processor.parentCountry': 'general',
  'processor.owner': 'general',
  'processor.criticality': 'general',
  'processor.services': 'services',
  'processor.privacyContact': 'contacts',
  'processor.incidentContact': 'contacts',
  'processor.purposes': 'data',
  'processor.dataCategories': 'data',
  'processor.dataSubjects': 'data',
  'processor.sensitive': 'data',
  'processor.retention': 'data',
  'processor.measures': 'data',
  'agreement.none': 'agreements',
  'agreement.reason': 'agreements',
  'agreement.dates': 'agreements',
  'agreement.end': 'agreements',
  'agreement.endUnclear': 'agreements',
  'agreement.notice': 'agreements',
  'agreement.uncounted': 'agreements',
  'agreement.model': 'agreements',
  'agreement.authorisation': 'agreements',
  'agreement.objectionDays': 'agreements',
  'agreement.breachTerm': 'agreements',
  'agreement.checklist': 'agreements',
  'agreement.document': 'documents',
  'flows.none': 'flows',
  'flows.unknownLocation': 'flows',
  'flows.safeguards': 'flows',
  'flows.entity': 'flows',
  'flows.tia': 'flows',
  'processor.bsnGround': 'data',
  'processor.dpia': 'data',
  'agreement.contradiction': 'agreements',
  'agreement.renewalTerm': 'agreements',
  'agreement.breachTermLong': 'agreements',
  'agreement.objectionShort': 'agreements',
  'agreement.essence': 'agreements',
  'chain.notAsked': 'chain',
  'chain.notListed': 'chain',
  'chain.contradiction': 'chain',
  'chain.address': 'chain',
  'chain.contact': 'chain',
  'chain.authorised': 'chain',
  'chain.contract': 'chain',
  'agreement.cloud': 'agreements',
  'agreement.switchingTerms': 'agreements',
  'agreement.switchingNoticeLong': 'agreements',
  'agreement.switchingTransitionLong': 'agreements',
  'agreement.switchingCharged': 'agreements',
  'breach.facts': 'breaches',
  'breach.risk': 'breaches',
  'breach.notNotified': 'breaches',
  'evidence.certificate': 'certificates',
};

const sectionOfMatter: Readonly<Partial<Record<AttentionCode, SectionId | 'to-check'>>> = {
  review: 'reviews',
  certificate: 'certificates',
  objection: 'announcements',
  'announcement-consent': 'announcements',
  'announcement-term': 'announcements',
  'announcement-regime': 'agreements',
  breach: 'breaches',
  'breach-undated': 'breaches',
  'breach-subjects': 'breaches',
  'breach-customers': 'breaches',
  'parent-change': 'general',
  'parent-undated': 'general',
  incomplete: 'general',
  'cells-to-check': 'to-check',
  NO_FLOWS_RECORDED: 'flows',
  SUBPROCESSOR_NOT_LOCATED: 'chain',
};

/** The address where a matter can be resolved: its flow, or the section of the supplier. */
export function addressOfMatter({ processorId, flowId, code }: AttentionItem): string {
  if (flowId !== null) {
    return aboutTia.has(code) ? addresses.tia(processorId, flowId) : addresses.flow(processorId, flowId);
  }
  return addresses.supplierSection(processorId, sectionOfMatter[code] ?? 'agreements');
}

const sectionOfDate: Readonly<Record<DeadlineKind, SectionId>> = {
  notice: 'agreements',
  'agreement-end': 'agreements',
  review: 'reviews',
  certificate: 'certificates',
  dpf: 'flows',
  tia: 'flows',
  'decision-end': 'flows',
  objection: 'announcements',
  deletion: 'agreements',
  request: 'agreements',
  breach: 'breaches',
  'parent-change': 'general',
  'switching-charges': 'agreements',
};

/** The address where what a date is about can be done: its flow, or the section of the supplier. */
export function addressOfDate(date: {
  readonly processorId: string;
  readonly flowId: string | null;
  readonly kind: DeadlineKind;
}): string {
  const { processorId, flowId, kind } = date;
  if (flowId === null) return addresses.supplierSection(processorId, sectionOfDate[kind]);
  return (kind === 'tia' ? addresses.tia : addresses.flow)(processorId, flowId);
}

const topicOfMatter: Readonly<Partial<Record<AttentionCode, AskedTopic | 'locations' | 'control'>>> = {
  'no-agreement': 'agreement',
  unknown: 'agreement',
  missing: 'agreement',
  requested: 'agreement',
  request: 'agreement',
  expired: 'agreement',
  certificate: 'certificates',
  deletion: 'deletion',
  'ended-open': 'deletion',
  breach: 'breach',
  'breach-undated': 'breach',
  'parent-change': 'control',
  'parent-undated': 'control',
  'switching-charges': 'switching',
  UNKNOWN_LOCATION: 'locations',
  NO_FLOWS_RECORDED: 'locations',
  SUBPROCESSOR_NOT_LOCATED: 'locations',
  IMPORTER_OUTSIDE_EEA: 'transfer',
  IMPORTER_UNNAMED: 'transfer',
  ADEQUACY_CONDITION_UNCONFIRMED: 'transfer',
  BCR_WRONG_TYPE: 'transfer',
  SCC_DEFECT: 'transfer',
  SAFEGUARD_UNPROVEN: 'transfer',
  ONWARD_UNDOCUMENTED: 'transfer',
  TIA_MISSING: 'transfer',
  TIA_STALE: 'transfer',
  MECHANISM_UNKNOWN: 'transfer',
  SCC_OUTDATED: 'transfer',
  NO_MECHANISM: 'transfer',
};

/** Verdicts that the assessment of the transfer settles. */
const aboutTia: ReadonlySet<AttentionCode> = new Set(['TIA_MISSING', 'TIA_STALE', 'TIA_NEGATIVE', 'tia']);

/** The letter with which the supplier is asked for what a matter lacks; null if it is nothing to ask a supplier for. */
export function letterOfMatter({
  processorId,
  code,
}: Pick<AttentionItem, 'processorId' | 'code'>): string | null {
  const topic = topicOfMatter[code];
  return topic === undefined ? null : addresses.letter(processorId, topic);
}

/** Brings a section into view, with what is not filled in, and moves the focus to it. */
export function goToSection(section: string): void {
  const heading = document.getElementById(`${section}-title`);
  const gaps = document.getElementById(section)?.querySelectorAll<HTMLDetailsElement>('details.gaps') ?? [];
  for (const details of gaps) details.open = true;
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
