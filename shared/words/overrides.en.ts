/**
 * Sentences about the privacy officer's decisions on top of the list, and about a list that differs, in
 * English.
 */
import type { Bilingual } from '../schema/primitives.ts';
import { decisionName, formatDate } from './format.ts';

const date = (on: string) => formatDate(on, 'en');

export const decided = {
  suspended: (from: string) => `The decision is suspended in this register from ${date(from)}`,
  extended: (until: string) => `The decision is extended in this register through ${date(until)}`,
  withoutEnd: 'The last day of the decision was dropped in this register',
  added: (from: string) => `The decision was added in this register from ${date(from)}`,
  sentence: (what: Bilingual, by: string, on: string, reason: string) =>
    `${what.en} (by ${by}, ${date(on)}: ${reason}).`,
};

export const regions = {
  eu: 'European Union',
  eea: 'European Economic Area',
  adequate: 'third country with a decision',
  third: 'third country',
};

export const different = {
  added: (name: Bilingual) => `New on the list: ${name.en}.`,
  removed: (name: Bilingual) => `No longer on the list: ${name.en}.`,
  region: (name: Bilingual, before: Bilingual, after: Bilingual) =>
    `Another region for ${name.en}: was ${before.en}, becomes ${after.en}.`,
  names: (name: Bilingual) => `Other names for ${name.en}.`,
  decisionFalls: (name: Bilingual, decision: string) =>
    `For ${name.en} the decision ${decisionName(decision, 'en')} ends.`,
  decisionComes: (name: Bilingual, decision: string, term: Bilingual) =>
    `For ${name.en} there is a decision: ${decisionName(decision, 'en')}, ${term.en}.`,
  decisionChanges: (name: Bilingual, decision: string, term: Bilingual) =>
    `For ${name.en} the decision changes: ${decisionName(decision, 'en')}, ${term.en}.`,
  term: (from: string, until: string | null) =>
    until === null ? `from ${date(from)}` : `from ${date(from)} through ${date(until)}`,
};
