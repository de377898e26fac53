/**
 * Sentences about the privacy officer's decisions on top of the list, and about a list that differs, in
 * Dutch.
 */
import type { Jurisdiction } from '../schema/jurisdiction.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { decisionName, formatDate } from './format.ts';

const date = (on: string) => formatDate(on, 'nl');

export const decided = {
  suspended: (from: string) => `Het besluit is in dit register geschorst vanaf ${date(from)}`,
  extended: (until: string) => `Het besluit is in dit register verlengd tot en met ${date(until)}`,
  withoutEnd: 'De laatste dag van het besluit is in dit register vervallen',
  added: (from: string) => `Het besluit is in dit register toegevoegd vanaf ${date(from)}`,
  sentence: (what: Bilingual, by: string, on: string, reason: string) =>
    `${what.nl} (door ${by}, ${date(on)}: ${reason}).`,
};

export const regions = {
  eu: 'Europese Unie',
  eea: 'Europese Economische Ruimte',
  adequate: 'derde land met een besluit',
  third: 'derde land',
} satisfies Record<Jurisdiction['region'], string>;

export const different = {
  added: (name: Bilingual) => `Nieuw op de lijst: ${name.nl}.`,
  removed: (name: Bilingual) => `Niet meer op de lijst: ${name.nl}.`,
  region: (name: Bilingual, before: Bilingual, after: Bilingual) =>
    `Ander gebied voor ${name.nl}: was ${before.nl}, wordt ${after.nl}.`,
  names: (name: Bilingual) => `Andere namen voor ${name.nl}.`,
  decisionFalls: (name: Bilingual, decision: string) =>
    `Voor ${name.nl} vervalt het besluit ${decisionName(decision, 'nl')}.`,
  decisionComes: (name: Bilingual, decision: string, term: Bilingual) =>
    `Voor ${name.nl} komt er een besluit: ${decisionName(decision, 'nl')}, ${term.nl}.`,
  decisionChanges: (name: Bilingual, decision: string, term: Bilingual) =>
    `Voor ${name.nl} verandert het besluit: ${decisionName(decision, 'nl')}, ${term.nl}.`,
  term: (from: string, until: string | null) =>
    until === null ? `vanaf ${date(from)}` : `vanaf ${date(from)} tot en met ${date(until)}`,
};
