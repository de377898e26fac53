/** Decisions requested of management, and their outcome, in Dutch. */

import type { decisionOutcomes } from '../schema/decision.ts';
import { formatNumber } from './both.ts';

type Outcomes = Record<(typeof decisionOutcomes)[number], string>;

export const decisions = {
  title: 'Besluiten van de directie',
  lead: 'Wat u de directie vraagt, en wat zij besloot. Het volgende overzicht toont beide.',
  toPage: 'Besluiten van de directie',
  add: 'Besluit vragen',
  addTitle: 'Nieuw gevraagd besluit',
  editTitle: 'Besluit van de directie bewerken',
  edit: (question: string) => `Besluit bewerken: ${question}`,
  supplier: 'Leverancier',
  supplierHelp: 'Leeg: het gaat over het hele register.',
  noSupplier: 'Geen leverancier met deze naam.',
  wholeRegister: 'Hele register',
  outcomes: {
    open: 'Nog te besluiten',
    agreed: 'Akkoord',
    declined: 'Niet akkoord',
    postponed: 'Aangehouden',
  } satisfies Outcomes,
  decided: (name: string, date: string) => [name, date].filter(Boolean).join(', '),
  saved: 'Het besluit is opgeslagen.',
  openOnes: (n: number) => (n === 1 ? '1 nog te besluiten' : `${formatNumber(n, 'nl')} nog te besluiten`),
  more: (n: number, total: number) => `Nog ${formatNumber(n, 'nl')} tonen van ${formatNumber(total, 'nl')}`,
  toOverview: 'Overzicht maken',
  emptyTitle: 'Nog geen besluiten gevraagd',
  emptyText:
    'Leg vast wat u de directie vraagt, zoals doorgaan met een leverancier zonder geldige overeenkomst. Het overzicht voor de directie stelt besluiten voor, die u daar overneemt.',
};
