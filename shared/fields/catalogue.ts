/** Every kind of record with its fields: what the store, the archive, the history and the upgrades follow. */
import * as z from 'zod';
import { jurisdictionList } from '../schema/jurisdiction.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { agreementFields } from './agreement.ts';
import { breachFields } from './breach.ts';
import { colleagueFields } from './colleague.ts';
import { customFieldFields } from './custom.ts';
import { managementDecisionFields } from './decision.ts';
import { announcementFields, certificateFields, documentFields, reviewFields } from './evidence.ts';
import { type Fields, field, type ValuesOf } from './field.ts';
import { flowFields } from './flow.ts';
import { organisationFields, policyFields } from './organisation.ts';
import { overrideFields } from './override.ts';
import { contactFields, serviceFields } from './parts.ts';
import { processorFields } from './processor.ts';
import { reminderFields } from './reminder.ts';
import { chainFields, subProcessorFields } from './sub-processor.ts';

/** One kind of record. `ofProcessor`: each belongs to one supplier. `since`: the form that introduced it. */
export interface RecordKind<Own extends Fields = Fields> {
  readonly fields: Own;
  readonly ofProcessor: boolean;
  readonly since: number;
  /** What people call such a record. */
  readonly label: Bilingual;
}

const alone = <Own extends Fields>(fields: Own, since: number, label: Bilingual): RecordKind<Own> => ({
  fields,
  ofProcessor: false,
  since,
  label,
});
const ofProcessor = <Own extends Fields>(fields: Own, since: number, label: Bilingual): RecordKind<Own> => ({
  ...alone(fields, since, label),
  ofProcessor: true,
});

const countryListFields = {
  list: field(
    jurisdictionList,
    { version: '', stateAsOf: '', jurisdictions: [] },
    {
      kind: 'nested',
      label: { nl: 'Landen en adequaatheidsbesluiten', en: 'Countries and adequacy decisions' },
    },
  ),
};

/** Parents come before the records that refer to them; loading a register follows this order. */
export const catalogue = {
  organisation: alone(organisationFields, 1, { nl: 'Organisatie', en: 'Organisation' }),
  colleague: alone(colleagueFields, 6, { nl: 'Medewerker', en: 'Colleague' }),
  policy: alone(policyFields, 1, { nl: 'Instellingen', en: 'Settings' }),
  country_list: alone(countryListFields, 2, { nl: 'Landenlijst', en: 'Country list' }),
  adequacy_override: alone(overrideFields, 2, {
    nl: 'Besluit over een land',
    en: 'Decision on a country',
  }),
  custom_field: alone(customFieldFields, 6, { nl: 'Eigen veld', en: 'Custom field' }),
  processor: alone(processorFields, 1, { nl: 'Leverancier', en: 'Supplier' }),
  service: ofProcessor(serviceFields, 1, { nl: 'Dienst', en: 'Service' }),
  contact: ofProcessor(contactFields, 1, { nl: 'Contactpersoon', en: 'Contact person' }),
  agreement: ofProcessor(agreementFields, 1, { nl: 'Overeenkomst', en: 'Agreement' }),
  sub_processor: alone(subProcessorFields, 1, { nl: 'Subverwerker', en: 'Sub-processor' }),
  chain_link: ofProcessor(chainFields, 1, {
    nl: 'Subverwerker in de keten',
    en: 'Sub-processor in the chain',
  }),
  data_flow: ofProcessor(flowFields, 1, { nl: 'Gegevensstroom', en: 'Data flow' }),
  certificate: ofProcessor(certificateFields, 2, {
    nl: 'Certificaat of rapport',
    en: 'Certificate or report',
  }),
  announcement: ofProcessor(announcementFields, 2, {
    nl: 'Aankondiging van een subverwerker',
    en: 'Announcement of a sub-processor',
  }),
  breach: ofProcessor(breachFields, 9, { nl: 'Datalek', en: 'Personal data breach' }),
  review: ofProcessor(reviewFields, 2, { nl: 'Beoordeling', en: 'Sign-off' }),
  reminder: ofProcessor(reminderFields, 10, { nl: 'Herinnering', en: 'Reminder' }),
  document: ofProcessor(documentFields, 2, { nl: 'Document', en: 'Document' }),
  management_decision: alone(managementDecisionFields, 2, {
    nl: 'Besluit van de directie',
    en: 'Decision of management',
  }),
};
export type Catalogue = typeof catalogue;

/** The name of a kind of record, which is also that of its table. */
export type EntityName = keyof Catalogue;
export const isEntityName = (name: string): name is EntityName => Object.hasOwn(catalogue, name);
export const entityNames: readonly EntityName[] = Object.keys(catalogue).filter(isEntityName);

/** The catalogue without the types of its values, for code that treats all kinds alike. */
export const kinds: Readonly<Record<EntityName, RecordKind>> = { ...catalogue };

/** The fields that have a column of their own: parts are records themselves. */
type OwnName<Own extends Fields> = {
  [Name in keyof Own]: Own[Name]['kind'] extends 'parts' ? never : Name;
}[keyof Own];

/** A record's own values, as its table holds them. */
export type RecordOf<Name extends EntityName> = Pick<
  ValuesOf<Catalogue[Name]['fields']>,
  OwnName<Catalogue[Name]['fields']>
>;

/** The shape of a record's own values, for files that hold records. */
export function recordShape(name: EntityName): z.ZodObject {
  const own = Object.entries(kinds[name].fields).filter(([, { kind }]) => kind !== 'parts');
  return z.strictObject(Object.fromEntries(own.map(([field, { type }]) => [field, type])));
}
