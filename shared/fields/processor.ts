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
import { STATED_LIMIT } from '../schema/stated.ts';
import { customValues } from './custom.ts';
import { emptyOf, field, shapeOf } from './field.ts';
import { contact, contactFields, service, serviceFields } from './parts.ts';
import { listHelp, processingFields } from './processing.ts';
import { stated, statedFields } from './stated.ts';

const shortTexts = z.array(requiredText).max(200);

/** The parent company that a supplier is going to have, or has by now: from its day on that one counts. */
export const nextParentFields = {
  name: field(text, '', {
    kind: 'line',
    label: { nl: 'Nieuwe moedermaatschappij', en: 'New parent company' },
  }),
  country: field(countryCode.nullable(), null, {
    kind: 'country',
    label: { nl: 'Land van de nieuwe moedermaatschappij', en: 'Country of the new parent company' },
    help: {
      nl: 'Het land van de hoogste eigenaar. Leeg: nog niet bekend.',
      en: 'The country of the ultimate owner. Empty: not known yet.',
    },
  }),
  announcedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    label: { nl: 'Aangekondigd op', en: 'Announced on' },
  }),
  effectiveOn: field(civilDate.nullable(), null, {
    kind: 'day',
    label: { nl: 'Gaat in op', en: 'Takes effect on' },
    help: { nl: 'Leeg: nog niet bekend.', en: 'Empty: not known yet.' },
  }),
};
export const nextParent = z.strictObject(shapeOf(nextParentFields));

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
    list: { least: 200 },
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
      nl: 'Het land van de hoogste eigenaar, ook als dat een investeerder is.',
      en: 'The country of the ultimate owner, an investor included.',
    },
    isAlwaysShown: true,
    search: true,
    bulk: true,
    exported: 'parentCountry',
    judged: true,
    gap: { weight: 1, article: '28(1)', of: 'assessed' },
  }),
  nextParent: field(nextParent.nullable(), null, {
    kind: 'nested',
    of: nextParentFields,
    since: 9,
    label: { nl: 'Andere moedermaatschappij', en: 'Other parent company' },
    judged: true,
  }),
  role: field(z.enum(roles), 'processor', {
    kind: 'choice',
    words: 'role',
    section: 'general',
    label: { nl: 'Rol', en: 'Role' },
    help: {
      nl: 'Wie zelf verwerkingsverantwoordelijke is, heeft geen verwerkersovereenkomst nodig; doorgiften worden wel beoordeeld.',
      en: 'Who is a controller itself needs no processor agreement; transfers are assessed all the same.',
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
    judged: true,
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
    judged: true,
  }),
  owner: field(text, '', {
    kind: 'line',
    section: 'general',
    suggests: 'colleagues',
    label: { nl: 'Eigenaar bij ons', en: 'Owner on our side' },
    short: { nl: 'Eigenaar', en: 'Owner' },
    isAlwaysShown: true,
    search: true,
    list: { least: 132 },
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
    judged: true,
  }),
  /** The day on which it came into the register: reviews count from it. */
  registeredOn: field(civilDate.nullable(), null, {
    kind: 'day',
    section: 'general',
    since: 8,
    label: { nl: 'In het register sinds', en: 'In the register since' },
    isNotMerged: true,
    judged: true,
  }),
  /** null = nobody asked; false = the supplier says that it has none (Art. 28(2) GDPR; EDPB Opinion 22/2024). */
  hasSubProcessors: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'chain',
    since: 8,
    label: { nl: 'Schakelt subverwerkers in', en: 'Engages sub-processors' },
    help: {
      nl: 'Niet ingevuld is iets anders dan “nee”: dan is het nog niet gevraagd.',
      en: 'Not filled in is something else than “no”: then it was not asked yet.',
    },
    isAlwaysShown: true,
    judged: true,
  }),
  chainCheckedOn: field(civilDate.nullable(), null, {
    kind: 'day',
    section: 'chain',
    since: 8,
    label: { nl: 'Keten nagevraagd op', en: 'Chain asked about on' },
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
  ...processingFields,
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
    isNotMerged: true,
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
    isNotMerged: true,
    judged: true,
  }),
  /** Each import adds to it; what is settled is taken away. */
  statedInList: field(z.array(stated).max(STATED_LIMIT), [], {
    kind: 'nested',
    of: statedFields,
    since: 9,
    label: { nl: 'In uw lijst stond', en: 'Your list said' },
    search: true,
    exported: 'statedInList',
    judged: true,
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
