/** Headings of the files of lists that no screen has as a heading, in Dutch. */

export const headings = {
  supplier: 'Leverancier',
  subProcessor: 'Subverwerker',
  importer: 'Ontvanger',
  place: 'Land',
  article: 'Artikel',
  reason: 'Oordeel in woorden',
  nextStep: 'Volgende stap',
  subject: 'Betreft',
  state: 'Stand',
  urgency: 'Wanneer',
  due: 'Uiterlijk',
  owner: 'Eigenaar',
  level: 'Laag in de keten',
  engagedBy: 'Ingeschakeld door',
  alsoUsedBy: 'Ook gebruikt door',
  because: (side: string) => `${side}: reden`,
  why: 'Reden',
};

/** Start of the name of a file; the day follows. */
export const names = {
  suppliers: 'Leveranciers',
  transfers: 'Doorgiften',
  deadlines: 'Kalender',
  attention: 'Aandacht',
  decisions: 'Besluiten',
  chain: 'Subverwerkers',
  history: 'Geschiedenis',
  law: 'Gebeurtenissen in het recht',
  scenario: 'Wat als',
};
