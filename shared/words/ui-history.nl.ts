/** The page with the whole history, and the check of a printed hash, in Dutch. */
import { counted } from './both.ts';

const nl = counted('nl');

export const history = {
  title: 'Geschiedenis',
  lead: 'Wie veranderde wat, wanneer en waarom.',
  text: 'Elke wijziging in dit register, op te zoeken op leverancier, persoon, soort en dag.',
  toPage: 'Geschiedenis bekijken',
  filters: 'Welke wijzigingen',
  search: 'Zoeken in de geschiedenis',
  searchHelp: 'Woorden uit een waarde, een naam of een reden.',
  supplier: 'Leverancier',
  person: 'Door wie',
  everyone: 'Iedereen',
  kind: 'Soort gegevens',
  everyKind: 'Alle soorten',
  from: 'Vanaf',
  until: 'Tot en met',
  order: 'De eerste dag ligt na de laatste. Verander een van beide.',
  clear: 'Filters wissen',
  count: (n: number) => nl(n, 'wijziging', 'wijzigingen'),
  found: (n: number) => `${nl(n, 'wijziging', 'wijzigingen')} gevonden`,
  foundSoFar: (n: number) => `${nl(n, 'wijziging', 'wijzigingen')} gevonden tot nu toe`,
  table: 'Wijzigingen, de nieuwste eerst',
  searching: 'Bezig met zoeken…',
  nothingTitle: 'Niets gevonden',
  nothingText: 'Geen wijziging past bij deze keuze.',
  more: 'Oudere wijzigingen tonen',
  printed: 'Controlegetal van een afdruk',
  printedText:
    'Op elke PDF staat het controlegetal van de geschiedenis. Staat het in dit register, dan is de geschiedenis tot dat punt niet herschreven.',
  printedField: 'Controlegetal',
  printedHelp: 'Typ of plak het, of ten minste de eerste 8 tekens. Spaties en hoofdletters maken niet uit.',
  printedCheck: 'Controlegetal opzoeken',
  printedFound: (line: string, at: string, who: string) =>
    `Dit is regel ${line} van de geschiedenis, vastgelegd op ${at} door ${who}.`,
  printedSince: (n: number) =>
    n === 0 ? 'Sindsdien is er niets gewijzigd.' : `Sindsdien ${nl(n, 'wijziging', 'wijzigingen')}.`,
  printedVerify: 'Of de regels zelf nog kloppen, ziet u met “Register controleren” bij de instellingen.',
  printedUnknown:
    'Dit controlegetal komt niet voor in dit register. De afdruk is van een ander register, er is een tikfout, of de geschiedenis is na de afdruk herschreven.',
  printedSeveral: (n: number) => `Dit begin past op ${nl(n, 'regel', 'regels')}. Vul meer tekens in.`,
  printedOther: (lines: string) =>
    `Bij het controlegetal zijn ${lines} regels opgegeven. Dat klopt niet met deze regel.`,
  printedEmptyRegister: 'Dit register heeft nog geen geschiedenis.',
};
