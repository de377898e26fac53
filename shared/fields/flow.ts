/**
 * Data flow: what leaves to where, on what basis (Chapter V GDPR). Field names as in the assessment cases.
 */
import * as z from 'zod';
import { countryCode, place } from '../schema/country.ts';
import { actors, derogationGrounds, flowKinds, mechanisms } from '../schema/flow.ts';
import { civilDate, id, recordVersion, text, wholeText } from '../schema/primitives.ts';
import { dpfFields, dpfRecord } from './dpf.ts';
import { emptyOf, field, shapeOf } from './field.ts';
import { tiaFields, tiaRecord } from './tia.ts';

const day = civilDate.nullable();

/** One appropriate safeguard (Art. 46 GDPR). */
export const safeguardFields = {
  mechanism: field(z.enum(mechanisms), 'scc-2021-914', {
    kind: 'choice',
    words: 'mechanism',
    label: { nl: 'Waarborg', en: 'Safeguard' },
  }),
  module: field(z.int().min(1).max(4).nullable(), null, {
    kind: 'number',
    label: { nl: 'Module', en: 'Module' },
    help: {
      nl: 'Module 1 voor een verwerkingsverantwoordelijke, 2 voor een verwerker, 3 voor een subverwerker, 4 voor onze klant.',
      en: 'Module 1 for a controller, 2 for a processor, 3 for a sub-processor, 4 for our customer.',
    },
  }),
  signedOn: field(day, null, {
    kind: 'day',
    isDone: true,
    label: { nl: 'Getekend op', en: 'Signed on' },
    help: {
      nl: 'Van BCR, gedragscode of certificaat: de dag van goedkeuring of afgifte.',
      en: 'Of BCR, a code of conduct or a certificate: the day of approval or issue.',
    },
  }),
  annexesComplete: field(z.boolean().nullable(), null, {
    kind: 'flag',
    label: { nl: 'Bijlagen volledig', en: 'Annexes complete' },
  }),
  authorisedOn: field(day, null, {
    kind: 'day',
    isDone: true,
    label: { nl: 'Toestemming van de toezichthouder op', en: 'Authorised by the supervisory authority on' },
  }),
  /** Decision, approval or certificate by which somebody else finds the proof (Art. 46(2), 47 GDPR). */
  reference: field(text.optional(), '', {
    kind: 'line',
    label: { nl: 'Kenmerk van goedkeuring of certificaat', en: 'Reference of approval or certificate' },
  }),
};
export const safeguard = z.strictObject(shapeOf(safeguardFields));

/** Derogation for a specific situation (Art. 49 GDPR). */
export const derogationFields = {
  ground: field(z.enum(derogationGrounds), 'a', {
    kind: 'choice',
    words: 'ground',
    label: { nl: 'Grond', en: 'Ground' },
  }),
  structural: field(z.boolean(), false, {
    kind: 'flag',
    label: { nl: 'Komt de doorgifte geregeld voor?', en: 'Does the transfer happen regularly?' },
  }),
  signedOffOn: field(day, null, {
    kind: 'day',
    isDone: true,
    label: { nl: 'Goedgekeurd op', en: 'Signed off on' },
  }),
};
export const derogationRecord = z.strictObject(shapeOf(derogationFields));

/** Whether data in the EEA can be reached by an importer established outside it. */
export const outsideAccessFields = {
  possible: field(z.boolean(), true, {
    kind: 'flag',
    label: { nl: 'Is er toegang van buiten de EER?', en: 'Is there access from outside the EEA?' },
  }),
  evidence: field(text, '', {
    kind: 'line',
    label: { nl: 'Waaruit blijkt dat', en: 'What shows this' },
  }),
  confirmedOn: field(day, null, {
    kind: 'day',
    isDone: true,
    label: { nl: 'Bevestigd op', en: 'Confirmed on' },
  }),
};
export const outsideAccessRecord = z.strictObject(shapeOf(outsideAccessFields));

/** The facts of one flow used in the assessment; `safeguards` null = never asked, [] = none. */
const factFields = {
  country: field(place, '', {
    kind: 'country',
    section: 'where',
    allowsUnknown: true,
    label: { nl: 'Land', en: 'Country' },
    help: {
      nl: 'Waar de gegevens staan, of van waaruit men erbij kan.',
      en: 'Where the data are stored, or from where they can be reached.',
    },
    search: true,
    judged: true,
  }),
  kind: field(z.enum(flowKinds), 'storage', {
    kind: 'choice',
    words: 'flowKind',
    section: 'where',
    label: { nl: 'Wat gebeurt daar', en: 'What happens there' },
    judged: true,
  }),
  entity: field(text, '', {
    kind: 'line',
    section: 'who',
    label: {
      nl: 'Naam van de rechtspersoon die de gegevens krijgt',
      en: 'Name of the legal entity that receives the data',
    },
    search: true,
    judged: true,
  }),
  actor: field(z.enum(actors), 'processor', {
    kind: 'choice',
    words: 'actor',
    section: 'who',
    label: { nl: 'Ontvanger is', en: 'The recipient is a' },
    help: {
      nl: 'Een subverwerker krijgt de gegevens van uw leverancier.',
      en: 'A sub-processor receives the data from your supplier.',
    },
    judged: true,
  }),
  importerCountry: field(place.nullable(), null, {
    kind: 'country',
    section: 'who',
    since: 8,
    label: { nl: 'Land van vestiging van de ontvanger', en: 'Country of establishment of the recipient' },
    help: {
      nl: 'Leeg: dat van de leverancier of subverwerker. Vul het in als een andere rechtspersoon de gegevens krijgt.',
      en: 'Empty: that of the supplier or sub-processor. Fill it in when another legal entity receives the data.',
    },
    judged: true,
  }),
  parentCountry: field(place.nullable(), null, {
    kind: 'country',
    section: 'who',
    label: { nl: 'Land van de moedermaatschappij', en: 'Country of the parent company' },
    judged: true,
  }),
  exportedFrom: field(countryCode.nullable(), null, {
    kind: 'country',
    section: 'reach',
    since: 8,
    label: { nl: 'Doorgestuurd vanuit', en: 'Sent on from' },
    help: {
      nl: 'Leeg: de gegevens gaan van ons of van een verwerker in de EER. Anders het land van de ontvanger die ze doorstuurt.',
      en: 'Empty: the data come from us or from a processor in the EEA. Otherwise the country of the recipient that sends them on.',
    },
    judged: true,
  }),
  sameGroup: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'reach',
    since: 8,
    label: { nl: 'Hoort de ontvanger bij ons eigen concern?', en: 'Is the recipient of our own group?' },
    judged: true,
  }),
  importerUnderGdpr: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'reach',
    since: 8,
    label: {
      nl: 'Valt de ontvanger zelf onder de AVG (art. 3 lid 2)?',
      en: 'Is the recipient itself under the GDPR (Art. 3(2))?',
    },
    judged: true,
  }),
  outsideAccess: field(outsideAccessRecord.nullable(), null, {
    kind: 'nested',
    of: outsideAccessFields,
    since: 8,
    label: { nl: 'Toegang van buiten de EER', en: 'Access from outside the EEA' },
    judged: true,
  }),
  dataKinds: field(z.array(wholeText.min(1).max(100)).max(100), [], {
    kind: 'list',
    words: 'dataKind',
    section: 'kinds',
    label: { nl: 'Soort gegevens', en: 'Kinds of data' },
    help: {
      nl: 'Wat de vakjes niet noemen, gescheiden door een komma.',
      en: 'What the boxes do not name, separated by a comma.',
    },
    judged: true,
  }),
  separateImporter: field(z.boolean(), true, {
    kind: 'flag',
    label: { nl: 'Is de ontvanger een andere rechtspersoon?', en: 'Is the recipient another legal entity?' },
    judged: true,
  }),
  conditionConfirmed: field(z.boolean().nullable(), null, {
    kind: 'flag',
    section: 'condition',
    label: {
      nl: 'Valt de ontvanger onder het adequaatheidsbesluit?',
      en: 'Is the recipient covered by the adequacy decision?',
    },
    help: {
      nl: 'Sommige besluiten gelden alleen onder een voorwaarde, zoals Canada (handel) en Japan.',
      en: 'Some decisions hold on a condition only, such as Canada (commercial) and Japan.',
    },
    judged: true,
  }),
  dpf: field(dpfRecord.nullable(), null, {
    kind: 'nested',
    of: dpfFields,
    label: {
      nl: 'Data Privacy Framework (alleen Verenigde Staten)',
      en: 'Data Privacy Framework (United States only)',
    },
    judged: true,
  }),
  safeguards: field(z.array(safeguard).max(100).nullable(), null, {
    kind: 'nested',
    of: safeguardFields,
    label: { nl: 'Passende waarborgen (art. 46 AVG)', en: 'Appropriate safeguards (Art. 46 GDPR)' },
    judged: true,
  }),
  tia: field(tiaRecord.nullable(), null, {
    kind: 'nested',
    of: tiaFields,
    label: { nl: 'Doorgifte-effectbeoordeling (TIA)', en: 'Transfer impact assessment (TIA)' },
    judged: true,
  }),
  derogation: field(derogationRecord.nullable(), null, {
    kind: 'nested',
    of: derogationFields,
    label: {
      nl: 'Afwijking voor een specifieke situatie (art. 49 AVG)',
      en: 'Derogation for a specific situation (Art. 49 GDPR)',
    },
    judged: true,
  }),
  endedOn: field(day, null, {
    kind: 'day',
    section: 'end',
    label: { nl: 'Gestopt op', en: 'Ended on' },
    judged: true,
  }),
};

/** What a person fills in for a flow; `subProcessorId` null = the supplier itself. */
export const flowFields = {
  ...factFields,
  subProcessorId: field(id.nullable(), null, {
    kind: 'reference',
    label: { nl: 'Van wie is deze stroom', en: 'Whose flow is this' },
    judged: true,
  }),
  statedLocation: field(text, '', {
    kind: 'line',
    section: 'end',
    label: { nl: 'Plaats zoals de leverancier die noemt', en: 'Place as the supplier states it' },
    search: true,
    judged: true,
  }),
  remark: field(text, '', {
    kind: 'text',
    section: 'remark',
    label: { nl: 'Opmerking', en: 'Remark' },
    isWide: true,
    search: true,
  }),
};

/**
 * The facts as an assessment takes them: what a later form of the register added may be absent, and no establishment at
 * all means that it is that of the place.
 */
export const flowFacts = z.strictObject(shapeOf(factFields)).partial({
  importerCountry: true,
  exportedFrom: true,
  sameGroup: true,
  importerUnderGdpr: true,
  outsideAccess: true,
});
export type FlowFacts = z.infer<typeof flowFacts>;
export type Safeguard = z.infer<typeof safeguard>;
export type DerogationRecord = z.infer<typeof derogationRecord>;

export const flowInput = z.strictObject(shapeOf(flowFields));
export type FlowInput = z.infer<typeof flowInput>;

/** A flow about which nothing is known yet; its country must be chosen. */
export const emptyFlow: FlowInput = emptyOf(flowFields);

/** A flow as the register holds it. */
export const dataFlow = flowInput.extend({ id, version: recordVersion, processorId: id });
export type DataFlow = z.infer<typeof dataFlow>;
