/** The notation for the example suppliers: only what differs from an empty record. */

import { type AgreementInput, emptyAgreement } from '../../../shared/fields/agreement.ts';
import { type BreachInput, breachFields } from '../../../shared/fields/breach.ts';
import type { DpfRecord } from '../../../shared/fields/dpf.ts';
import type { AnnouncementInput, CertificateInput } from '../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import {
  type DerogationRecord,
  emptyFlow,
  type FlowInput,
  type Safeguard,
} from '../../../shared/fields/flow.ts';
import { emptyProcessor, type Processor, type ProcessorInput } from '../../../shared/fields/processor.ts';
import type { TiaRecord } from '../../../shared/fields/tia.ts';
import { proposals } from '../../../shared/law/article28.ts';
import { checklistQuestions } from '../../../shared/law/article28-checklist.ts';
import { addDays, addMonths, type CivilDate } from '../../../shared/law/dates.ts';
import { versionOf } from '../../../shared/law/model-agreements.ts';
import { type Moment, momentOn } from '../../../shared/law/moments.ts';
import type { AgreementModel } from '../../../shared/schema/agreement.ts';
import type { Checklist } from '../../../shared/schema/checklist.ts';
import { formatClause } from '../../../shared/words/format.ts';

/** Days and months relative to the day on which the example is made: negative is in the past. */
export interface Calendar {
  readonly day: (days: number) => CivilDate;
  readonly month: (months: number) => CivilDate;
  /** An hour of the day, in the Netherlands. */
  readonly moment: (days: number, hour: number, minute: number) => Moment | null;
}

/** The calendar of an example that is made today. */
export function calendarFrom(today: CivilDate): Calendar {
  const day = (days: number) => addDays(today, days);
  return {
    day,
    month: (months) => addMonths(today, months),
    moment: (days, hour, minute) => momentOn(day(days), hour, minute),
  };
}

/** An agreement, and the older ones that it replaced. */
export interface ExampleAgreement extends Partial<AgreementInput> {
  readonly replaces?: readonly Partial<AgreementInput>[];
}

/** A flow; `sub` names the sub-processor that it belongs to. */
export interface ExampleFlow extends Partial<Omit<FlowInput, 'subProcessorId'>> {
  readonly country: string;
  readonly sub?: string;
}

/** A chain link with the links under it; `sub` names the sub-processor. */
export interface ExampleLink {
  readonly sub: string;
  readonly service: string;
  readonly endedOn?: CivilDate;
  readonly under?: readonly ExampleLink[];
}

type Service = Processor['services'][number];
type Contact = Processor['contacts'][number];

/** A supplier with its parts; services as name and category, contacts as kind, name and phone. */
export interface ExampleSupplier extends Partial<Omit<ProcessorInput, 'services' | 'contacts'>> {
  readonly name: string;
  readonly services?: readonly (readonly [name: string, category: Service['category']])[];
  readonly contacts?: readonly Omit<Contact, 'id'>[];
  readonly agreements?: readonly ExampleAgreement[];
  readonly flows?: readonly ExampleFlow[];
  readonly chain?: readonly ExampleLink[];
  readonly certificates?: readonly CertificateInput[];
  readonly announcements?: readonly AnnouncementInput[];
  readonly breaches?: readonly Partial<BreachInput>[];
}

/** The fields of a supplier, empty unless the example sets them; parts get an identity from `newId`. */
export function processorOf(supplier: ExampleSupplier, newId: () => string): ProcessorInput {
  const {
    services = [],
    contacts = [],
    agreements,
    flows,
    chain,
    certificates,
    announcements,
    breaches,
    ...own
  } = supplier;
  return {
    ...emptyProcessor(supplier.name),
    ...own,
    services: services.map(([name, category]) => ({ id: newId(), name, category, endedOn: null })),
    contacts: contacts.map((contact) => ({ id: newId(), ...contact })),
  };
}

/** The fields of an agreement, empty unless the example sets them. */
export function agreementOf(agreement: ExampleAgreement, supersededById: string | null): AgreementInput {
  const { replaces: _replaces, ...fields } = agreement;
  return {
    ...emptyAgreement,
    title: 'Verwerkersovereenkomst',
    ...fields,
    supersededById,
  };
}

/** The fields of a breach, empty unless the example sets them. */
export const breachOf = (breach: Partial<BreachInput>): BreachInput => ({
  ...emptyOf(breachFields),
  ...breach,
});

/** The fields of a flow of a supplier, or of one of its sub-processors. */
export function flowOf(
  flow: ExampleFlow,
  supplier: Pick<ExampleSupplier, 'name'>,
  subProcessorId: string | null,
): FlowInput {
  const { sub, ...fields } = flow;
  return {
    ...emptyFlow,
    actor: sub === undefined ? 'processor' : 'sub-processor',
    entity: sub ?? supplier.name,
    dataKinds: ['customer'],
    ...fields,
    subProcessorId,
  };
}

const bare: Omit<Safeguard, 'mechanism'> = {
  module: null,
  signedOn: null,
  annexesComplete: null,
  authorisedOn: null,
};

/** A safeguard for which only the given fields were recorded. */
export const safeguard = (mechanism: Safeguard['mechanism'], known: Partial<Safeguard> = {}): Safeguard => ({
  ...bare,
  ...known,
  mechanism,
});

/** Signed standard contractual clauses 2021/914 with complete annexes. */
export const scc = (module: 2 | 3, signedOn: CivilDate): Safeguard =>
  safeguard('scc-2021-914', { module, signedOn, annexesComplete: true });

/** An active entry on the Data Privacy Framework List. */
export const onDpfList = (checkedOn: CivilDate, recertificationDue: CivilDate | null): DpfRecord => ({
  status: 'active',
  coverage: ['non-hr'],
  checkedOn,
  recertificationDue,
});

/** An entity that was checked and is not on the Data Privacy Framework List. */
export const notOnDpfList = (checkedOn: CivilDate): DpfRecord => ({
  status: 'not-listed',
  coverage: [],
  checkedOn,
  recertificationDue: null,
});

/** A finished assessment of the law there; one with measures tells who can read the data, and what was agreed. */
export function assessed(completedOn: CivilDate, outcome: NonNullable<TiaRecord['outcome']>): TiaRecord {
  const own = {
    completedOn,
    outcome,
    by: 'own',
    dataLimited: true,
    sendsOn: false,
    toolSuffices: true,
    explanation: 'De ontvanger heeft onze vragenlijst beantwoord; de antwoorden staan bij het contract.',
  } as const;
  if (outcome === 'positive') {
    return { ...own, problematicLaw: false, sources: 'Vragenlijst van de ontvanger', dataInClear: true };
  }
  const access = { problematicLaw: true, appliedInPractice: true } as const;
  if (outcome === 'negative') return { ...own, ...access, dataInClear: true, keys: 'importer' };
  return {
    ...own,
    ...access,
    law: 'Diensten mogen gegevens opvragen bij aanbieders. De ontvanger kreeg tot nu toe geen verzoek.',
    sources: 'Transparantieverslag van de ontvanger',
    dataInClear: false,
    keys: 'us',
    measures: ['encryption-at-rest', 'encryption-in-transit', 'notify-requests', 'access-policy'],
    measuresAgreed: true,
    formalSteps: 'De maatregelen staan in bijlage 2 van de standaardcontractbepalingen.',
  };
}

/** A derogation for a single occasion. */
export const onceOnly = (ground: DerogationRecord['ground'], signedOffOn: CivilDate): DerogationRecord => ({
  ground,
  structural: false,
  signedOffOn,
});

/** Renewal terms that several examples share. */
export const yearly = { kind: 'automatic', months: 12 } as const;
export const indefinite = { kind: 'indefinite', months: null } as const;
export const noticeOf = (months: number) => ({ months, days: 0 });

/** A contact at a supplier. */
export const contact = (
  kind: Contact['kind'],
  name: string,
  email: string,
  phone = '',
): Omit<Contact, 'id'> => ({
  kind,
  name,
  email,
  phone,
});

/** A completed checklist: `yes` to everything except the named items. */
export const checked = (but: Record<string, 'no' | 'partly' | 'not-applicable'> = {}): Checklist =>
  Object.fromEntries(
    checklistQuestions.map(({ id }, at) => {
      const answer = but[id] ?? 'yes';
      return [id, { answer, clause: answer === 'yes' ? `art. ${Math.floor(at / 3) + 1}` : '', note: '' }];
    }),
  );

/** The answers of the model of an agreement with general authorisation, still to be confirmed, but for those given. */
export function proposed(model: AgreementModel, given: Checklist): Checklist {
  const context = {
    authorisation: 'general',
    hasTransfer: true,
    isAbroad: true,
    isSpecial: true,
    usesClauses: true,
    isCbw: true,
    isDora: true,
    model,
  } as const;
  const version = versionOf(model, '');
  const answers = version ? proposals(version, given, context) : [];
  const answerOf = (clause: string) =>
    ({ answer: 'yes', clause: formatClause(clause, 'nl'), note: '', proposedBy: model }) as const;
  return { ...Object.fromEntries(answers.map(({ id, clause }) => [id, answerOf(clause)])), ...given };
}

/** A certificate or assurance report that the supplier showed. */
export const certificate = (
  standard: CertificateInput['standard'],
  issuer: string,
  issuedOn: CivilDate,
  validUntil: CivilDate,
): CertificateInput => ({ standard, issuer, scope: '', issuedOn, validUntil, remark: '' });

/** A change of sub-processors that the supplier announced and that has not been decided yet. */
export const announced = (
  name: string,
  change: AnnouncementInput['change'],
  announcedOn: CivilDate,
  objectionUntil: CivilDate,
): AnnouncementInput => ({
  name,
  change,
  announcedOn,
  country: null,
  service: '',
  objectionUntil,
  decision: 'open',
  decidedOn: null,
  remark: '',
});
