/** Decisions that are asked of management, and what it decided. */
import type { decisionOutcomes } from '../schema/decision.ts';
import { both } from './ui-both.ts';

type Outcomes = Record<(typeof decisionOutcomes)[number], string>;

export const decisions = both(
  {
    title: 'Besluiten van de directie',
    lead: 'Wat u de directie vraagt, en wat zij besloot. Het volgende overzicht toont beide.',
    toPage: 'Besluiten van de directie',
    add: 'Besluit vragen',
    addTitle: 'Nieuw gevraagd besluit',
    editTitle: 'Besluit bewerken',
    edit: (question: string) => `Besluit bewerken: ${question}`,
    question: 'Wat wordt de directie gevraagd',
    questionHelp: 'Eén vraag die met ja of nee te beantwoorden is.',
    supplier: 'Leverancier',
    supplierHelp: 'Leeg: het gaat over het hele register.',
    noSupplier: 'Geen leverancier met deze naam.',
    wholeRegister: 'Hele register',
    outcome: 'Uitkomst',
    outcomes: {
      open: 'Nog te besluiten',
      agreed: 'Akkoord',
      declined: 'Niet akkoord',
      postponed: 'Aangehouden',
    } satisfies Outcomes,
    decidedBy: 'Besloten door',
    decidedOn: 'Besloten op',
    decided: (name: string, date: string) => [name, date].filter(Boolean).join(', '),
    remark: 'Toelichting',
    saved: 'Het besluit is opgeslagen.',
    openOnes: (n: number) => (n === 1 ? '1 nog te besluiten' : `${n} nog te besluiten`),
    more: (n: number) => `Nog ${n} tonen`,
    emptyTitle: 'Nog geen besluiten gevraagd',
    emptyText:
      'Leg vast wat u de directie vraagt, zoals doorgaan met een leverancier zonder geldige overeenkomst.',
  },
  {
    title: 'Decisions of management',
    lead: 'What you ask of management, and what it decided. The next overview shows both.',
    toPage: 'Decisions of management',
    add: 'Ask for a decision',
    addTitle: 'New decision asked',
    editTitle: 'Edit decision',
    edit: (question: string) => `Edit decision: ${question}`,
    question: 'What is asked of management',
    questionHelp: 'One question that can be answered by yes or no.',
    supplier: 'Supplier',
    supplierHelp: 'Empty: it is about the whole register.',
    noSupplier: 'No supplier with this name.',
    wholeRegister: 'Whole register',
    outcome: 'Outcome',
    outcomes: {
      open: 'To be decided',
      agreed: 'Agreed',
      declined: 'Declined',
      postponed: 'Postponed',
    } satisfies Outcomes,
    decidedBy: 'Decided by',
    decidedOn: 'Decided on',
    decided: (name: string, date: string) => [name, date].filter(Boolean).join(', '),
    remark: 'Remark',
    saved: 'The decision was saved.',
    openOnes: (n: number) => (n === 1 ? '1 to be decided' : `${n} to be decided`),
    more: (n: number) => `Show ${n} more`,
    emptyTitle: 'No decisions asked yet',
    emptyText:
      'Record what you ask of management, such as going on with a supplier without a valid agreement.',
  },
);
