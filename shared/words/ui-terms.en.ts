/** Names of the values that records hold: statuses, roles, mechanisms. Official AVG wording in Dutch, in English. */
import type {
  AgreementStatus,
  agreementModels,
  notRequiredReasons,
  RecordedState,
} from '../schema/agreement.ts';
import type {
  actors,
  derogationGrounds,
  dpfCoverages,
  dpfStatuses,
  flowKinds,
  mechanisms,
  tiaOutcomes,
} from '../schema/flow.ts';
import type { categories, contactKinds, criticalities, roles } from '../schema/processor.ts';
import type { TransferResult } from '../schema/record.ts';
import { agreementTerms } from './ui-agreement-terms.ts';

type Names<Values extends readonly string[]> = Record<Values[number], string>;
interface Terms {
  readonly result: Record<TransferResult | 'unknown' | 'listed', string>;
  readonly status: Record<AgreementStatus | 'no-agreement', string>;
  readonly recorded: Record<RecordedState, string>;
  readonly role: Names<typeof roles>;
  readonly category: Names<typeof categories>;
  readonly criticality: Names<typeof criticalities>;
  readonly contactKind: Names<typeof contactKinds>;
  readonly model: Names<typeof agreementModels>;
  readonly notRequiredReason: Names<typeof notRequiredReasons>;
  readonly authorisation: Record<'specific' | 'general', string>;
  readonly renewal: Record<'none' | 'automatic' | 'indefinite', string>;
  readonly flowKind: Names<typeof flowKinds>;
  readonly actor: Names<typeof actors>;
  readonly mechanism: Names<typeof mechanisms>;
  readonly dpfStatus: Names<typeof dpfStatuses>;
  readonly dpfCoverage: Names<typeof dpfCoverages>;
  readonly tiaOutcome: Names<typeof tiaOutcomes>;
  readonly ground: Names<typeof derogationGrounds>;
  /** Kinds of data that the rules know; others are shown as they were typed. */
  readonly dataKind: Readonly<Record<string, string>>;
  readonly urgency: Record<'now' | 'soon' | 'later', string>;
}
const en: Terms = {
  result: {
    none: 'No transfer',
    ok: 'In order',
    action: 'Action needed',
    blocked: 'Not allowed',
    unknown: 'Unknown',
    listed: 'Not assessed',
  },
  status: agreementTerms.en.status,
  recorded: agreementTerms.en.recorded,
  role: {
    processor: 'Processor',
    'sub-processor': 'Our sub-processor',
    'joint-controller': 'Joint controller',
    'independent-controller': 'Independent controller',
  },
  category: {
    hosting: 'Hosting',
    domain: 'Domain names',
    email: 'E-mail',
    saas: 'Software as a service (SaaS)',
    payroll: 'Payroll',
    hr: 'Human resources',
    accounting: 'Accounting',
    backup: 'Back-up',
    security: 'Security',
    marketing: 'Marketing',
    payment: 'Payments',
    telecom: 'Telephone and internet',
    print: 'Printing',
    support: 'Administration and support',
    other: 'Other',
  },
  criticality: { high: 'High', normal: 'Normal', low: 'Low' },
  contactKind: { general: 'General', privacy: 'Privacy', incident: 'Data breaches' },
  model: {
    own: 'Our own template',
    supplier: "Supplier's template",
    'scc-2021-915': 'Commission clauses (2021/915)',
    'scc-2021-914-module-2': 'Standard contractual clauses 2021/914, module 2',
    'scc-2021-914-module-3': 'Standard contractual clauses 2021/914, module 3',
    'data-pro': 'Data Pro (NLdigital)',
    vng: 'Dutch municipalities (VNG)',
    'arvodi-arbit': 'Dutch central government (ARVODI/ARBIT)',
    sector: 'Template of the sector',
    terms: 'Part of the terms of service',
    other: 'Another template',
  },
  notRequiredReason: {
    'independent-controller': 'Independent controller',
    'joint-controller': 'Joint controllers (Art. 26 GDPR)',
    'no-personal-data': 'Processes no personal data',
    'own-authority': 'Works under our direct authority (Art. 29 GDPR)',
  },
  authorisation: { specific: 'Specific authorisation', general: 'General authorisation' },
  renewal: { none: 'Fixed term', automatic: 'Automatic renewal', indefinite: 'Indefinite' },
  flowKind: {
    storage: 'Storage',
    processing: 'Processing',
    support: 'Support',
    'remote-access': 'Remote access',
    backup: 'Back-up',
    'disaster-recovery': 'Disaster recovery',
    telemetry: 'Telemetry',
  },
  actor: { processor: 'Processor', 'sub-processor': 'Sub-processor' },
  mechanism: {
    'scc-2021-914': 'Standard contractual clauses (SCC) 2021/914',
    'scc-2010-87': 'Repealed clauses 2010/87',
    'scc-2004-915': 'Repealed clauses 2004/915',
    'scc-2001-497': 'Repealed clauses 2001/497',
    'bcr-processor': 'Binding corporate rules for processors',
    'bcr-controller': 'Binding corporate rules for controllers',
    'code-of-conduct': 'Approved code of conduct',
    certification: 'Approved certification mechanism',
    'ad-hoc-clauses': 'Own contractual clauses (Art. 46(3) GDPR)',
  },
  dpfStatus: { active: 'Active', inactive: 'No longer active', 'not-listed': 'Not on the list' },
  dpfCoverage: { hr: 'Human resources data (HR)', 'non-hr': 'Other data (non-HR)' },
  tiaOutcome: {
    positive: 'Positive',
    'positive-with-measures': 'Positive with supplementary measures',
    negative: 'Negative',
  },
  ground: {
    a: 'a: explicit consent',
    b: 'b: performance of a contract with the data subject',
    c: 'c: contract in the interest of the data subject',
    d: 'd: important reasons of public interest',
    e: 'e: legal claims',
    f: 'f: vital interests',
    g: 'g: public register',
    'second-subparagraph': 'second subparagraph: compelling legitimate interests',
  },
  dataKind: { customer: 'customer data', hr: 'human resources data' },
  urgency: { now: 'Now', soon: 'Soon', later: 'Later' },
};

export const terms = en;
