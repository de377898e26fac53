/** The published list of processors or sub-processors, in Dutch. */
import type { PublicColumn, PublishedList } from '../schema/publish.ts';

export const publish = {
  title: {
    processors: 'Verwerkers',
    'sub-processors': 'Subverwerkers',
  } satisfies Record<PublishedList, string>,
  /** The name of the list with the organisation behind it. */
  titleOf: (title: string, organisation: string) => `${title} van ${organisation}`,
  caption: {
    processors: 'Partijen die voor ons persoonsgegevens verwerken',
    'sub-processors': 'Partijen die wij inschakelen bij het verwerken van persoonsgegevens voor onze klanten',
  } satisfies Record<PublishedList, string>,
  asOf: (day: string) => `Stand op ${day}.`,
  endedNote: 'Partijen die wij niet meer inschakelen, staan niet in deze lijst.',
  empty: 'Er staan geen partijen op deze lijst.',
  columns: {
    name: 'Naam',
    service: 'Wat deze partij doet',
    category: 'Soort dienst',
    role: 'Rol',
    engagedBy: 'Ingeschakeld door',
    establishment: 'Land van vestiging',
    places: 'Land van verwerking',
    safeguard: 'Waarborg bij doorgifte',
    dataCategories: 'Soort persoonsgegevens',
    since: 'Sinds',
  } satisfies Record<PublicColumn, string>,
  role: { processor: 'Verwerker', 'sub-processor': 'Subverwerker' },
  us: 'ons',
  unknown: 'onbekend',
  /** The register asks this of suppliers only. */
  notAsked: '–',
  access: (country: string) => `${country} (toegang)`,
  noTransfer: 'Niet nodig: geen doorgifte',
  adequacy: (decision: string) => `adequaatheidsbesluit, ${decision}`,
  framework: ' (EU-U.S. Data Privacy Framework)',
  derogation: (ground: string) => `afwijking (art. 49 lid 1 AVG), ${ground}`,
  notEstablished: 'waarborg onbekend',
  asOfColumn: 'Stand op',
  changeColumn: (day: string) => `Gewijzigd sinds ${day}`,
  changes: (day: string) => `Wijzigingen sinds ${day}`,
  nothingBefore: (day: string) => `Op ${day} stond nog niets in deze lijst.`,
  unchanged: 'Er is niets gewijzigd.',
  changeColumns: ['Naam', 'Wijziging', 'Wat er anders is'],
  added: 'toegevoegd',
  gone: 'vervallen',
  changed: 'gewijzigd',
  fieldChanged: (header: string, before: string, after: string) =>
    `${header}: was “${before}”, is “${after}”`,
  notice: {
    subject: 'Wijziging van onze subverwerkers',
    greeting: 'Geachte heer, mevrouw,',
    lead: (article: string) =>
      `Wij verwerken persoonsgegevens voor u en schakelen daarbij subverwerkers in. Met dit bericht stellen wij u op de hoogte van wijzigingen daarin (${article}).`,
    added: 'Wij schakelen in:',
    gone: 'Wij schakelen niet meer in:',
    changed: 'Er verandert iets bij:',
    announced: 'Deze wijziging is ons aangekondigd door een partij die wij inschakelen:',
    announcedOf: (name: string, by: string, change: string) => `${name}, ingeschakeld door ${by} (${change})`,
    announcementChange: { new: 'nieuw', replacement: 'vervangt een ander', location: 'andere plaats' },
    effective: (day: string) => `De wijziging gaat in op ${day}.`,
    effectiveBlank: 'De wijziging gaat in op [dag].',
    object: (until: string) =>
      `U kunt tot en met ${until} bezwaar maken. Laat ons dan weten waarom; wij zoeken met u naar een oplossing.`,
    objectBlank:
      'U kunt tot en met [dag volgens uw overeenkomst] bezwaar maken. Laat ons dan weten waarom; wij zoeken met u naar een oplossing.',
    list: 'De volledige lijst van onze subverwerkers vindt u op [adres van de lijst].',
    closing: 'Met vriendelijke groet,',
    blank: '[naam en organisatie]',
  },
};
