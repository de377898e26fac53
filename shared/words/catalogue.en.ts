/** What the catalogue of known suppliers says, as it stands in a register, in English. */
import type { CatalogueFact } from '../schema/catalogue.ts';

export const facts: Readonly<Record<CatalogueFact, string>> = {
  legalEntity: 'Legal entity',
  country: 'Country of establishment',
  parent: 'Parent company',
  parentCountry: 'Country of the parent company',
  role: 'Role',
  agreementUrl: 'Processor agreement of the supplier',
  subProcessorsUrl: 'List of sub-processors',
  dataRegions: 'Countries where data can be stored',
};

export const catalogueWords = {
  reason: 'Taken over from the catalogue of suppliers',
  heading: (date: string, name: string) => `From the catalogue of ${date}, under “${name}”:`,
  ownHeading: (date: string, name: string) => `From your own catalogue of ${date}, under “${name}”:`,
  line: (fact: string, value: string) => `- ${fact}: ${value}`,
  source: (url: string, date: string) => `${url}, seen on ${date}`,
  notJson: (file: string) => `${file} is not a JSON file. Choose a catalogue as JSON.`,
  entryGone: 'The catalogue has no supplier of this name any more. Search again.',
};
