/** The organisation that the register belongs to, and its choices (policy) where the law leaves one. */
import * as z from 'zod';
import { type DeadlineKind, deadlineKinds, mostDaysAhead } from '../schema/deadline.ts';
import { cbwEntities } from '../schema/organisation.ts';
import { civilDate, kvkNumber, language, recordVersion, text } from '../schema/primitives.ts';
import { type Field, field, shapeOf } from './field.ts';

/** What a person fills in about their own organisation (Art. 30(1)(a) GDPR). */
export const organisationFields = {
  name: field(text, '', { kind: 'line', section: 'own', label: { nl: 'Naam', en: 'Name' } }),
  kvk: field(kvkNumber.nullable(), null, {
    kind: 'line',
    section: 'own',
    label: { nl: 'KvK-nummer', en: 'KvK number' },
  }),
  contact: field(text, '', {
    kind: 'text',
    section: 'own',
    label: { nl: 'Contactgegevens', en: 'Contact details' },
    isWide: true,
  }),
  dataProtectionOfficer: field(text, '', {
    kind: 'line',
    section: 'own',
    label: { nl: 'Functionaris voor gegevensbescherming (FG)', en: 'Data protection officer (DPO)' },
  }),
  language: field(language, 'nl', {
    kind: 'choice',
    words: 'language',
    section: 'own',
    label: { nl: 'Taal van het register', en: 'Language of the register' },
    help: { nl: 'Nieuwe rapporten beginnen in deze taal.', en: 'New reports begin in this language.' },
  }),
};
export const organisationInput = z.strictObject(shapeOf(organisationFields));

/** The organisation as the register holds it. */
export const organisation = organisationInput.extend({ version: recordVersion });
export type Organisation = z.infer<typeof organisation>;

const days = z.int().min(0).max(mostDaysAhead);
const months = z.int().min(1).max(120);
const hours = z.int().min(1).max(720);

/** Days ahead of one kind of date, at least one: 0 = on the day itself. */
const daysAhead = z.array(days).min(1).max(12).optional();
/** What people call each kind of date is said by the words of the deadlines, as of a choice. */
const leadDayFields = Object.fromEntries(
  deadlineKinds.map((kind) => [
    kind,
    field(daysAhead, undefined, { kind: 'number', words: 'deadlineKind', label: { nl: kind, en: kind } }),
  ]),
) as Record<DeadlineKind, Field<typeof daysAhead>>;
const leadDays = z.strictObject(shapeOf(leadDayFields));

/**
 * The organisation's choices. `expiringDays`: adequacy decision, days before its last day;
 * `agreementExpiringDays`: fixed term, days before its end; months for the re-checks.
 */
export const policyFields = {
  expiringDays: field(days, 180, {
    kind: 'number',
    section: 'own',
    label: {
      nl: 'Adequaatheidsbesluit loopt binnenkort af: dagen vooraf',
      en: 'Adequacy decision expires soon: days ahead',
    },
  }),
  agreementExpiringDays: field(days, 90, {
    kind: 'number',
    section: 'own',
    label: {
      nl: 'Overeenkomst loopt binnenkort af: dagen vooraf',
      en: 'Agreement expires soon: days ahead',
    },
  }),
  dpfCheckMonths: field(months, 12, {
    kind: 'number',
    section: 'own',
    label: {
      nl: 'DPF-lijst opnieuw controleren na (maanden)',
      en: 'Check the DPF List again after (months)',
    },
  }),
  tiaReviewMonths: field(months, 12, {
    kind: 'number',
    section: 'own',
    label: {
      nl: 'Effectbeoordeling (TIA) herzien na (maanden)',
      en: 'Review the impact assessment (TIA) after (months)',
    },
  }),
  tiaMissing: field(z.enum(['action', 'blocked']), 'action', {
    kind: 'choice',
    words: 'tiaMissing',
    section: 'own',
    label: {
      nl: 'Waarborg zonder effectbeoordeling (TIA)',
      en: 'Safeguard without an impact assessment (TIA)',
    },
  }),
  lawChanged: field(z.enum(['advise', 'stale']), 'advise', {
    kind: 'choice',
    words: 'lawChanged',
    section: 'own',
    since: 8,
    label: {
      nl: 'Effectbeoordeling (TIA) van vóór een wijziging van het recht daar',
      en: 'Impact assessment (TIA) of before a change of the law there',
    },
  }),
  reviewMonthsHigh: field(months, 12, {
    kind: 'number',
    section: 'own',
    since: 8,
    label: {
      nl: 'Leverancier van groot belang opnieuw beoordelen na (maanden)',
      en: 'Review a supplier of high importance again after (months)',
    },
  }),
  reviewMonthsNormal: field(months, 24, {
    kind: 'number',
    section: 'own',
    since: 8,
    label: {
      nl: 'Andere leverancier opnieuw beoordelen na (maanden)',
      en: 'Review another supplier again after (months)',
    },
  }),
  reviewMonthsLow: field(months, 36, {
    kind: 'number',
    section: 'own',
    since: 8,
    label: {
      nl: 'Leverancier van klein belang opnieuw beoordelen na (maanden)',
      en: 'Review a supplier of low importance again after (months)',
    },
  }),
  /** Art. 33(1) GDPR: 72 hours. A change of the law comes in as another number from a day on. */
  breachHours: field(hours, 72, {
    kind: 'number',
    unit: 'hours',
    section: 'own',
    since: 8,
    label: {
      nl: 'Datalek melden aan de toezichthouder binnen (uren)',
      en: 'Notify the supervisory authority of a breach within (hours)',
    },
  }),
  laterBreachHours: field(hours.nullable(), null, {
    kind: 'number',
    unit: 'hours',
    section: 'own',
    since: 8,
    label: { nl: 'Later binnen (uren)', en: 'Later within (hours)' },
    help: {
      nl: 'Alleen invullen als de wet verandert. Leeg: er verandert niets.',
      en: 'Fill in only when the law changes. Empty: nothing changes.',
    },
  }),
  laterBreachHoursFrom: field(civilDate.nullable(), null, {
    kind: 'day',
    section: 'own',
    since: 8,
    label: { nl: 'Dat geldt vanaf', en: 'That applies from' },
  }),
  /** Art. 49(3) GDPR: some derogations are closed to a public authority that exercises its public powers. */
  publicAuthority: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'own',
    since: 8,
    label: {
      nl: 'Zijn wij een overheidsorgaan dat openbare bevoegdheden uitoefent?',
      en: 'Are we a public authority that exercises public powers?',
    },
  }),
  /** Days ahead on which people are reminded, by kind of date; of a kind that is not named those of the program. */
  leadTimes: field(
    leadDays,
    {},
    {
      kind: 'nested',
      of: leadDayFields,
      since: 10,
      label: { nl: 'Herinneren: dagen vooraf', en: 'Remind: days ahead' },
    },
  ),
  /** Cyberbeveiligingswet (Stb. 2026, 187; NIS2): the duty of care reaches the direct suppliers (Art. 21). */
  cbwEntity: field(z.enum(cbwEntities).nullable(), null, {
    kind: 'choice',
    words: 'cbwEntity',
    section: 'own',
    since: 11,
    label: { nl: 'Cyberbeveiligingswet (Cbw)', en: 'Dutch Cybersecurity Act (Cbw, NIS2)' },
    help: {
      nl: 'Zolang dit leeg is, stelt de toetsing van elke overeenkomst de vragen over de toeleveringsketen.',
      en: 'While this is empty, the check of every agreement asks the questions about the supply chain.',
    },
  }),
  /** Art. 2 Regulation (EU) 2022/2554 (DORA). */
  financialEntity: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'own',
    since: 11,
    label: {
      nl: 'Zijn wij een financiële entiteit in de zin van DORA?',
      en: 'Are we a financial entity within the meaning of DORA?',
    },
    help: {
      nl: 'Zolang dit leeg is, stelt de toetsing van elke overeenkomst de vragen van DORA.',
      en: 'While this is empty, the check of every agreement asks the questions of DORA.',
    },
  }),
  /** A sign-off only counts once a second person has signed too. */
  fourEyes: field(z.boolean(), false, {
    kind: 'flag',
    section: 'own',
    since: 2,
    label: { nl: 'Aftekenen door twee personen', en: 'Sign-off by two persons' },
    help: {
      nl: 'Een beoordeling telt dan pas als ook een tweede persoon heeft afgetekend.',
      en: 'A review then counts only when a second person has signed off too.',
    },
  }),
};
export const policyInput = z.strictObject(shapeOf(policyFields));
export type Policy = z.infer<typeof policyInput>;

/** The policy as the register holds it. */
export const policyRecord = policyInput.extend({ version: recordVersion });
export type PolicyRecord = z.infer<typeof policyRecord>;
