/** The bin: what was removed and can be restored, in Dutch. */
import { counted, formatNumber } from './both.ts';
import { inSentence } from './in-sentence.ts';

const nl = counted('nl');

export const bin = {
  title: 'Prullenbak',
  lead: 'Wat verwijderd is en nog terug kan.',
  toPage: 'Prullenbak openen',
  text: 'Wat u verwijdert, blijft bewaard en kan terug.',
  table: 'Verwijderde gegevens',
  what: 'Wat',
  kind: {
    processor: 'Leverancier',
    agreement: 'Overeenkomst',
    data_flow: 'Gegevensstroom',
    chain_link: 'Subverwerker in de keten',
    certificate: 'Certificaat of rapport',
    announcement: 'Aankondiging van een subverwerker',
    breach: 'Datalek',
    document: 'Document',
    management_decision: 'Besluit van de directie',
    colleague: 'Medewerker',
    adequacy_override: 'Besluit over een land',
    custom_field: 'Eigen veld',
  },
  name: 'Naam',
  noName: 'zonder naam',
  supplier: 'Leverancier',
  removed: 'Verwijderd',
  by: (name: string) => `door ${name}`,
  restore: 'Terugzetten',
  restoreOf: (name: string) => `${name} terugzetten`,
  restored: (name: string) => `${name} staat weer in het register.`,
  merged: (name: string) =>
    `Samengevoegd met ${inSentence(name)}: de overeenkomsten, gegevensstromen en documenten staan daar, en komen bij terugzetten niet mee.`,
  restoredWithout: (name: string, kept: string) =>
    `${name} staat weer in het register, maar zonder wat naar ${inSentence(kept)} ging. Dat staat daar nog.`,
  search: 'Zoeken in de prullenbak',
  searchPlaceholder: 'Naam of leverancier…',
  count: (n: number) => nl(n, 'verwijderd gegeven', 'verwijderde gegevens'),
  more: (n: number, total: number) => `Nog ${formatNumber(n, 'nl')} tonen van ${formatNumber(total, 'nl')}`,
  emptyTitle: 'De prullenbak is leeg',
  emptyText: 'Wat u ergens in het register verwijdert, vindt u hier terug.',
  nothingTitle: 'Niets gevonden',
  nothingText: 'Niets in de prullenbak past bij deze zoekopdracht.',
  showAll: 'Alles tonen',
};
