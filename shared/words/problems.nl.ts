/** Sentences of the closed set of errors: what happened and what to do next, in Dutch. */
import type { ProblemCode } from '../schema/problem.ts';

export const problems = {
  invalid: 'Niet alles is goed ingevuld. Verbeter de genoemde velden.',
  'not-found': 'Dit is er niet (meer). Is het verwijderd, dan staat het in de prullenbak (Instellingen).',
  conflict: 'Iemand anders heeft dit intussen gewijzigd. Bekijk wat er nu staat en doe het dan opnieuw.',
  busy: 'Het register is bezig met een andere wijziging. Probeer het zo dadelijk opnieuw.',
  refused: 'Dit is niet toegestaan.',
  cancelled: 'U hebt dit afgebroken. Er is niets gewijzigd.',
  'too-large': 'Dit is te groot. Splits het bestand of laat weg wat niet nodig is.',
  'disk-full': 'De schijf is vol. Maak ruimte en probeer het opnieuw; wat al bewaard was, staat er nog.',
  'read-only': 'Hier mag niet geschreven worden. Kies een andere map of vraag schrijfrechten.',
  foreign: 'Dit bestand is geen register. Kies een ander bestand.',
  corrupt: 'Het register is beschadigd. Zet de laatste goede reservekopie terug.',
  'too-new': 'Dit register is gemaakt met een nieuwere versie. Werk het programma bij.',
  internal:
    'Er ging iets mis in het programma. Kijk of uw laatste wijziging er staat, en meld het kenmerk aan uw beheerder.',
} satisfies Record<ProblemCode, string>;

/** What a field refused, by the key that its schema gives it. */
export const named = {
  'date-out-of-range': 'Vul een jaartal tussen 1900 en 2199 in.',
  'unknown-country': 'Kies een land uit de lijst.',
  'no-decision':
    'Voor dit land is er op die dag geen adequaatheidsbesluit dat kan vervallen. Kies een land dat er een heeft, of een andere dag.',
  'within-eea': 'Dit land ligt binnen de EER: een adequaatheidsbesluit is daar niet nodig.',
  'unknown-name': 'Geen leverancier of subverwerker in het register heet zo. Kijk de naam na.',
  'not-before': 'Kies een dag die vóór de stand van de lijst ligt.',
  'within-objection':
    'Dan kunnen klanten nog bezwaar maken (art. 28 lid 2 AVG). Kies een latere dag, of minder dagen voor bezwaar.',
  'day-has-come': 'Kies een dag na vandaag.',
  'day-after-due':
    'Kies een dag die niet later is dan de dag waarop dit klaar moet zijn, of leg vast dat het is afgehandeld.',
  'name-taken': 'Er is al iemand met deze naam. Kies een andere naam, of wijzig de ander.',
  'same-person': 'Dit is de eigenaar van nu. Kies iemand anders.',
  'options-missing': 'Vul ten minste één keuze in.',
  'two-decimals': 'Vul een getal in met hoogstens twee decimalen.',
  'custom-value': 'Deze waarde past niet bij het veld. Vul een tekst, een getal of ja of nee in.',
  'kvk-eight-digits': 'Een KvK-nummer heeft acht cijfers, bijvoorbeeld 01234567.',
  email: 'Vul een e-mailadres in, bijvoorbeeld privacy@voorbeeld.nl, of laat het leeg.',
  'text-unseen':
    'Wat hier staat, is op het scherm niet te zien. Vul een naam of woord met zichtbare letters in.',
  'no-dates': 'Alleen de kalender is een kalenderbestand (ics). Kies een ander soort bestand.',
  'no-hash':
    'Dit is geen controlegetal. Neem de tekens over zoals ze in de PDF staan: 0 tot en met 9 en a tot en met f, ten minste 8.',
  'unknown-column': 'Deze kolom bestaat niet.',
  'unknown-cursor': 'Deze plaats in de lijst bestaat niet. Begin weer bij de eerste bladzijde.',
  'unknown-record': 'Kies een regel die bestaat en bij deze leverancier hoort.',
  'refers-to-itself': 'Kies een andere regel: deze verwijst via andere regels naar zichzelf.',
  'passphrase-short': 'Kies een wachtwoordzin van minstens 12 tekens, bijvoorbeeld vier losse woorden.',
  'period-too-long': 'Vul hoogstens tien jaar in: 120 maanden of 3650 dagen.',
  'supplier-twice': 'Deze leverancier staat er al in. Laat er één staan.',
  'web-address': 'Vul een webadres in dat begint met https:// of http://.',
  'domain-name': 'Vul een domein in zonder http en schuine streep, bijvoorbeeld voorbeeld.nl.',
  'day-to-come': 'Deze dag moet nog komen. Vul vandaag of een eerdere dag in.',
  'dpf-programme': 'Alleen het programma EU-U.S. DPF telt. Ontbreekt dat, kies dan “Staat niet op de lijst”.',
  'tia-completedOn': 'Vul in op welke dag de beoordeling is afgerond.',
  'tia-outcome': 'Kies de uitkomst, of laat de dag leeg zolang u nog niet klaar bent.',
  'tia-measures':
    'Kies ten minste één aanvullende maatregel: zonder maatregel is de uitkomst niet “met maatregelen”.',
  'tia-explanation': 'Kies het document van de beoordeling, of leg hier uit hoe u tot de uitkomst kwam.',
  'tia-reviewedBy': 'Vul in wie bij ons de beoordeling van de verwerker heeft bekeken.',
  'tia-reviewedOn': 'Vul in wanneer wij de beoordeling van de verwerker hebben bekeken.',
  'path-unfit': 'Kies een naam zonder onzichtbare tekens.',
};

/** What a field refused, if its schema has no key for it. */
export const kinds = {
  date: 'Vul een bestaande dag in als dag-maand-jaar, bijvoorbeeld 31-3-2027.',
  moment: 'Vul een bestaande dag met een tijd in, bijvoorbeeld 31-3-2027 14:30.',
  empty: 'Vul dit in.',
  atLeast: (least: number | bigint | undefined) => `Minstens ${least}.`,
  atMost: (most: number | bigint | undefined) => `Hoogstens ${most}.`,
  choice: 'Kies een van de genoemde waarden.',
  unknownField: 'Dit veld bestaat niet.',
  other: 'Deze waarde past hier niet.',
};

export const files = {
  missing: (name: string) => `Het bestand ${name} bestaat niet. Controleer de naam en de map.`,
  folderMissing: (folder: string) => `De map ${folder} bestaat niet. Maak de map of kies een andere.`,
  folderFails: (folder: string) =>
    `De map ${folder} kan niet worden gemaakt. Kies een andere map of vraag schrijfrechten.`,
  exists: (name: string) => `Het bestand ${name} bestaat al. Kies een andere naam; er is niets overschreven.`,
  foreign: (name: string) => `${name} is geen register van dit programma. Kies een ander bestand.`,
  corrupt: (name: string) => `Het register ${name} is beschadigd. Zet de laatste goede reservekopie terug.`,
  emptied: (name: string) =>
    `${name} is leeg. Dat kan na een stroomstoring gebeuren, of als een map half is gesynchroniseerd. Zet de laatste goede reservekopie terug.`,
  otherJournal: (name: string, journal: string) =>
    `Naast ${name} ligt ${journal}, dat bij een andere versie van dit bestand hoort. Er is niets gewijzigd. Verplaats ${journal} naar een andere map en open het register opnieuw, of zet de laatste goede reservekopie terug.`,
  otherSchema: {
    extra: (name: string, object: string) =>
      `In ${name} staat iets wat dit programma er niet in maakt (${object}). Het kan gegevens veranderen of verbergen; daarom wordt het bestand niet geopend. Zet de laatste goede reservekopie terug.`,
    missing: (name: string, object: string) =>
      `In ${name} ontbreekt iets wat dit programma erin maakt (${object}). Het bestand wordt daarom niet geopend. Zet de laatste goede reservekopie terug.`,
    different: (name: string, object: string) =>
      `In ${name} is iets anders dan dit programma het maakt (${object}). Het kan gegevens veranderen of verbergen; daarom wordt het bestand niet geopend. Zet de laatste goede reservekopie terug.`,
  },
  tooNew: (name: string) =>
    `${name} is gemaakt met een nieuwere versie van het programma. Werk het programma bij.`,
  readOnly: (name: string) =>
    `In ${name} mag niet geschreven worden. Kies een andere plaats of vraag schrijfrechten.`,
  replaced: 'Het register is vervangen; daarna ging er iets mis.',
  unfit:
    'In het register staat een waarde die er niet hoort; daarom is dit niet te tonen. Kies bij Instellingen Register controleren, of zet de laatste goede reservekopie terug. Geef uw beheerder het kenmerk.',
  noRegister: 'Er is geen register open. Maak een register of open er een.',
};

const at = (where: string | null): string => where ?? 'deze plaats';
/** As {@link at}, where a sentence begins with it. */
const first = (where: string | null): string => where ?? 'Deze plaats';

/** What the system below said, and where: a file or a folder; null = it did not say. */
export const system = {
  missing: (where: string | null) => `${first(where)} bestaat niet. Controleer de naam en de map.`,
  denied: (where: string | null) =>
    `Het systeem geeft geen toegang tot ${at(where)}. Kies een andere plaats of vraag uw beheerder om rechten.`,
  readOnlyDisk: (where: string | null) =>
    `De schijf met ${at(where)} kan alleen gelezen worden. Kies een plaats op een andere schijf.`,
  diskFails: (where: string | null) =>
    `De schijf met ${at(where)} meldt een fout bij lezen of schrijven. Controleer de schijf of de verbinding, en maak dan een reservekopie op een andere schijf.`,
  diskGone: (where: string | null) =>
    `De schijf met ${at(where)} is niet meer aangesloten. Sluit haar weer aan en probeer het opnieuw.`,
  notFolder: (where: string | null) =>
    `In ${at(where)} staat een bestand waar een map hoort. Controleer de map in de naam.`,
  inCircles: (where: string | null) =>
    `${first(where)} is een koppeling die naar zichzelf leidt. Kies een ander bestand.`,
  nameTooLong: (where: string | null) =>
    `De naam ${at(where)} is te lang voor deze schijf. Kies een kortere naam of een andere map.`,
  nameUnfit: (where: string | null) =>
    `In de naam van ${at(where)} staat een teken dat daar niet kan. Kies een naam zonder bijzondere tekens.`,
  isFolder: (where: string | null) => `${first(where)} is een map en geen bestand. Kies een bestand.`,
  exists: (where: string | null) =>
    `${first(where)} bestaat al en is niet overschreven. Kies een andere naam.`,
  notEmpty: (where: string | null) => `De map ${at(where)} is niet leeg. Kies een andere map.`,
  otherDisk: (where: string | null) =>
    `${first(where)} ligt op een andere schijf, en dit kan alleen binnen één schijf. Kies een andere map.`,
  unsupported: (where: string | null) =>
    `De schijf met ${at(where)} kan dit niet uitvoeren. Kies een plaats op een andere schijf.`,
  fileTooLarge: (where: string | null) =>
    `Het bestand wordt groter dan de schijf met ${at(where)} aankan. Kies een plaats op een andere schijf.`,
  inUse: (where: string | null) =>
    `${first(where)} is in gebruik bij een ander programma. Sluit dat programma en probeer het opnieuw.`,
  tooManyOpen: (_where: string | null) =>
    'Op deze computer staan te veel bestanden tegelijk open. Sluit andere programma’s en probeer het opnieuw.',
  noMemory: (_where: string | null) =>
    'De computer heeft te weinig geheugen vrij. Sluit andere programma’s en probeer het opnieuw.',
  noAnswer: (where: string | null) =>
    `De netwerkschijf met ${at(where)} antwoordt niet. Controleer de verbinding en probeer het opnieuw.`,
};
