/** The catalogue of known suppliers on the screen, in Dutch. */
import { counted, formatNumber } from './both.ts';

const nl = counted('nl');

export const catalogue = {
  title: 'Catalogus van leveranciers',
  lead: 'Wat over bekende leveranciers openbaar is, met de bron erbij. Niets ervan komt vanzelf in uw register.',
  toPage: 'Catalogus bekijken',
  inUse: 'In gebruik',
  packed: 'Meegeleverd met het programma',
  own: 'Uw eigen catalogus op deze computer',
  none: 'Geen',
  state: (suppliers: number, date: string) =>
    `${nl(suppliers, 'leverancier', 'leveranciers')}, stand per ${date}`,
  takeTitle: 'Eigen catalogus uit een bestand',
  takeText:
    'Voeg leveranciers toe die u zelf heeft uitgezocht, of vervang wat de catalogus zegt. Kies een bestand (JSON) in dezelfde vorm als de meegeleverde catalogus. Het geldt op deze computer, voor elk register.',
  chooseFile: 'Bestand kiezen',
  comparing: 'Bezig met lezen…',
  notJson: (name: string) =>
    `${name} is geen JSON-bestand. Vraag het bestand opnieuw op en kies het ongewijzigd.`,
  tooLarge: (name: string) => `${name} is groter dan 1 MB. Kies een kleiner bestand.`,
  faults: (name: string) => `${name} is geen goede catalogus. Er is niets overgenomen:`,
  faultsMore: (n: number) => `en nog ${nl(n, 'fout', 'fouten')}`,
  brings: (added: number, replaced: number) =>
    `${nl(added, 'leverancier komt', 'leveranciers komen')} erbij, ${nl(replaced, 'vervangt', 'vervangen')} wat de meegeleverde catalogus zegt.`,
  replacesOwn: 'Dit bestand komt in de plaats van uw huidige eigen catalogus.',
  take: 'In gebruik nemen',
  taken: (n: number) => `Uw eigen catalogus met ${nl(n, 'leverancier', 'leveranciers')} is in gebruik.`,
  drop: 'Eigen catalogus weghalen',
  dropped: 'Uw eigen catalogus is weg. Wat in een register is overgenomen, blijft staan.',
  pick: (date: string) => `Catalogus, stand per ${date}`,
  pickHelp: 'Kies een leverancier uit de catalogus, of typ gewoon door.',
  picked: (name: string, date: string) =>
    `Ingevuld uit de catalogus van ${date}, onder “${name}”. Controleer de gegevens; de bronnen staan in de opmerking.`,
  parentIs: (parent: string) => `moeder: ${parent}`,
  takeBack: 'Toch niet',
  offers: 'Dit kent de catalogus',
  offersText:
    'Alleen lege velden worden gevuld. Bron en dag komen in de opmerking van de leverancier. Niets gebeurt zonder uw ja.',
  offersNone: 'De catalogus kan nu geen lege velden van uw leveranciers vullen.',
  as: (name: string) => `in de catalogus: ${name}`,
  asOwn: (name: string) => `in uw eigen catalogus: ${name}`,
  fill: 'Overnemen',
  fillOf: (name: string) => `Overnemen voor ${name}`,
  fillAll: (n: number) => (n === 1 ? 'Overnemen' : `Voor alle ${formatNumber(n, 'nl')} overnemen`),
  filled: (n: number) => `Voor ${nl(n, 'leverancier', 'leveranciers')} overgenomen uit de catalogus.`,
  undone: 'Teruggedraaid: wat uit de catalogus kwam, staat er niet meer.',
  sources: 'Bronnen',
  sourcesOf: (name: string) => `Wat de catalogus zegt over ${name}, met de bronnen`,
  seen: (date: string) => `gezien op ${date}`,
  noSource: 'zonder bron',
  more: (n: number, total: number) => `Nog ${formatNumber(n, 'nl')} tonen van ${formatNumber(total, 'nl')}`,
};
