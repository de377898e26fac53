/**
 * Data flow: what leaves to where, on what basis (Chapter V GDPR). Field names as in the assessment cases.
 */
import * as z from 'zod';
import { place } from '../schema/country.ts';
import {
  actors,
  derogationGrounds,
  dpfCoverages,
  dpfStatuses,
  flowKinds,
  mechanisms,
  tiaOutcomes,
} from '../schema/flow.ts';
import { civilDate, id, recordVersion, text, wholeText } from '../schema/primitives.ts';
import { emptyOf, field, shapeOf } from './field.ts';

const day = civilDate.nullable();

/** Entry of the legal entity on the EU-US Data Privacy Framework List. */
export const dpfFields = {
  status: field(z.enum(dpfStatuses), 'active', {
    kind: 'choice',
    words: 'dpfStatus',
    label: { nl: 'Status op de lijst', en: 'Status on the list' },
  }),
  coverage: field(z.array(z.enum(dpfCoverages)), ['non-hr'], {
    kind: 'nested',
    words: 'dpfCoverage',
    label: { nl: 'Geldt voor', en: 'Covers' },
  }),
  checkedOn: field(day, null, { kind: 'day', label: { nl: 'Gecontroleerd op', en: 'Checked on' } }),
  recertificationDue: field(day, null, {
    kind: 'day',
    label: { nl: 'Hercertificering uiterlijk', en: 'Re-certification due' },
  }),
};
export const dpfRecord = z.strictObject(shapeOf(dpfFields));

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
      nl: 'Module 2 voor een verwerker, module 3 voor een subverwerker.',
      en: 'Module 2 for a processor, module 3 for a sub-processor.',
    },
  }),
  signedOn: field(day, null, { kind: 'day', label: { nl: 'Getekend op', en: 'Signed on' } }),
  annexesComplete: field(z.boolean().nullable(), null, {
    kind: 'flag',
    label: { nl: 'Bijlagen volledig', en: 'Annexes complete' },
  }),
  authorisedOn: field(day, null, {
    kind: 'day',
    label: { nl: 'Toestemming van de toezichthouder op', en: 'Authorised by the supervisory authority on' },
  }),
};
export const safeguard = z.strictObject(shapeOf(safeguardFields));

/** Transfer impact assessment (clause 14 of Decision 2021/914; C-311/18). */
export const tiaFields = {
  completedOn: field(civilDate, '', { kind: 'day', label: { nl: 'Afgerond op', en: 'Completed on' } }),
  outcome: field(z.enum(tiaOutcomes), 'positive', {
    kind: 'choice',
    words: 'tiaOutcome',
    label: { nl: 'Uitkomst', en: 'Outcome' },
  }),
};
export const tiaRecord = z.strictObject(shapeOf(tiaFields));

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
  signedOffOn: field(day, null, { kind: 'day', label: { nl: 'Goedgekeurd op', en: 'Signed off on' } }),
};
export const derogationRecord = z.strictObject(shapeOf(derogationFields));

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
  parentCountry: field(place.nullable(), null, {
    kind: 'country',
    section: 'who',
    label: { nl: 'Land van de moedermaatschappij', en: 'Country of the parent company' },
    judged: true,
  }),
  dataKinds: field(z.array(wholeText.min(1).max(100)).max(100), [], {
    kind: 'list',
    section: 'who',
    label: { nl: 'Soort gegevens', en: 'Kinds of data' },
    help: {
      nl: 'Scheid met een komma. “hr” staat voor personeelsgegevens.',
      en: 'Separate with a comma. “hr” stands for human resources data.',
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
  }),
  remark: field(text, '', {
    kind: 'text',
    section: 'remark',
    label: { nl: 'Opmerking', en: 'Remark' },
    isWide: true,
    search: true,
  }),
};

export const flowFacts = z.strictObject(shapeOf(factFields));
export type FlowFacts = z.infer<typeof flowFacts>;
export type Safeguard = z.infer<typeof safeguard>;
export type DpfRecord = z.infer<typeof dpfRecord>;
export type TiaRecord = z.infer<typeof tiaRecord>;
export type DerogationRecord = z.infer<typeof derogationRecord>;

export const flowInput = z.strictObject(shapeOf(flowFields));
export type FlowInput = z.infer<typeof flowInput>;

/** A flow about which nothing is known yet; its country must be chosen. */
export const emptyFlow: FlowInput = emptyOf(flowFields);

/** A flow as the register holds it. */
export const dataFlow = flowInput.extend({ id, version: recordVersion, processorId: id });
export type DataFlow = z.infer<typeof dataFlow>;
