/** Every flow with its verdict. */
import { both } from './ui-both.ts';

export const transfers = both(
  {
    title: 'Doorgiften',
    lead: 'Welke gegevens gaan naar een land buiten de EER, en mag dat?',
    bar: 'Gegevensstromen naar oordeel',
    search: 'Zoeken in doorgiften',
    searchPlaceholder: 'Leverancier, land, rechtspersoon…',
    to: 'Naar',
    repair: 'Doorgifte regelen',
    view: 'Doorgifte bekijken',
    repairOf: (name: string) => `Doorgifte regelen van ${name}`,
    viewOf: (name: string) => `Doorgifte bekijken van ${name}`,
    count: (n: number) => (n === 1 ? '1 gegevensstroom' : `${n} gegevensstromen`),
    notAssessed: (n: number) => `, waarvan ${n} niet beoordeeld`,
    emptyTitle: 'Nog geen gegevensstromen',
    emptyText:
      'Leg bij elke leverancier vast in welke landen de gegevens zijn. Hier ziet u dan wat mag en wat niet.',
    nothingTitle: 'Niets gevonden',
    nothingText: 'Geen gegevensstroom past bij deze keuze.',
    more: 'Meer laden',
    showAll: 'Alle gegevensstromen tonen',
    toSuppliers: 'Naar de leveranciers',
  },
  {
    title: 'Transfers',
    lead: 'Which data go to a country outside the EEA, and is that allowed?',
    bar: 'Data flows by verdict',
    search: 'Search transfers',
    searchPlaceholder: 'Supplier, country, legal entity…',
    to: 'To',
    repair: 'Settle transfer',
    view: 'View transfer',
    repairOf: (name: string) => `Settle transfer of ${name}`,
    viewOf: (name: string) => `View transfer of ${name}`,
    count: (n: number) => (n === 1 ? '1 data flow' : `${n} data flows`),
    notAssessed: (n: number) => `, of which ${n} not assessed`,
    emptyTitle: 'No data flows yet',
    emptyText:
      'Record with every supplier in which countries the data are. What is allowed and what is not then stands here.',
    nothingTitle: 'Nothing found',
    nothingText: 'No data flow fits this choice.',
    more: 'Load more',
    showAll: 'Show all data flows',
    toSuppliers: 'To the suppliers',
  },
);
