/** What a later list changes, and a new list of sub-processors beside the known chain, in Dutch. */
import type { ChainDifference } from '../fields/list-changes.ts';
import { counted } from './both.ts';
import { formatDate } from './format.ts';

const nl = counted('nl');

export const importChanges = {
  title: (n: number) => `Deze lijst wijzigt ${nl(n, 'gegeven', 'gegevens')}`,
  text: 'Zo stond het in het register, en zo wordt het.',
  supplier: 'Leverancier',
  field: 'Gegeven',
  was: 'Was',
  becomes: 'Wordt',
  chainTitle: (name: string) => `Deze lijst naast de keten van ${name}`,
  chainText: (on: string) => `Dag van de lijst: ${formatDate(on, 'nl')}.`,
  alike: (n: number) => `${nl(n, 'subverwerker is', 'subverwerkers zijn')} gelijk gebleven.`,
  noDifferences: 'De lijst noemt dezelfde subverwerkers op dezelfde plaatsen.',
  subProcessor: 'Subverwerker',
  takeOver: (name: string) => `${name} overnemen`,
  announcedOn: 'Dag van de aankondiging of de lijst',
  announcedOnHelp: 'Vanaf die dag loopt de termijn voor bezwaar. Leeg = vandaag.',
  differences: {
    added: 'erbij',
    announced: 'al aangekondigd',
    moved: 'andere plaats',
    gone: 'niet meer genoemd',
    unsure: 'hier niet genoemd',
  } satisfies Record<ChainDifference['change'], string>,
  effects: {
    added: 'wordt een aankondiging; in de keten pas na uw besluit',
    announced: 'wacht al op uw besluit; hier verandert niets',
    moved: 'een plaats die de lijst niet meer noemt eindigt, een nieuwe komt erbij',
    gone: 'eindigt in de keten, met alles eronder',
    unsure:
      'staat elders in het bestand, in een regel die niet is overgenomen, of onder een naam die erop lijkt; hier eindigt niets',
  } satisfies Record<ChainDifference['change'], string>,
  objection: (until: string) =>
    `Tegen wie erbij komt kunt u bezwaar maken tot en met ${formatDate(until, 'nl')} (artikel 28, lid 2, AVG).`,
  consent:
    'Wie erbij komt, mag pas beginnen na uw schriftelijke toestemming (artikel 28, lid 2, AVG). Zolang u niets zegt, is er geen toestemming.',
  term: 'Tot wanneer u bezwaar kunt maken is niet vastgelegd. Zoek de termijn op in de overeenkomst: die kan al lopen (artikel 28, lid 2, AVG).',
  regime: (until: string | null) =>
    `Of u een algemene of een specifieke toestemming hebt gegeven is niet vastgelegd. Zoek dat op in de overeenkomst (artikel 28, lid 2, AVG).${until === null ? '' : ` Bij een algemene is de laatste dag voor bezwaar ${formatDate(until, 'nl')}.`}`,
  chooseUpdate:
    'Zo wordt deze vergelijking niet overgenomen: wie nieuw is komt meteen in de keten en er eindigt niets. Kies hiernaast “Vergelijk met de bekende keten en werk die bij”.',
  withUpdate:
    'Zo wordt deze vergelijking niet overgenomen: wie nieuw is komt meteen in de keten en er eindigt niets. Overnemen: --duplicates update.',
  noSuchDifference: (name: string) =>
    `Van ${name} is geen verschil gevonden dat u kunt weglaten. Bekijk de verschillen met --dry-run.`,
};
