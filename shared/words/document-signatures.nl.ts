/** What is said of a digital signature in a document, in Dutch. */

export const documentSignatures = {
  by: (who: string) => `Digitaal ondertekend door ${who}`,
  unnamed: 'Digitaal ondertekend, door wie is niet te lezen',
  on: (day: string) => `op ${day}`,
  unverified: 'niet gecontroleerd',
  added: 'daarna is er nog iets aan het bestand toegevoegd, bijvoorbeeld een handtekening',
  away: 'De inhoud staat alleen op de server van het gedeelde register; of het digitaal is ondertekend, is niet nagekeken',
};
