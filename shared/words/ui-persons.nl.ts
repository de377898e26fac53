/** The rights of contact persons: access and erasure, in Dutch. */
import { counted } from './both.ts';

const nl = counted('nl');

export const persons = {
  title: 'Contactpersonen',
  lead: 'Iemand vraagt wat u over hem of haar bewaart, of wil gewist worden (art. 15 en 17 AVG).',
  toPage: 'Contactpersoon opzoeken',
  text: 'Inzage en wissen voor contactpersonen van leveranciers (art. 15 en 17 AVG).',
  words: 'E-mailadres of volledige naam',
  wordsHelp: 'Precies zoals in het register, zodat u alleen deze persoon vindt.',
  find: 'Opzoeken',
  results: 'Wat het register van deze persoon bewaart',
  found: (n: number) => nl(n, 'vermelding gevonden', 'vermeldingen gevonden'),
  nothingTitle: 'Niemand gevonden',
  nothingText:
    'Geen contactpersoon heeft dit e-mailadres of precies deze naam, ook niet tussen wat verwijderd is.',
  supplier: 'Leverancier',
  role: 'Soort contact',
  name: 'Naam',
  email: 'E-mailadres',
  phone: 'Telefoon',
  removed: 'Verwijderd; staat nog in de geschiedenis',
  erased: 'gewist',
  history: (n: number) => nl(n, 'regel in de geschiedenis', 'regels in de geschiedenis'),
  when: 'Wanneer',
  who: 'Wie',
  field: 'Wat',
  old: 'Oud',
  new: 'Nieuw',
  export: 'Gegevens opslaan als JSON',
  exported: (name: string) => `${name} is opgeslagen.`,
  file: 'contactpersoon',
  erase: 'Persoon wissen',
  eraseOf: (name: string, supplier: string) => `Persoon wissen: ${name} bij ${supplier}`,
  eraseTitle: (name: string) => `${name} wissen?`,
  eraseText: (supplier: string, lines: number) =>
    `Naam, e-mailadres en telefoonnummer bij ${supplier} verdwijnen uit het register en uit ${nl(lines, 'regel', 'regels')} van de geschiedenis. Dat er iets stond, en wanneer, blijft zichtbaar. Ook niet-opgeslagen concepten van dit register op deze computer verdwijnen. Dit kan niet ongedaan worden gemaakt. In reservekopieën staan de gegevens nog tot die zijn vervangen.`,
  exportFirst: 'Vraagt de persoon ook om een kopie? Sla de gegevens dan eerst op.',
  reason: 'Reden',
  reasonHelp: 'Bijvoorbeeld “Verzoek van 3 november”. Noem hier geen persoonsgegevens.',
  elsewhere: 'Dezelfde naam op andere plaatsen',
  elsewhereText: 'Een persoon wissen verandert hier niets. Pas deze plaatsen zelf aan waar dat nodig is.',
  elsewhereNone:
    'Nergens anders gevonden: niet in andere velden, niet in de geschiedenis en niet op deze computer.',
  inBin: 'in de prullenbak',
  historyWho: (n: number) => `Geschiedenis, wie wijzigde: ${nl(n, 'regel', 'regels')}`,
  historyWhy: (n: number) => `Geschiedenis, reden: ${nl(n, 'regel', 'regels')}`,
  savedView: 'Een bewaarde weergave op deze computer',
  draft: 'Een niet-opgeslagen concept op deze computer',
  erasedDone: 'De persoon is gewist.',
};
