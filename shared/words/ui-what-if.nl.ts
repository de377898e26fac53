/** What if: before and after of a change, and who depends on what, in Dutch. */
import { counted, formatNumber } from './both.ts';

const nl = counted('nl');

export const whatIf = {
  title: 'Wat als',
  lead: 'Wat verandert er als een besluit vervalt, een land erbij komt, een leverancier stopt of een andere moedermaatschappij krijgt? Er wordt niets gewijzigd.',
  toPage: 'Wat als…',
  question: 'De vraag',
  kind: 'Wat gebeurt er',
  kinds: {
    withdraw: 'Een adequaatheidsbesluit vervalt',
    add: 'Een land krijgt een adequaatheidsbesluit',
    stop: 'Een leverancier of subverwerker stopt',
    parent: 'De zeggenschap gaat naar een ander land',
  },
  country: 'Land',
  withdrawHelp: 'Bijvoorbeeld de Verenigde Staten: het DPF.',
  name: 'Leverancier of subverwerker',
  nameHelp: 'De naam zoals die in het register staat.',
  noName: 'Geen leverancier of subverwerker met deze naam.',
  isSupplier: 'leverancier',
  isSubProcessor: 'subverwerker',
  on: 'Op welke dag',
  onHelp: 'Leeg: de dag van “Stand per”.',
  run: 'Gevolgen tonen',
  running: 'Bezig met beoordelen…',
  outcome: 'De gevolgen',
  statement:
    'Een berekening op de gegevens zoals zij nu in het register staan, beoordeeld op de genoemde dag, zonder en met deze wijziging. Er is niets gewijzigd.',
  idle: 'Kies eerst wat er gebeurt. Hier ziet u dan wie het raakt.',
  asked: {
    withdraw: (place: string, on: string) => `Het adequaatheidsbesluit voor ${place} vervalt op ${on}.`,
    add: (place: string, on: string) => `${place}: adequaatheidsbesluit vanaf ${on}.`,
    stop: (name: string, on: string) => `${name} stopt op ${on}.`,
    parent: (name: string, place: string, on: string) =>
      `${name} heeft vanaf ${on} een moedermaatschappij in ${place}.`,
  },
  parentCountry: 'Land van de nieuwe moedermaatschappij',
  control: (name: string) => `Afspraken met ${name}`,
  controlNoAgreement: 'Er is geen geldende overeenkomst.',
  controlAgreed: 'er is iets afgesproken voor een wijziging van zeggenschap.',
  controlNothing: 'er is niets afgesproken voor een wijziging van zeggenschap.',
  controlNotKnown:
    'het is niet bekend of er iets is afgesproken voor een wijziging van zeggenschap. Zoek dit op en beantwoord de vraag in de toets.',
  noticeBy: (on: string) => `Uw opzegging moet uiterlijk op ${on} zijn ontvangen.`,
  noNotice: 'Er is geen uiterste opzegdatum bekend.',
  before: 'Zonder deze wijziging',
  after: 'Met deze wijziging',
  changes: (n: number) =>
    n === 0
      ? 'Voor geen enkele leverancier verandert er iets.'
      : `${nl(n, 'leverancier', 'leveranciers')} geraakt.`,
  changesTable: 'Leveranciers waarvoor iets verandert',
  supplier: 'Leverancier',
  affected: 'Geraakt',
  flowsAffected: (n: number) => nl(n, 'stroom', 'stromen'),
  flows: 'Stromen',
  dependencies: 'Wie hangt waarvan af',
  dependenciesLead: 'Landen, moederlanden en subverwerkers, met het aantal leveranciers dat ervan afhangt.',
  dependenciesAll: 'Alles',
  dependencyKind: {
    place: 'Land waar gegevens zijn',
    parent: 'Land van de moedermaatschappij',
    'sub-processor': 'Subverwerker',
  },
  dependencyFilter: 'Soort afhankelijkheid',
  subject: 'Waarvan',
  suppliers: 'Leveranciers',
  shareOf: (n: number, total: number) => `${formatNumber(n, 'nl')} van ${formatNumber(total, 'nl')}`,
  showWho: (name: string) => `Wie hangt af van ${name}`,
  ask: 'Wat als dit wegvalt',
  more: (n: number, total: number) => `Nog ${formatNumber(n, 'nl')} tonen van ${formatNumber(total, 'nl')}`,
  report: 'Rapport als PDF',
  noDependencies: 'Er zijn nog geen gegevensstromen of subverwerkers vastgelegd.',
};
