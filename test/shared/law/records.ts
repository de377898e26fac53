/** Complete records for the tests, with variations. */

import { type Agreement, emptyAgreement } from '../../../shared/fields/agreement.ts';
import { type Breach, breachFields } from '../../../shared/fields/breach.ts';
import type { Announcement, Certificate, Review } from '../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { type DataFlow, emptyFlow } from '../../../shared/fields/flow.ts';
import { emptyProcessor, type Processor } from '../../../shared/fields/processor.ts';
import { type ProcessorRecord, processorRecord } from '../../../shared/fields/record.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import type { Judgement } from '../../../shared/law/verdict.ts';
import { agreement as agreementFacts, flow as flowFacts, TODAY } from './facts.ts';

export const judgement: Judgement = { asOf: TODAY, list: shippedList, policy: defaultPolicy };

export const on = (asOf: string, policy: Partial<Judgement['policy']> = {}): Judgement => ({
  ...judgement,
  asOf,
  policy: { ...defaultPolicy, ...policy },
});

export const PROCESSOR = 'p1';
const own = { version: 1, processorId: PROCESSOR } as const;

export function processor(changes: Partial<Processor> = {}): Processor {
  return {
    ...emptyProcessor('Acme B.V.'),
    country: 'NL',
    hasSubProcessors: false,
    id: PROCESSOR,
    version: 1,
    ...changes,
  };
}

export function agreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    ...emptyAgreement,
    ...agreementFacts(),
    ...own,
    id: 'a1',
    title: 'Verwerkersovereenkomst',
    ...changes,
  };
}

export function dataFlow(changes: Partial<DataFlow> = {}): DataFlow {
  return {
    ...emptyFlow,
    ...(flowFacts({ country: 'NL' }) as Partial<DataFlow>),
    ...own,
    id: 'f1',
    ...changes,
  };
}

export function certificate(changes: Partial<Certificate> = {}): Certificate {
  return {
    ...own,
    id: 'c1',
    standard: 'iso-27001',
    issuer: '',
    scope: '',
    issuedOn: null,
    validUntil: '2027-01-31',
    remark: '',
    ...changes,
  };
}

export function announcement(changes: Partial<Announcement> = {}): Announcement {
  return {
    ...own,
    id: 'n1',
    name: 'Sub Ltd.',
    change: 'new',
    announcedOn: '2026-11-20',
    country: null,
    service: '',
    objectionUntil: '2026-12-01',
    decision: 'open',
    decidedOn: null,
    remark: '',
    ...changes,
  };
}

/** Notified to us on a Friday afternoon: our own term ends on a Monday, past a weekend that counts. */
export function breach(changes: Partial<Breach> = {}): Breach {
  return {
    ...emptyOf(breachFields),
    ...own,
    id: 'b1',
    nature: 'Verkeerd verzonden bestand',
    notifiedUsAt: '2026-11-27T15:30Z',
    ...changes,
  };
}

export function review(changes: Partial<Review> = {}): Review {
  return {
    ...own,
    id: 'r1',
    reviewer: 'J. de Vries',
    reviewerRole: '',
    reviewedOn: '2026-01-15',
    outcome: 'approved',
    reason: '',
    remark: '',
    secondReviewer: '',
    secondReviewedOn: null,
    frozen: '{}',
    ...changes,
  };
}

type Link = ProcessorRecord['chain'][number];

/** A link in the chain; the sub-processor is identified by its name. */
export function link(name: string, changes: Partial<Link> = {}): Link {
  return {
    ...own,
    id: `l-${name}`,
    subProcessorId: `s-${name}`,
    parentLinkId: null,
    authorisedOn: null,
    contractSeenOn: null,
    service: '',
    endedOn: null,
    subProcessor: {
      id: `s-${name}`,
      version: 1,
      name,
      country: null,
      parentCountry: null,
      address: '',
      contact: '',
      website: '',
      remark: '',
    },
    ...changes,
  };
}

/** A supplier with a signed agreement and one flow within the EEA. */
export function record(changes: Partial<ProcessorRecord> = {}): ProcessorRecord {
  return {
    processor: processor(),
    agreements: [agreement()],
    flows: [dataFlow()],
    chain: [],
    certificates: [],
    announcements: [],
    breaches: [],
    reviews: [],
    documents: [],
    ...changes,
  };
}

/** Fails if a record in these tests is not one that the register would accept. */
export function checked(value: ProcessorRecord): ProcessorRecord {
  return processorRecord.parse(value);
}
