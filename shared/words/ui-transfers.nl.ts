/** Every flow with its verdict, in Dutch. */

export const transfers = {
  report: 'Rapport als PDF',
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
  ended: (n: number) => `, waarvan ${n} gestopt`,
  emptyTitle: 'Nog geen gegevensstromen',
  emptyText:
    'Leg bij elke leverancier vast in welke landen de gegevens zijn. Hier ziet u dan wat mag en wat niet.',
  nothingTitle: 'Niets gevonden',
  nothingText: 'Geen gegevensstroom past bij deze keuze.',
  more: 'Meer laden',
  showAll: 'Alle gegevensstromen tonen',
  toSuppliers: 'Naar de leveranciers',
};
