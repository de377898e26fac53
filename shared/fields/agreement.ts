/** Processor agreement (verwerkersovereenkomst, Art. 28(3) GDPR). */
import * as z from 'zod';
import {
  agreedAtMost,
  agreementModels,
  heldAtMost,
  noticeTowards,
  notRequiredReasons,
  recordedStates,
  renewalKinds,
  subProcessorAuthorisations,
} from '../schema/agreement.ts';
import { checklist } from '../schema/checklist.ts';
import { mostDaysAhead } from '../schema/deadline.ts';
import { civilDate, id, recordVersion, text } from '../schema/primitives.ts';
import { emptyOf, field, shapeOf } from './field.ts';

const day = civilDate.nullable();

/** How an agreement goes on at its end. */
export const renewalFields = {
  kind: field(z.enum(renewalKinds), 'none', {
    kind: 'choice',
    words: 'renewal',
    label: { nl: 'Looptijd', en: 'Term' },
  }),
  months: field(z.int().min(1).max(heldAtMost.months).nullable(), null, {
    kind: 'number',
    label: { nl: 'Verlengt telkens met (maanden)', en: 'Renews each time by (months)' },
    help: {
      nl: 'Leeg: stilzwijgend verlengd, maar niemand weet voor hoelang.',
      en: 'Empty: renews silently, but nobody knows for how long.',
    },
  }),
};
export const renewal = z.strictObject(shapeOf(renewalFields));

export const noticeFields = {
  months: field(z.int().min(0).max(heldAtMost.months), 1, {
    kind: 'number',
    label: { nl: 'Opzegtermijn: maanden', en: 'Notice period: months' },
  }),
  days: field(z.int().min(0).max(heldAtMost.days), 0, {
    kind: 'number',
    label: { nl: 'Opzegtermijn: dagen', en: 'Notice period: days' },
  }),
  /** Of an agreement for an indefinite time: at the end of which it can be ended; null = on any day. */
  towards: field(z.enum(noticeTowards).nullable().optional(), null, {
    kind: 'choice',
    words: 'noticeTowards',
    label: { nl: 'Opzeggen tegen het einde van', en: 'Notice towards the end of' },
  }),
};
export const noticePeriod = z.strictObject(shapeOf(noticeFields));

/** The facts that determine the status of one agreement; names as in the assessment cases. */
const factFields = {
  recorded: field(z.enum(recordedStates), 'unknown', {
    kind: 'choice',
    words: 'recorded',
    section: 'state',
    label: { nl: 'Vastgelegde stand', en: 'Recorded state' },
    list: { least: 132 },
    bulk: true,
    exported: 'agreementState',
    judged: true,
  }),
  signedOn: field(day, null, {
    kind: 'day',
    isDone: true,
    section: 'dates',
    label: { nl: 'Getekend op', en: 'Signed on' },
    list: { least: 82, isFirm: true },
    bulk: true,
    exported: 'signedOn',
    judged: true,
  }),
  effectiveOn: field(day, null, {
    kind: 'day',
    section: 'dates',
    label: { nl: 'Ingangsdatum', en: 'Effective date' },
    help: { nl: 'Leeg: de dag van tekenen telt.', en: 'Empty: the day of signing counts.' },
    list: { least: 82, isFirm: true },
    bulk: true,
    exported: 'effectiveOn',
    judged: true,
  }),
  endsOn: field(day, null, {
    kind: 'day',
    section: 'dates',
    label: { nl: 'Einddatum (tot en met)', en: 'End date (inclusive)' },
    help: {
      nl: 'Bij stilzwijgende verlenging: het einde van de eerste termijn.',
      en: 'With automatic renewal: the end of the first term.',
    },
    list: { least: 82, isFirm: true },
    bulk: true,
    exported: 'endsOn',
    judged: true,
  }),
  renewal: field(
    renewal,
    { kind: 'none', months: null },
    {
      kind: 'nested',
      of: renewalFields,
      section: 'term',
      label: { nl: 'Looptijd', en: 'Term' },
      exported: 'renewal',
      judged: true,
    },
  ),
  notice: field(noticePeriod.nullable(), null, {
    kind: 'period',
    of: noticeFields,
    section: 'term',
    label: { nl: 'Opzegtermijn', en: 'Notice period' },
    exported: 'notice',
    judged: true,
  }),
  noticeGivenOn: field(day, null, {
    kind: 'day',
    isDone: true,
    section: 'given',
    label: { nl: 'Opgezegd op', en: 'Notice given on' },
    exported: 'noticeGivenOn',
    judged: true,
  }),
  deletionConfirmedOn: field(day, null, {
    kind: 'day',
    isDone: true,
    section: 'given',
    label: {
      nl: 'Wissen of terugbezorgen bevestigd op',
      en: 'Deletion or return confirmed on',
    },
    exported: 'deletionConfirmedOn',
    judged: true,
  }),
};

const { recorded, ...datedFields } = factFields;

/** What a person fills in for an agreement. */
export const agreementFields = {
  recorded,
  model: field(z.enum(agreementModels).nullable(), null, {
    kind: 'choice',
    words: 'model',
    section: 'state',
    label: { nl: 'Model', en: 'Template' },
    exported: 'agreementModel',
  }),
  modelVersion: field(text, '', {
    kind: 'line',
    section: 'modelVersion',
    since: 8,
    label: { nl: 'Versie van het model', en: 'Version of the template' },
  }),
  notRequiredReason: field(z.enum(notRequiredReasons).nullable(), null, {
    kind: 'choice',
    words: 'notRequiredReason',
    section: 'reason',
    label: { nl: 'Waarom niet vereist', en: 'Why not required' },
  }),
  title: field(text, '', {
    kind: 'line',
    section: 'title',
    label: { nl: 'Omschrijving', en: 'Description' },
    help: {
      nl: 'Bijvoorbeeld “Verwerkersovereenkomst 2026”.',
      en: 'For example “Processor agreement 2026”.',
    },
    search: true,
    exported: 'agreementTitle',
    judged: true,
  }),
  requestedOn: field(day, null, {
    kind: 'day',
    isDone: true,
    section: 'dates',
    label: { nl: 'Aangevraagd op', en: 'Requested on' },
    exported: 'requestedOn',
    judged: true,
  }),
  ...datedFields,
  /** Days before the notice deadline and the end on which people first hear of them; null = as for the organisation. */
  remindDays: field(z.int().min(0).max(mostDaysAhead).nullable(), null, {
    kind: 'number',
    section: 'reminding',
    since: 13,
    label: { nl: 'Eerste herinnering (dagen vooraf)', en: 'First reminder (days ahead)' },
    help: {
      nl: 'Voor de opzegtermijn en het einde van deze overeenkomst. Leeg: zoals in de instellingen.',
      en: 'For the notice deadline and the end of this agreement. Empty: as in the settings.',
    },
    bulk: true,
    exported: 'remindDays',
    judged: true,
  }),
  subProcessorAuthorisation: field(z.enum(subProcessorAuthorisations).nullable(), null, {
    kind: 'choice',
    words: 'authorisation',
    section: 'content',
    label: { nl: 'Toestemming voor subverwerkers', en: 'Authorisation of sub-processors' },
    exported: 'subProcessorAuthorisation',
    judged: true,
  }),
  objectionDays: field(z.int().min(0).max(3650).nullable(), null, {
    kind: 'number',
    section: 'content',
    label: { nl: 'Bezwaartermijn (dagen)', en: 'Objection period (days)' },
    exported: 'objectionDays',
    judged: true,
  }),
  breachTermHours: field(z.int().min(0).max(8760).nullable(), null, {
    kind: 'number',
    unit: 'hours',
    section: 'content',
    label: { nl: 'Meldtermijn datalek (uren)', en: 'Breach notification term (hours)' },
    exported: 'breachTermHours',
    judged: true,
  }),
  /** A data processing service (Art. 2(8) Data Act), on which Arts 23 to 31 of that act apply; null = not asked. */
  isCloudService: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'switching',
    since: 9,
    label: { nl: 'Clouddienst (dataverwerkingsdienst)', en: 'Cloud service (data processing service)' },
    help: {
      nl: 'Opslag, platform of software die de leverancier op afstand levert (SaaS, PaaS, IaaS). Dan gelden de regels van de dataverordening over overstappen.',
      en: 'Storage, platform or software that the supplier provides remotely (SaaS, PaaS, IaaS). Then the rules of the Data Act on switching apply.',
    },
    isAlwaysShown: true,
    judged: true,
  }),
  switchingNotice: field(noticePeriod.nullable(), null, {
    kind: 'period',
    of: noticeFields,
    section: 'switchingNotice',
    since: 9,
    label: { nl: 'Opzegtermijn bij overstappen', en: 'Notice period for switching' },
  }),
  transitionDays: field(z.int().min(0).max(heldAtMost.days).nullable(), null, {
    kind: 'number',
    section: 'switchingTerms',
    since: 9,
    label: { nl: 'Overgangsperiode (dagen)', en: 'Transitional period (days)' },
  }),
  switchingCharges: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'switchingTerms',
    since: 9,
    label: { nl: 'Brengt kosten voor het overstappen in rekening', en: 'Charges for switching' },
    judged: true,
  }),
  /** Whether the supplier is part of the supply chain that the Cbw (NIS2) asks to be secured; null = as for the organisation. */
  isCbwSupply: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'regimes',
    since: 11,
    label: {
      nl: 'Hoort bij de toeleveringsketen van de Cyberbeveiligingswet (Cbw)',
      en: 'Part of the supply chain under the Cybersecurity Act (Cbw, NIS2)',
    },
    help: { nl: 'Niet nagevraagd: zoals in de instellingen.', en: 'Not asked: as in the settings.' },
  }),
  /** Whether it is about an ICT service of a financial entity (Art. 3(21) DORA); null = as for the organisation. */
  isDoraService: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'regimes',
    since: 11,
    label: { nl: 'ICT-dienst in de zin van DORA', en: 'ICT service within the meaning of DORA' },
    help: { nl: 'Niet nagevraagd: zoals in de instellingen.', en: 'Not asked: as in the settings.' },
  }),
  /** The services that it is for; none named = all services of the supplier. */
  serviceIds: field(z.array(id).max(200), [], {
    kind: 'nested',
    refers: true,
    since: 8,
    label: { nl: 'Geldt voor de diensten', en: 'Applies to the services' },
    judged: true,
  }),
  /** Of an arrangement between joint controllers (Art. 26(2) GDPR). */
  essenceAvailableOn: field(day, null, {
    kind: 'day',
    isDone: true,
    since: 8,
    label: {
      nl: 'Wezenlijke inhoud aan betrokkenen beschikbaar gesteld op',
      en: 'Essence made available to data subjects on',
    },
  }),
  supersededById: field(id.nullable(), null, {
    kind: 'reference',
    label: { nl: 'Vervangen door', en: 'Replaced by' },
    judged: true,
  }),
  checklist: field(
    checklist,
    {},
    {
      kind: 'checklist',
      since: 2,
      label: { nl: 'Toetsing aan artikel 28 AVG', en: 'Check against Article 28 GDPR' },
    },
  ),
  remark: field(text, '', {
    kind: 'text',
    section: 'content',
    label: { nl: 'Opmerking', en: 'Remark' },
    isWide: true,
    search: true,
    exported: 'agreementRemark',
  }),
};

export const agreementFacts = z.strictObject(shapeOf(factFields));
export type AgreementFacts = z.infer<typeof agreementFacts>;

const ownAgreement = z.strictObject(shapeOf(agreementFields));

type Periods = Pick<z.infer<typeof ownAgreement>, 'renewal' | 'notice' | 'switchingNotice'>;

/** Periods beyond {@link agreedAtMost} lead to days that no calendar of ours has. */
function periodsAreAgreeable({ renewal, notice, switchingNotice }: Periods, context: z.RefinementCtx): void {
  const given: [path: string[], period: number, most: number][] = [
    [['renewal', 'months'], renewal.months ?? 0, agreedAtMost.months],
    [['notice', 'months'], notice?.months ?? 0, agreedAtMost.months],
    [['notice', 'days'], notice?.days ?? 0, agreedAtMost.days],
    [['switchingNotice', 'months'], switchingNotice?.months ?? 0, agreedAtMost.months],
    [['switchingNotice', 'days'], switchingNotice?.days ?? 0, agreedAtMost.days],
  ];
  for (const [path, period, most] of given) {
    if (period > most) context.addIssue({ code: 'custom', path, message: 'period-too-long' });
  }
}

/** What a person fills in for an agreement. */
export const agreementInput = ownAgreement.superRefine(periodsAreAgreeable);
export type AgreementInput = z.infer<typeof agreementInput>;

/** An agreement about which nothing is known yet. */
export const emptyAgreement: AgreementInput = emptyOf(agreementFields);

/** An agreement as the register holds it. */
export const agreement = ownAgreement.extend({ id, version: recordVersion, processorId: id });
export type Agreement = z.infer<typeof agreement>;

/** An agreement as its form holds it. */
export function agreementInputOf(agreement: Agreement): AgreementInput {
  const { id: _id, version: _version, processorId: _processorId, ...input } = agreement;
  return input;
}
