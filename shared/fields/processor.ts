/** Processor: a supplier that processes personal data for the organisation (Art. 4(8), 28 GDPR). */
import * as z from 'zod';
import { countryCode } from '../schema/country.ts';
import {
  civilDate,
  givenId,
  id,
  kvkNumber,
  recordVersion,
  requiredText,
  text,
} from '../schema/primitives.ts';
import { categories, criticalities, exitChoices, roles } from '../schema/processor.ts';
import { customValues } from './custom.ts';
import { emptyOf, field, shapeOf } from './field.ts';
import { contact, contactFields, service, serviceFields } from './parts.ts';

const listHelp = { nl: 'Scheid met een komma.', en: 'Separate with a comma.' };
const shortTexts = z.array(requiredText).max(200);

/** What a person fills in for a supplier. Only the name is required; every other gap is shown, never enforced. */
export const processorFields = {
  name: field(requiredText, '', {
    kind: 'line',
    section: 'name',
    label: { nl: 'Naam van de rechtspersoon', en: 'Name of the legal entity' },
    short: { nl: 'Naam', en: 'Name' },
    help: {
      nl: 'De partij die in het contract staat, bijvoorbeeld “Voorbeeld B.V.”',
      en: 'The party that stands in the contract, for example “Example B.V.”',
    },
    isRequired: true,
    isWide: true,
    isAlwaysShown: true,
    search: true,
    list: { least: 152 },
    exported: 'name',
    judged: true,
  }),
  kvk: field(kvkNumber.nullable(), null, {
    kind: 'line',
    section: 'general',
    label: { nl: 'KvK-nummer', en: 'KvK number' },
    isAlwaysShown: true,
    search: true,
    list: { least: 82, isFirm: true },
    exported: 'kvk',
  }),
  foreignNumber: field(text, '', {
    kind: 'line',
    section: 'general',
    label: { nl: 'Buitenlands nummer', en: 'Foreign number' },
    search: true,
    exported: 'foreignNumber',
  }),
  country: field(countryCode.nullable(), null, {
    kind: 'country',
    section: 'general',
    label: { nl: 'Land van vestiging', en: 'Country of establishment' },
    isAlwaysShown: true,
    search: true,
    list: { least: 112 },
    bulk: true,
    exported: 'country',
    judged: true,
    gap: { weight: 2, article: '30(1)(d)', of: 'all' },
  }),
  parentCountry: field(countryCode.nullable(), null, {
    kind: 'country',
    section: 'general',
    label: { nl: 'Land van de moedermaatschappij', en: 'Country of the parent company' },
    help: {
      nl: 'Vul dit in als de leverancier bij een groep hoort.',
      en: 'Fill this in when the supplier belongs to a group.',
    },
    isAlwaysShown: true,
    search: true,
    bulk: true,
    exported: 'parentCountry',
    judged: true,
    gap: { weight: 1, article: '28(1)', of: 'assessed' },
  }),
  role: field(z.enum(roles), 'processor', {
    kind: 'choice',
    words: 'role',
    section: 'general',
    label: { nl: 'Rol', en: 'Role' },
    help: {
      nl: 'Bij een zelfstandige of gezamenlijke verantwoordelijke worden doorgiften wel getoond, niet beoordeeld.',
      en: 'Transfers to an independent or joint controller are listed, not assessed.',
    },
    isAlwaysShown: true,
    list: { least: 120 },
    bulk: true,
    exported: 'role',
    judged: true,
  }),
  category: field(z.enum(categories).nullable(), null, {
    kind: 'choice',
    words: 'category',
    section: 'general',
    label: { nl: 'Soort dienst', en: 'Kind of service' },
    isAlwaysShown: true,
    list: { least: 132 },
    bulk: true,
    exported: 'category',
  }),
  criticality: field(z.enum(criticalities).nullable(), null, {
    kind: 'choice',
    words: 'criticality',
    section: 'general',
    label: { nl: 'Hoe belangrijk voor ons', en: 'How important to us' },
    short: { nl: 'Belang', en: 'Importance' },
    isAlwaysShown: true,
    list: { least: 82, isFirm: true },
    bulk: true,
    exported: 'criticality',
    gap: { weight: 1, article: '32', of: 'assessed' },
  }),
  owner: field(text, '', {
    kind: 'line',
    section: 'general',
    suggests: 'colleagues',
    label: { nl: 'Eigenaar bij ons', en: 'Owner on our side' },
    short: { nl: 'Eigenaar', en: 'Owner' },
    isAlwaysShown: true,
    search: true,
    list: { least: 112 },
    bulk: true,
    exported: 'owner',
    judged: true,
    gap: { weight: 2, article: '24(1)', of: 'all' },
  }),
  address: field(text, '', {
    kind: 'line',
    section: 'general',
    since: 2,
    label: { nl: 'Vestigingsadres', en: 'Address' },
    search: true,
    exported: 'address',
  }),
  website: field(text, '', {
    kind: 'website',
    section: 'general',
    label: { nl: 'Website', en: 'Website' },
    isAlwaysShown: true,
    search: true,
    exported: 'website',
  }),
  /** Whom the supplier has as data protection officer (Art. 37 to 39 GDPR). */
  dpoName: field(text, '', {
    kind: 'line',
    section: 'contacts',
    since: 7,
    label: {
      nl: 'Functionaris voor gegevensbescherming (FG) van de leverancier',
      en: 'Data protection officer (DPO) of the supplier',
    },
    short: { nl: 'FG', en: 'DPO' },
    search: true,
    list: { least: 112 },
    bulk: true,
    exported: 'dpoName',
  }),
  dpoEmail: field(z.union([z.literal(''), z.email({ error: 'email' })]), '', {
    kind: 'email',
    section: 'contacts',
    since: 7,
    label: { nl: 'E-mail van de FG van de leverancier', en: 'E-mail of the DPO of the supplier' },
    short: { nl: 'E-mail FG', en: 'DPO e-mail' },
    search: true,
    list: { least: 112 },
    bulk: true,
    exported: 'dpoEmail',
  }),
  services: field(z.array(service.extend({ id: givenId })).max(200), [], {
    kind: 'parts',
    of: serviceFields,
    label: { nl: 'Diensten', en: 'Services' },
    gap: { weight: 2, article: '28(3)', of: 'assessed' },
  }),
  contacts: field(z.array(contact.extend({ id: givenId })).max(200), [], {
    kind: 'parts',
    of: contactFields,
    label: { nl: 'Contactpersonen', en: 'Contact persons' },
  }),
  tags: field(shortTexts, [], {
    kind: 'list',
    section: 'general',
    label: { nl: 'Labels', en: 'Tags' },
    help: listHelp,
    search: true,
    exported: 'tags',
    isFed: true,
  }),
  endedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    section: 'general',
    label: { nl: 'Gestopt op', en: 'Ended on' },
    list: { least: 82, isFirm: true },
    bulk: true,
    exported: 'endedOn',
    isNotMerged: true,
    judged: true,
  }),
  remark: field(text, '', {
    kind: 'text',
    section: 'general',
    label: { nl: 'Opmerking', en: 'Remark' },
    isWide: true,
    search: true,
    exported: 'remark',
    isFed: true,
  }),
  dataCategories: field(shortTexts, [], {
    kind: 'list',
    section: 'data',
    label: { nl: 'Soort persoonsgegevens', en: 'Types of personal data' },
    help: listHelp,
    isAlwaysShown: true,
    search: true,
    exported: 'dataCategories',
    isFed: true,
    gap: { weight: 3, article: '30(1)(c)', of: 'assessed' },
  }),
  dataSubjects: field(shortTexts, [], {
    kind: 'list',
    section: 'data',
    label: { nl: 'Categorieën van betrokkenen', en: 'Categories of data subjects' },
    help: listHelp,
    isAlwaysShown: true,
    search: true,
    exported: 'dataSubjects',
    isFed: true,
    gap: { weight: 2, article: '30(1)(c)', of: 'assessed' },
  }),
  purposes: field(text, '', {
    kind: 'text',
    section: 'data',
    label: { nl: 'Doelen van de verwerking', en: 'Purposes of the processing' },
    isAlwaysShown: true,
    search: true,
    exported: 'purposes',
    isFed: true,
    gap: { weight: 2, article: '30(1)(b)', of: 'assessed' },
  }),
  retention: field(text, '', {
    kind: 'text',
    section: 'data',
    label: { nl: 'Bewaartermijn', en: 'Retention period' },
    isAlwaysShown: true,
    search: true,
    bulk: true,
    exported: 'retention',
    gap: { weight: 1, article: '30(1)(f)', of: 'assessed' },
  }),
  /** Security measures in brief (Art. 30(1)(g), 32(1) GDPR). */
  measures: field(shortTexts, [], {
    kind: 'list',
    section: 'data',
    since: 2,
    label: { nl: 'Beveiligingsmaatregelen', en: 'Security measures' },
    help: listHelp,
    isWide: true,
    isAlwaysShown: true,
    search: true,
    exported: 'measures',
    isFed: true,
    gap: { weight: 1, article: '30(1)(g), 32', of: 'assessed' },
  }),
  specialCategories: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'data',
    label: {
      nl: 'Bijzondere categorieën van persoonsgegevens (art. 9 AVG)',
      en: 'Special categories of personal data (Art. 9 GDPR)',
    },
    isAlwaysShown: true,
    exported: 'specialCategories',
  }),
  criminalData: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'data',
    label: {
      nl: 'Strafrechtelijke persoonsgegevens (art. 10 AVG)',
      en: 'Data on criminal convictions and offences (Art. 10 GDPR)',
    },
    isAlwaysShown: true,
    exported: 'criminalData',
  }),
  bsn: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'data',
    label: { nl: 'Burgerservicenummer (BSN)', en: 'Citizen service number (BSN)' },
    isAlwaysShown: true,
    exported: 'bsn',
  }),
  /** What happens to the data at the end, at our choice (Art. 28(3)(g) GDPR); null = not chosen yet. */
  exitChoice: field(z.enum(exitChoices).nullable(), null, {
    kind: 'choice',
    words: 'exitChoice',
    section: 'exit',
    since: 2,
    label: { nl: 'Wat gebeurt er met de gegevens', en: 'What happens with the data' },
    help: {
      nl: 'De keuze is aan u. De leverancier wist ook kopieën en back-ups.',
      en: 'The choice is yours. The supplier also deletes copies and backups.',
    },
    exported: 'exitChoice',
  }),
  exitAskedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    section: 'exit',
    since: 2,
    label: { nl: 'Aan de leverancier gevraagd op', en: 'Asked of the supplier on' },
    help: {
      nl: 'Vraag het schriftelijk en bewaar de brief bij de documenten.',
      en: 'Ask in writing and keep the letter among the documents.',
    },
    exported: 'exitAskedOn',
  }),
  exitConfirmedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    section: 'exit',
    since: 2,
    label: { nl: 'Door de leverancier bevestigd op', en: 'Confirmed by the supplier on' },
    help: {
      nl: 'Dan geldt ook de overeenkomst als afgerond.',
      en: 'Then the agreement counts as finished too.',
    },
    exported: 'exitConfirmedOn',
  }),
  /** What is filled in of the fields that the organisation added itself, by their identity. */
  custom: field(
    customValues,
    {},
    {
      kind: 'custom',
      section: 'custom',
      since: 6,
      label: { nl: 'Eigen velden', en: 'Custom fields' },
      search: true,
    },
  ),
};

export const processorInput = z.strictObject(shapeOf(processorFields));
export type ProcessorInput = z.infer<typeof processorInput>;

/** A supplier as the register holds it. */
export const processor = processorInput.extend({
  id,
  version: recordVersion,
  services: z.array(service).max(200),
  contacts: z.array(contact).max(200),
});
export type Processor = z.infer<typeof processor>;

/** A supplier about which nothing is known but its name. */
export const emptyProcessor = (name: string): ProcessorInput => ({ ...emptyOf(processorFields), name });

/** A supplier as its form holds it. */
export function processorInputOf(processor: Processor): ProcessorInput {
  const { id: _id, version: _version, ...input } = processor;
  return input;
}
