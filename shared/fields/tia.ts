/**
 * Transfer impact assessment (clause 14 of Decision 2021/914; C-311/18), in the six steps of EDPB Recommendations 01/2020. The
 * section of a field is the step that asks it; the facts of the transfer and its tool stand with the flow itself.
 */
import * as z from 'zod';
import { keyHolders, tiaAuthors, tiaMeasures, tiaOutcomes } from '../schema/flow.ts';
import { civilDate, id, text } from '../schema/primitives.ts';
import { field, shapeOf } from './field.ts';

const day = civilDate.nullable();
const flag = z.boolean().nullable().optional();

/** What came with the six steps may be absent: in assessment cases, and of flows recorded before. */
export const tiaFields = {
  by: field(z.enum(tiaAuthors).nullable().optional(), null, {
    kind: 'choice',
    words: 'tiaAuthor',
    section: 'transfer',
    label: { nl: 'Van wie is de beoordeling', en: 'Whose assessment is it' },
  }),
  reviewedBy: field(text.optional(), '', {
    kind: 'line',
    section: 'transfer',
    suggests: 'colleagues',
    label: { nl: 'Bij ons beoordeeld door', en: 'Looked at by' },
  }),
  reviewedOn: field(day.optional(), null, {
    kind: 'day',
    isDone: true,
    section: 'transfer',
    label: { nl: 'Bij ons beoordeeld op', en: 'Looked at on' },
  }),
  basedOn: field(text.optional(), '', {
    kind: 'line',
    section: 'transfer',
    label: { nl: 'Overgenomen van', en: 'Taken over from' },
  }),
  dataLimited: field(flag, null, {
    kind: 'flag',
    section: 'transfer',
    label: {
      nl: 'Gaan er niet meer gegevens heen dan nodig is?',
      en: 'Are no more data sent than are needed?',
    },
  }),
  sendsOn: field(flag, null, {
    kind: 'flag',
    section: 'transfer',
    label: {
      nl: 'Geeft de ontvanger de gegevens door naar nog een ander land?',
      en: 'Does the recipient send the data on to yet another country?',
    },
  }),
  toolSuffices: field(flag, null, {
    kind: 'flag',
    section: 'tool',
    label: {
      nl: 'Is de waarborg gesloten met wie de gegevens krijgt, en voor al deze gegevens?',
      en: 'Is the safeguard concluded with whoever receives the data, and for all these data?',
    },
  }),
  problematicLaw: field(flag, null, {
    kind: 'flag',
    section: 'law',
    label: {
      nl: 'Kan een overheid daar de gegevens opvragen?',
      en: 'Can an authority there demand the data?',
    },
  }),
  appliedInPractice: field(flag, null, {
    kind: 'flag',
    section: 'law',
    label: {
      nl: 'Gebeurt dat ook, bij zulke gegevens of zo’n ontvanger?',
      en: 'Does that happen, with such data or such a recipient?',
    },
  }),
  law: field(text.optional(), '', {
    kind: 'text',
    section: 'law',
    isWide: true,
    label: {
      nl: 'Welke wetten, en wat gebeurt er in de praktijk',
      en: 'Which laws, and what happens in practice',
    },
  }),
  sources: field(text.optional(), '', {
    kind: 'text',
    section: 'law',
    isWide: true,
    label: { nl: 'Bronnen', en: 'Sources' },
    help: {
      nl: 'Uitspraken, verslagen van toezichthouders of het Europees Parlement, het transparantieverslag van de ontvanger, diens eigen verklaring.',
      en: 'Judgments, reports by authorities or the European Parliament, the recipient’s transparency report, its own statement.',
    },
  }),
  dataInClear: field(flag, null, {
    kind: 'flag',
    section: 'measures',
    label: {
      nl: 'Kan de ontvanger de gegevens leesbaar zien?',
      en: 'Can the recipient see the data in the clear?',
    },
  }),
  keys: field(z.enum(keyHolders).nullable().optional(), null, {
    kind: 'choice',
    words: 'keyHolder',
    section: 'measures',
    label: { nl: 'Wie heeft de sleutels', en: 'Who holds the keys' },
  }),
  measures: field(z.array(z.enum(tiaMeasures)).optional(), [], {
    kind: 'choices',
    isWide: true,
    words: 'tiaMeasure',
    section: 'measures',
    label: { nl: 'Aanvullende maatregelen', en: 'Supplementary measures' },
  }),
  measuresAgreed: field(flag, null, {
    kind: 'flag',
    section: 'formal',
    label: {
      nl: 'Zijn de maatregelen afgesproken met de ontvanger?',
      en: 'Are the measures agreed with the recipient?',
    },
  }),
  formalSteps: field(text.optional(), '', {
    kind: 'text',
    section: 'formal',
    isWide: true,
    label: { nl: 'Wat daarvoor is gedaan', en: 'What was done for that' },
    help: {
      nl: 'Bijvoorbeeld: bijlage aangevuld, toezichthouder geraadpleegd.',
      en: 'For example: annex completed, supervisory authority consulted.',
    },
  }),
  outcome: field(z.enum(tiaOutcomes).nullable(), null, {
    kind: 'choice',
    words: 'tiaOutcome',
    section: 'review',
    label: { nl: 'Uitkomst', en: 'Outcome' },
  }),
  completedOn: field(day, null, {
    kind: 'day',
    isDone: true,
    section: 'review',
    label: { nl: 'Afgerond op', en: 'Completed on' },
  }),
  documentId: field(id.nullable().optional(), null, {
    kind: 'reference',
    section: 'review',
    label: { nl: 'Document van de beoordeling', en: 'Document of the assessment' },
  }),
  explanation: field(text.optional(), '', {
    kind: 'text',
    section: 'review',
    isWide: true,
    label: { nl: 'Toelichting op de uitkomst', en: 'Explanation of the outcome' },
  }),
  reviewMonths: field(z.int().min(1).max(120).nullable().optional(), null, {
    kind: 'number',
    section: 'review',
    label: { nl: 'Opnieuw beoordelen na (maanden)', en: 'Assess again after (months)' },
  }),
};
export const tiaRecord = z.strictObject(shapeOf(tiaFields));
export type TiaRecord = z.infer<typeof tiaRecord>;
