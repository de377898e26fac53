/** All text of the transfer report as PDF, in Dutch. */

export const transfers = {
  title: 'Doorgifterapport',
  fileName: 'Doorgifterapport',
  none: 'Er zijn geen doorgiften buiten de EER vastgelegd.',
  lead: (count: string, one: boolean, suppliers: string, oneSupplier: boolean) =>
    `${one ? `${count} doorgifte` : `${count} doorgiften`} buiten de EER bij ${oneSupplier ? `${suppliers} leverancier` : `${suppliers} leveranciers`}.`,
  blocked: (count: string, one: boolean) => `${count} ${one ? 'is' : 'zijn'} niet toegestaan.`,
  action: (count: string, one: boolean) => `${count} ${one ? 'vraagt' : 'vragen'} om actie.`,
  fine: 'Geen enkele vraagt nu om actie.',
  notKnownToo: 'Van een deel is niet bekend of het een doorgifte is; zie hieronder.',
  results: 'Oordeel',
  resultColumns: ['Oordeel', 'Aantal'],
  bases: 'Waar de doorgiften op steunen',
  baseColumns: ['Doorgiftemechanisme', 'Oordeel per mechanisme', 'Aantal'],
  basis: {
    adequacy: 'Adequaatheidsbesluit (art. 45 AVG)',
    dpf: 'Adequaatheidsbesluit: Data Privacy Framework (art. 45 AVG)',
    derogation: 'Afwijking voor een specifieke situatie (art. 49 AVG)',
    without: 'Geen mechanisme dat de doorgifte draagt',
    'not-asked': 'Niet nagevraagd waarop de doorgifte steunt',
  },
  countries: 'Per land',
  countryColumns: ['Land', 'Niet toegestaan', 'Actie nodig', 'In orde', 'Bij wie iets moet gebeuren'],
  notKnown: 'Wat niet bekend is',
  unknownPlace: 'Stromen waarvan de plaats niet bekend is',
  unknownImporter: 'Stromen binnen de EER waarvan niet vastgelegd is wie de gegevens ontvangt',
  unlocated: 'Subverwerkers waarvan niet bekend is waar zij de gegevens hebben',
  noFlows: 'Leveranciers zonder een enkele gegevensstroom',
  decisions: {
    heading: 'Adequaatheidsbesluiten waarop deze doorgiften steunen',
    intro: 'Uit de landenlijst, zoals die op deze dag gold.',
    none: 'Geen van deze doorgiften steunt op een adequaatheidsbesluit.',
    columns: ['Land', 'Adequaatheidsbesluit', 'Vastgesteld', 'Geldt tot en met', 'Voor wie', 'Doorgiften'],
    noEnd: 'geen einddatum',
  },
};
