/**
 * What a supplier's record still lacks, with its weight. An incomplete record is welcome: gaps are shown, they
 * never stop a save.
 */
import type { Agreement } from '../fields/agreement.ts';
import type { Breach } from '../fields/breach.ts';
import { type GapOf, isEmptyValue, namesWith } from '../fields/field.ts';
import { processorFields } from '../fields/processor.ts';
import type { ProcessorRecord } from '../fields/record.ts';
import type { GapCode } from '../schema/gap.ts';
import { decisionOn } from './adequacy.ts';
import { isConfirmed } from './article28.ts';
import { isKeptAgainstRisk, isOursToNotify } from './breaches.ts';
import { type CivilDate, hasHappened } from './dates.ts';
import { recipientOf } from './flow-recipient.ts';
import type { Judged } from './judged.ts';
import { findings, laterQuestions } from './later-questions.ts';
import { breachHoursOn } from './policy.ts';
import { linksInUse } from './recipients.ts';
import { completedTia } from './safeguards.ts';
import { mayBeCloud, switchingFindings } from './switching.ts';
import { tiaWants } from './tia.ts';
import { isProcessor, needsAgreement } from './verdict.ts';

/** 1 = good to have, 2 = needed for the overview or a duty, 3 = without it nothing can be judged. */
export type GapWeight = 1 | 2 | 3;

const gapFields = namesWith(processorFields, 'gap');
type FieldGap = `processor.${(typeof gapFields)[number]}`;
/** The gap of a field that is empty. */
const gapOf = (name: (typeof gapFields)[number]): FieldGap => `processor.${name}`;

/** The weights of what is more than one field that is empty; those of a field stand in its own line. */
const weights: Readonly<Record<Exclude<GapCode, FieldGap>, GapWeight>> = {
  'processor.number': 1,
  'processor.privacyContact': 2,
  'processor.incidentContact': 2,
  'processor.sensitive': 2,
  'agreement.none': 3,
  'agreement.reason': 2,
  'agreement.dates': 2,
  'agreement.end': 1,
  'agreement.endUnclear': 1,
  'agreement.notice': 2,
  'agreement.uncounted': 2,
  'agreement.model': 1,
  'agreement.authorisation': 2,
  'agreement.objectionDays': 1,
  'agreement.breachTerm': 2,
  'agreement.checklist': 2,
  'agreement.document': 2,
  'flows.none': 3,
  'flows.unknownLocation': 3,
  'flows.safeguards': 3,
  'flows.entity': 1,
  'flows.tia': 2,
  'processor.bsnGround': 1,
  'processor.dpia': 1,
  'agreement.contradiction': 3,
  'agreement.renewalTerm': 2,
  'agreement.breachTermLong': 2,
  'agreement.objectionShort': 1,
  'agreement.essence': 2,
  'chain.notAsked': 3,
  'chain.notListed': 3,
  'chain.contradiction': 3,
  'chain.address': 1,
  'chain.contact': 1,
  'chain.authorised': 2,
  'chain.contract': 1,
  'agreement.cloud': 1,
  'agreement.switchingTerms': 1,
  'agreement.switchingNoticeLong': 1,
  'agreement.switchingTransitionLong': 1,
  'agreement.switchingCharged': 2,
  'breach.facts': 2,
  'breach.risk': 2,
  'breach.notNotified': 3,
  'evidence.certificate': 1,
};

/** The article behind a gap, in the notation of `formatArticle`. */
const articles: Readonly<Record<Exclude<GapCode, FieldGap>, string>> = {
  'processor.number': '28(1)',
  'processor.privacyContact': '28(3)',
  'processor.incidentContact': '33(2)',
  'processor.sensitive': '9, 10, 87',
  'agreement.none': '28(3)',
  'agreement.reason': '5(2)',
  'agreement.dates': '28(3)',
  'agreement.end': '28(3)',
  'agreement.endUnclear': '28(3)',
  'agreement.notice': '28(3)',
  'agreement.uncounted': '28(3)',
  'agreement.model': '28(3)',
  'agreement.authorisation': '28(2)',
  'agreement.objectionDays': '28(2)',
  'agreement.breachTerm': '33(2)',
  'agreement.checklist': '28(3)',
  'agreement.document': '5(2), 28(9)',
  'flows.none': '30(1)(e)',
  'flows.unknownLocation': '28(3)(a), 30(1)(e)',
  'flows.safeguards': '44, 46',
  'flows.entity': '30(1)(d)',
  'flows.tia': '5(2), 46(1)',
  'processor.bsnGround': '87',
  'processor.dpia': '35',
  'agreement.contradiction': '4(8), 28(3)',
  'agreement.renewalTerm': '28(3)',
  'agreement.breachTermLong': '33(2)',
  'agreement.objectionShort': '28(2)',
  'agreement.essence': '26(2)',
  'chain.notAsked': '28(2), 28(4)',
  'chain.notListed': '28(2), 28(4)',
  'chain.contradiction': '28(2)',
  'chain.address': '28(2), 28(4)',
  'chain.contact': '28(2), 28(4)',
  'chain.authorised': '28(2)',
  'chain.contract': '28(4)',
  // Of the Data Act: the words name its articles.
  'agreement.cloud': '',
  'agreement.switchingTerms': '',
  'agreement.switchingNoticeLong': '',
  'agreement.switchingTransitionLong': '',
  'agreement.switchingCharged': '',
  'breach.facts': '33(5)',
  'breach.risk': '33(1), 34(1)',
  'breach.notNotified': '33(1)',
  'evidence.certificate': '28(1), 28(5)',
};

const gapsOfFields = new Map<GapCode, GapOf>(
  gapFields.map((name) => [gapOf(name), processorFields[name].gap]),
);
const isOfField = (code: GapCode): code is FieldGap => gapsOfFields.has(code);

/** The weight of a gap. */
function weightOf(code: GapCode): GapWeight {
  return isOfField(code) ? (gapsOfFields.get(code)?.weight ?? 1) : weights[code];
}

/** Where the other party is no processor of ours, the article behind the same question is another one. */
const articlesByRole: Readonly<Partial<Record<Role, Readonly<Partial<Record<GapCode, string>>>>>> = {
  'joint-controller': {
    'processor.number': '5(2)',
    'agreement.none': '26(1)',
    'agreement.dates': '26(1)',
    'agreement.uncounted': '26(1)',
    'agreement.document': '5(2), 26(1)',
    'flows.unknownLocation': '30(1)(e), 44',
  },
  'independent-controller': { 'processor.number': '5(2)', 'flows.unknownLocation': '30(1)(e), 44' },
  'sub-processor': { 'agreement.none': '28(4)' },
};

/** The article behind a gap with a party in a role, in the notation of `formatArticle`. */
export function gapArticle(code: GapCode, role: Role = 'processor'): string {
  const own = articlesByRole[role]?.[code];
  if (own !== undefined) return own;
  return isOfField(code) ? (gapsOfFields.get(code)?.article ?? '') : articles[code];
}

type Role = ProcessorRecord['processor']['role'];

export interface Gap {
  readonly code: GapCode;
  readonly weight: GapWeight;
  readonly article: string;
}

export interface Completeness {
  /** Heaviest first. */
  readonly gaps: readonly Gap[];
  /** 0 to 100: the weight of what is recorded within the weight of what is asked, rounded down. */
  readonly score: number;
  /** How many questions are answered, of how many; those that may still arise are among them. */
  readonly known: number;
  readonly asked: number;
}

/** One thing that the record asks for, and whether it is there. */
type Asked = readonly [code: GapCode, isThere: boolean];

/** Gaps and score of a record on a day. A supplier that has stopped is asked nothing any more. */
export function completeness(judged: Judged): Completeness {
  const { record, judgement } = judged;
  const { processor } = record;
  if (processor.endedOn !== null && processor.endedOn < judgement.asOf)
    return { gaps: [], score: 100, known: 0, asked: 0 };
  const asked = [...askedOfAll(record)];
  if (isProcessor(processor.role)) asked.push(...askedOfProcessor(record), ...askedOfChain(judged));
  if (needsAgreement(processor.role)) asked.push(...askedOfAgreement(judged));
  asked.push(...askedOfBreaches(judged));
  asked.push(...askedOfFlows(judged));
  const gaps = asked
    .filter(([, isThere]) => !isThere)
    .map(([code]): Gap => ({ code, weight: weightOf(code), article: gapArticle(code, processor.role) }));
  const sum = (codes: readonly GapCode[]) => codes.reduce((total, code) => total + weightOf(code), 0);
  const questions = asked.filter(([code]) => !findings.has(code));
  const known = questions.filter(([, isThere]) => isThere).map(([code]) => code);
  const all = [...new Set([...questions.map(([code]) => code), ...laterQuestions(judged)])];
  return {
    gaps: gaps.sort((a, b) => b.weight - a.weight),
    score: Math.floor((sum(known) / sum(all)) * 100),
    known: known.length,
    asked: all.length,
  };
}

/** The fields of which an empty one is a gap. */
const askedOfFields = ({ processor }: ProcessorRecord, of: GapOf['of']): Asked[] =>
  gapFields
    .filter((name) => processorFields[name].gap.of === of)
    .map((name) => [gapOf(name), !isEmptyValue(processor[name])]);

function askedOfAll(record: ProcessorRecord): Asked[] {
  const { processor } = record;
  return [
    ['processor.number', processor.kvk !== null || processor.foreignNumber !== ''],
    ...askedOfFields(record, 'all'),
  ];
}

function askedOfProcessor(record: ProcessorRecord): Asked[] {
  const { processor } = record;
  const hasContact = (kind: 'privacy' | 'incident') =>
    processor.contacts.some(
      (contact) => contact.kind === kind && (contact.email !== '' || contact.phone !== ''),
    );
  const sensitive = [processor.specialCategories, processor.criminalData, processor.bsn];
  const asked: Asked[] = [
    ...askedOfFields(record, 'assessed'),
    ['processor.privacyContact', hasContact('privacy')],
    ['processor.incidentContact', hasContact('incident')],
    ['processor.sensitive', !sensitive.includes(null)],
  ];
  if (processor.bsn === true) asked.push(['processor.bsnGround', processor.bsnGround !== '']);
  if (sensitive.includes(true)) asked.push(['processor.dpia', processor.dpia !== '']);
  if (processor.criticality === 'high') asked.push(['evidence.certificate', record.certificates.length > 0]);
  return asked;
}

/** Who is in the chain, allowed by whom and since when (Art. 28(2), 28(4) GDPR; EDPB Opinion 22/2024). */
function askedOfChain({ record, judgement }: Judged): Asked[] {
  const links = linksInUse(record, judgement.asOf);
  const { hasSubProcessors } = record.processor;
  const asked: Asked[] = [['chain.notAsked', hasSubProcessors !== null || links.length > 0]];
  // Who they are is to be known of each of them, whatever the risk: that there are some is no answer yet.
  if (hasSubProcessors === true) asked.push(['chain.notListed', links.length > 0]);
  if (links.length === 0) return asked;
  if (hasSubProcessors === false) asked.push(['chain.contradiction', false]);
  asked.push(
    ['chain.address', links.every(({ subProcessor }) => subProcessor.address !== '')],
    ['chain.contact', links.every(({ subProcessor }) => subProcessor.contact !== '')],
    ['chain.authorised', links.every((link) => hasHappened(link.authorisedOn, judgement.asOf))],
    ['chain.contract', links.every((link) => hasHappened(link.contractSeenOn, judgement.asOf))],
  );
  return asked;
}

/** Reasons for which an agreement is said not to be required although the role says that it is. */
const reasonsOfOthers: ReadonlySet<Agreement['notRequiredReason']> = new Set([
  'independent-controller',
  'joint-controller',
]);

function askedOfAgreement(judged: Judged): Asked[] {
  const { counting } = judged;
  const isKnown = counting !== null && counting.state.status !== 'unknown';
  const asked: Asked[] = [['agreement.none', isKnown]];
  if (counting === null) return asked;
  const relied = judged.reliedAgreements;
  if (relied.some(({ state }) => state.hasUncounted)) asked.push(['agreement.uncounted', false]);
  asked.push(...ofEach(relied.map(({ agreement }) => askedOfOne(agreement, judged))));
  return asked;
}

/** What is asked of several agreements is there when it is there in each of which it is asked. */
function ofEach(all: readonly (readonly Asked[])[]): Asked[] {
  const found = new Map<GapCode, boolean>();
  for (const [code, isThere] of all.flat()) found.set(code, isThere && (found.get(code) ?? true));
  return [...found];
}

function askedOfOne(agreement: Agreement, judged: Judged): Asked[] {
  if (agreement.recorded === 'signed' || agreement.recorded === 'incorporated') {
    return askedOfSigned(agreement, judged);
  }
  if (agreement.recorded !== 'not-required') return [];
  const asked: Asked[] = [
    ['agreement.reason', agreement.notRequiredReason !== null || agreement.remark !== ''],
  ];
  const isOfOthers = reasonsOfOthers.has(agreement.notRequiredReason);
  if (isProcessor(judged.record.processor.role) && isOfOthers) asked.push(['agreement.contradiction', false]);
  return asked;
}

/** Days within which an organisation can hardly decide on a new sub-processor. */
const SHORT_OBJECTION_DAYS = 14;

function askedOfSigned(agreement: Agreement, { record, judgement }: Judged): Asked[] {
  const { renewal, endsOn, notice, breachTermHours, objectionDays } = agreement;
  if (record.processor.role === 'joint-controller') {
    return [
      ['agreement.dates', agreement.signedOn !== null || agreement.effectiveOn !== null],
      ['agreement.essence', hasHappened(agreement.essenceAvailableOn, judgement.asOf)],
      ['agreement.document', record.documents.some((document) => document.agreementId === agreement.id)],
    ];
  }
  const asked: Asked[] = [
    ['agreement.dates', agreement.signedOn !== null || agreement.effectiveOn !== null],
    ['agreement.model', agreement.model !== null],
    ['agreement.authorisation', agreement.subProcessorAuthorisation !== null],
    ['agreement.breachTerm', breachTermHours !== null],
    ['agreement.checklist', Object.values(agreement.checklist).some(isConfirmed)],
    ['agreement.document', record.documents.some((document) => document.agreementId === agreement.id)],
  ];
  if (renewal.kind === 'none') asked.push(['agreement.end', endsOn !== null]);
  if (renewal.kind === 'indefinite') asked.push(['agreement.endUnclear', endsOn === null]);
  if (renewal.kind !== 'none') asked.push(['agreement.notice', notice !== null]);
  if (renewal.kind === 'automatic') {
    asked.push(['agreement.end', endsOn !== null], ['agreement.renewalTerm', renewal.months !== null]);
  }
  if (breachTermHours !== null && breachTermHours >= breachHoursOn(judgement)) {
    asked.push(['agreement.breachTermLong', false]);
  }
  asked.push(...askedOfSwitching(agreement, record, judgement.asOf));
  if (agreement.subProcessorAuthorisation === 'general') {
    asked.push(['agreement.objectionDays', objectionDays !== null]);
    if (objectionDays !== null && objectionDays < SHORT_OBJECTION_DAYS) {
      asked.push(['agreement.objectionShort', false]);
    }
  }
  return asked;
}

/** What the Data Act asks of an agreement on a cloud service; whether it is one is asked where that is likely. */
function askedOfSwitching(agreement: Agreement, record: ProcessorRecord, asOf: CivilDate): Asked[] {
  const asked: Asked[] = mayBeCloud(record, asOf)
    ? [['agreement.cloud', agreement.isCloudService !== null]]
    : [];
  const found = switchingFindings(agreement, asOf);
  if (found === null) return asked;
  asked.push(['agreement.switchingTerms', found.isComplete]);
  if (found.isNoticeTooLong) asked.push(['agreement.switchingNoticeLong', false]);
  if (found.isTransitionTooLong) asked.push(['agreement.switchingTransitionLong', false]);
  if (found.isCharged) asked.push(['agreement.switchingCharged', false]);
  return asked;
}

/** What every breach is recorded with, and ours to assess: how likely a risk is. */
function askedOfBreaches({ record: { processor, breaches } }: Judged): Asked[] {
  if (breaches.length === 0) return [];
  const asked: Asked[] = [['breach.facts', breaches.every(isDocumented)]];
  if (!isOursToNotify(processor.role)) return asked;
  asked.push(['breach.risk', breaches.every(({ risk }) => risk !== null)]);
  if (breaches.some((one) => one.authorityNotifiedAt === null && isKeptAgainstRisk(one)))
    asked.push(['breach.notNotified', false]);
  return asked;
}

/** What is documented of every breach (Art. 33(5) GDPR): whose data, the effects, and what was done about it. */
const isDocumented = ({ personalData, dataSubjects, consequences, measures }: Breach): boolean =>
  [personalData, dataSubjects, consequences, measures].every((text) => text !== '');

function askedOfFlows({ record, runningFlows: flows, transfers, judgement }: Judged): Asked[] {
  if (flows.length === 0) return [['flows.none', false]];
  const asked: Asked[] = [
    ['flows.none', true],
    ['flows.unknownLocation', flows.every((flow) => flow.country !== 'unknown')],
    ['flows.entity', flows.every((flow) => flow.entity !== '')],
  ];
  const needing = transfers.filter(
    ({ assessment }) => decisionOn(assessment.judgedCountry, judgement) === null,
  );
  if (needing.length > 0) {
    asked.push(['flows.safeguards', needing.every(({ flow }) => flow.safeguards !== null)]);
  }
  const tias = transfers.flatMap(({ flow }) => completedTia(flow.tia, judgement.asOf) ?? []);
  if (tias.length > 0) {
    const documents = new Set(record.documents.map(({ id }) => id));
    asked.push(['flows.tia', tias.every((tia) => tiaWants(tia, documents).length === 0)]);
  }
  return asked;
}

/**
 * Importers of which nobody knows where they process, by name, for the letter that asks; each once. A supplier without any
 * flow is one itself, and so is a link of the chain of which no flow tells.
 */
export function unlocatedImporters({ record, runningFlows, transfer, unlocatedLinks }: Judged): string[] {
  const names = runningFlows
    .filter((flow) => flow.country === 'unknown')
    .map((flow) => recipientOf(record, flow));
  if (transfer.code === 'NO_FLOWS_RECORDED') names.push(record.processor.name);
  return [...new Set([...names, ...unlocatedLinks.map(({ subProcessor }) => subProcessor.name)])];
}
