/** Documents of a supplier: the list, adding one, and looking at one in the program, in Dutch. */
import type { documentKinds } from '../schema/evidence.ts';

type Kinds = Record<(typeof documentKinds)[number], string>;
const nlKinds: Kinds = {
  agreement: 'Overeenkomst',
  certificate: 'Certificaat of rapport',
  tia: 'Beoordeling van de doorgifte (TIA)',
  scc: 'Modelcontractbepalingen (SCC)',
  correspondence: 'Briefwisseling',
  'deletion-proof': 'Bewijs van wissen of terugbezorgen',
  other: 'Overig',
};

export const documents = {
  title: 'Documenten',
  none: 'Er zijn nog geen documenten. Bewaar hier de getekende overeenkomst; het bestand komt in het register zelf te staan.',
  kind: 'Soort document',
  kinds: nlKinds,
  agreementId: 'Hoort bij',
  noAgreement: 'De leverancier in het algemeen',
  choose: 'Document kiezen',
  drop: 'Of sleep bestanden hierheen. Per bestand ten hoogste 50 MB.',
  adding: (name: string) => `${name} wordt toegevoegd…`,
  added: (name: string) => `${name} staat in het register.`,
  tooLarge: (name: string) => `${name} is groter dan 50 MB. Bewaar een kleinere versie.`,
  empty: (name: string) => `${name} is leeg. Kies het bestand dat u bedoelt.`,
  addedOn: (date: string) => `toegevoegd op ${date}`,
  name: 'Document',
  mediaType: 'Type',
  sha256: 'Controlegetal (SHA-256)',
  bytes: 'Grootte',
  save: (name: string) => `${name} opslaan als bestand`,
  saveShort: 'Opslaan als bestand',
  saved: (name: string) => `${name} is opgeslagen.`,
  notShown:
    'Het programma toont dit type bestand niet. Sla het op en open het met het programma waarmee het gemaakt is.',
  gone: 'Dit document is er niet (meer)',
  goneText: 'Misschien is het verwijderd. Kijk bij de documenten van de leverancier.',
  toSupplier: 'Naar de leverancier',
  view: 'Inhoud van het document',
  damaged: 'Deze pdf kan niet worden gelezen. Sla hem op en open hem met een ander programma.',
  locked: 'Deze pdf is met een wachtwoord beveiligd. Sla hem op en open hem met een ander programma.',
  pageOf: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
  previous: 'Vorige pagina',
  next: 'Volgende pagina',
  larger: 'Groter',
  smaller: 'Kleiner',
  keys: 'Page Up en Page Down: pagina; + en −: groter en kleiner; Home en End: eerste en laatste pagina.',
  noText: 'Op deze pagina staat geen leesbare tekst, misschien is het een scan.',
  types: { pdf: 'Pdf', picture: 'Afbeelding', text: 'Tekst', office: 'Kantoordocument', other: 'Bestand' },
};
