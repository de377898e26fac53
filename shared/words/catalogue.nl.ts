/** What the catalogue of known suppliers says, as it stands in a register, in Dutch. */
import type { CatalogueFact } from '../schema/catalogue.ts';

export const facts: Readonly<Record<CatalogueFact, string>> = {
  legalEntity: 'Rechtspersoon',
  country: 'Land van vestiging',
  parent: 'Moedermaatschappij',
  parentCountry: 'Land van de moedermaatschappij',
  role: 'Rol',
  agreementUrl: 'Verwerkersovereenkomst van de leverancier',
  subProcessorsUrl: 'Lijst van subverwerkers',
  dataRegions: 'Landen waar gegevens kunnen staan',
};

export const catalogueWords = {
  reason: 'Overgenomen uit de catalogus van leveranciers',
  heading: (date: string, name: string) => `Uit de catalogus van ${date}, onder “${name}”:`,
  ownHeading: (date: string, name: string) => `Uit uw eigen catalogus van ${date}, onder “${name}”:`,
  line: (fact: string, value: string) => `- ${fact}: ${value}`,
  source: (url: string, date: string) => `${url}, gezien op ${date}`,
  notJson: (file: string) => `${file} is geen JSON-bestand. Kies een catalogus als JSON.`,
  entryGone: 'De catalogus bevat geen leverancier met deze naam meer. Zoek opnieuw.',
};
