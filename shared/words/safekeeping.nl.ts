/**
 * Messages about safekeeping: the write lock, the file's location, backups, documents, exchange, in Dutch.
 */
import type { LockHolder } from '../schema/lock.ts';
import { formatNumber } from './both.ts';
import { formatMoment } from './format.ts';

export const lock = {
  held: ({ name, host, since }: LockHolder) =>
    `${name} (${host}) werkt in dit register sinds ${formatMoment(since, 'nl')}. U kunt lezen; wijzigen kan zodra ${name} het sluit.`,
  stale: ({ name, host, since }: LockHolder) =>
    `${name} (${host}) heeft dit register sinds ${formatMoment(since, 'nl')} in gebruik, maar geeft geen teken meer. Vraag het na; neem het schrijven pas daarna over.`,
  takenOver: ({ name, host, since }: LockHolder) =>
    `Het schrijven is overgenomen van ${name} (${host}), die het register sinds ${formatMoment(since, 'nl')} in gebruik had en het niet heeft gesloten.`,
  replaced: (file: string) =>
    `Op de plaats van ${file} staat nu een ander bestand: teruggezet, of vervangen door een ander programma of een synchronisatiedienst. Er wordt niets meer opgeslagen; wat eerder was opgeslagen, heeft dit programma nog, en wat u hebt ingevuld, blijft staan. Open wat er nu staat, of bewaar eerst een kopie.`,
  overwritten: (file: string) =>
    `In het bestand ${file} is iets anders geschreven terwijl het hier open was, bijvoorbeeld doordat er een ander bestand overheen is gekopieerd. Wat er eerder in stond, heeft ook dit programma niet meer. Er wordt niets meer opgeslagen; wat u hebt ingevuld, blijft staan. Open wat er nu staat, of zet een reservekopie terug.`,
  removed: (file: string) =>
    `Het bestand ${file} is verwijderd of verplaatst. Er wordt niets meer opgeslagen; wat eerder was opgeslagen, heeft dit programma nog, en wat u hebt ingevuld, blijft staan. Zet het bestand terug, of bewaar een kopie en open die.`,
  linked: (file: string) =>
    `Het bestand ${file} heeft op deze schijf nog een naam (een harde koppeling). Onder twee namen kunnen programma's elkaars wijzigingen kwijtraken; daarom wordt er niet in geschreven. U kunt alles bekijken. Verwijder de andere naam, of bewaar een kopie en open die.`,
  readOnly:
    'Dit bestand of deze map is alleen-lezen. U kunt alles bekijken; om te wijzigen bewaart u het register op een andere plaats.',
  clockBehind: (last: string, now: string) =>
    `Volgens de klok van deze computer is het nu ${formatMoment(now, 'nl')}, maar de laatste wijziging in dit register is van ${formatMoment(last, 'nl')}. De klok liep toen voor, of loopt nu achter. Er is niets verloren. Zet de klok goed: statussen, termijnen en de geschiedenis gaan ervan uit.`,
  network:
    'Het register staat op een netwerkschijf. Dat werkt veiliger maar trager, en één persoon tegelijk schrijft. Bewaar het liever op deze computer en zet alleen reservekopieën op het netwerk.',
  noFile: (path: string) =>
    `Op de plaats van het slot van dit register staat iets dat geen bestand is: ${path}. Er is niets gewijzigd. Verplaats het of haal het weg.`,
  otherVersion: (names: string) =>
    `Naast dit register staat een andere versie ervan (${names}), met wijzigingen die hier niet in staan. Zo’n bestand ontstaat als twee computers tegelijk schrijven. Open het, neem over wat hier ontbreekt, en verplaats het dan naar een andere map.`,
  synced: (service: string) =>
    `Het register staat in een map die ${service} synchroniseert. Twee computers tegelijk geven dan twee versies van het bestand. Bewaar het liever buiten die map.`,
};

export const backup = {
  damaged: (path: string) =>
    `De reservekopie ${path} is beschadigd. Er is niets gewijzigd. Kies een andere reservekopie, bijvoorbeeld een van een dag eerder.`,
  notWhole:
    'De kopie van het register is niet heel en wordt niet bewaard: het register is beschadigd. Zet de laatste goede reservekopie terug.',
  notRight:
    'Het register komt niet overeen met zijn geschiedenis. Er is geen reservekopie gemaakt, zodat de goede blijven. Controleer het register en zet zo nodig een reservekopie terug.',
  closedFolder: (folder: string) =>
    `Uw account mag niet schrijven in de map van de reservekopieën: ${folder}. Vraag wie haar heeft gemaakt, of uw beheerder, haar de rechten te geven die het register heeft.`,
  unknown: (name: string) => `Er is geen reservekopie ${name}. Vraag de lijst op en kies er een.`,
  noRegister: (file: string, folder: string) =>
    `Het register ${file} bestaat niet, en er zijn geen reservekopieën in ${folder}. Controleer de naam en de map, of geef met --from een bestand op.`,
  none: (folder: string) => `Er zijn geen reservekopieën in ${folder}. Geef met --from een bestand op.`,
  changedSince: 'Het register is gewijzigd nadat u zag wat terugzetten verandert. Bekijk het opnieuw.',
  otherRegister:
    'Dit is een reservekopie van een ander register. Er is niets gewijzigd. Kies een reservekopie van dit register; wilt u dit register toch door het andere vervangen, zeg dat dan uitdrukkelijk (op de opdrachtregel met --other-register).',
  withFindings: (n: number, first: string) =>
    `Bij het controleren van deze reservekopie ${n === 1 ? 'is iets gevonden dat' : `zijn ${formatNumber(n, 'nl')} dingen gevonden die`} niet met haar geschiedenis ${n === 1 ? 'klopt' : 'kloppen'}: ${first} Er is niets gewijzigd. Kies een andere reservekopie, bijvoorbeeld van een dag eerder; wilt u deze toch terugzetten, zeg dat dan uitdrukkelijk (op de opdrachtregel met --with-findings).`,
  severalRegisters: (folder: string) =>
    `In ${folder} staan reservekopieën van meer dan één register, en van het register zelf is niet te lezen welk het is. Kies met --list en --from zelf een reservekopie.`,
  restoredUnopened: (kept: string | null) =>
    `De reservekopie is teruggezet en staat op de plaats van het register. Daarna ging het openen mis. ${
      kept === null
        ? 'Er stond geen bestand op deze plaats.'
        : `Het bestand van daarvoor is bewaard als ${kept}.`
    } Kijk of de schijf vol of niet bereikbaar is, en open het register opnieuw.`,
};

export const documents = {
  tooLarge:
    'Dit document is groter dan 50 MB. Verklein het (bijvoorbeeld: scan met lagere resolutie) of splits het.',
  empty: 'Dit bestand is leeg. Kies een ander bestand.',
  damaged: 'De inhoud van dit document is beschadigd. Zet een reservekopie terug waarin het nog goed is.',
};

/** Where in a file of the zip something is; records and lines are counted from 1. */
const place = (name: string, at: number): string =>
  name.endsWith('.jsonl') ? `Regel ${at}` : `Gegeven ${at}`;

export const whole = {
  tooLarge:
    'Dit past niet in een zip van een heel register: die is hoogstens 1 GB, uitgepakt 2 GB, met 65.000 documenten. Maak in plaats daarvan een reservekopie.',
  foreign: 'Dit is geen zip van een heel register. Kies een zip die met export is gemaakt.',
  strangeName: (name: string) =>
    `In deze zip staat iets wat er niet in hoort (${name.slice(0, 100)}). Er is niets overgenomen. Gebruik een zip die met export is gemaakt.`,
  cutOff: 'Deze zip is niet compleet of beschadigd. Er is niets overgenomen. Haal het bestand opnieuw op.',
  changed: (name: string) =>
    `${name} in deze zip is gewijzigd nadat hij werd gemaakt. Er is niets overgenomen.`,
  invalid: (name: string) => `${name} in deze zip klopt niet. Er is niets overgenomen.`,
  invalidAt: (name: string, at: number) =>
    `${place(name, at)} van ${name} in deze zip klopt niet. Er is niets overgenomen.`,
  notJson: (name: string, at: number) =>
    `${place(name, at)} van ${name} in deze zip is geen JSON die dit programma kan lezen. Er is niets overgenomen. Haal het bestand opnieuw op.`,
  notFitting: (name: string, at: number) =>
    `${place(name, at)} van ${name} in deze zip past niet bij de rest, bijvoorbeeld omdat het er twee keer staat. Er is niets overgenomen.`,
  valueTooLarge: (name: string, at: number) =>
    `${place(name, at)} van ${name} in deze zip is groter dan 16 MB. Er is niets overgenomen. Gebruik een zip die met export is gemaakt.`,
  fileTooLarge: (name: string) =>
    `${name} in deze zip is groter dan mogelijk is. Er is niets overgenomen. Gebruik een zip die met export is gemaakt.`,
  dangling:
    'Gegevens in deze zip verwijzen naar gegevens die er niet in staan. Er is niets overgenomen. Haal het bestand opnieuw op.',
  running: 'Er wordt al een zip gemaakt of ingelezen. Wacht tot dat klaar is, of breek het af.',
  notRight: (detail: string) =>
    `De gegevens in deze zip komen niet overeen met hun geschiedenis (${detail.slice(0, 200)}). Er is niets overgenomen.`,
  tooNew: 'Deze zip is gemaakt met een nieuwere versie. Werk het programma bij.',
  notEmpty:
    'In dit register staat al iets. Een heel register komt alleen in een leeg register: maak een nieuw register en kies daar de zip.',
};

export const seal = {
  needed: 'Dit bestand is versleuteld. Geef de wachtwoordzin waarmee het is gemaakt.',
  wrong:
    'De wachtwoordzin is niet die waarmee dit bestand is versleuteld. Er is niets gewijzigd. Probeer het opnieuw; zonder de juiste wachtwoordzin kan niemand het bestand openen.',
  damaged:
    'Dit versleutelde bestand is niet compleet of beschadigd. Er is niets gewijzigd. Gebruik een ander exemplaar.',
  forKeys:
    'Dit bestand is versleuteld voor een sleutel en niet met een wachtwoordzin. Dit programma opent alleen met een wachtwoordzin: ontsleutel het eerst met de sleutel (age -d -i SLEUTELBESTAND).',
  /** Powers of 2: the file's, and the highest that can be opened. */
  tooManyRounds: (factor: number, highest: number) =>
    `Dit bestand is heel, maar de wachtwoordzin is met scrypt-werkfactor ${formatNumber(factor, 'nl')} bewerkt; dit programma opent tot en met ${formatNumber(highest, 'nl')}, omdat meer dan 1 GB geheugen kost. Ontsleutel het eerst met age -d en kies dan het resultaat.`,
  otherVersion:
    'Dit bestand is versleuteld met een andere versie van age dan v1. Werk het programma bij, of ontsleutel het eerst met age -d.',
};

export const exchange = {
  samePerson:
    'In dit bestand hebben niet twee personen getekend: beide namen zijn van dezelfde persoon. Er is niets overgenomen. Laat iemand anders de tweede handtekening zetten.',
  inFuture:
    'In dit bestand staat een handtekening van een dag die nog moet komen. Er is niets overgenomen. Controleer de klok van beide computers en vraag het bestand opnieuw.',
  otherVerdict:
    'Het oordeel in dit bestand volgt niet uit de gegevens die zijn ondertekend, met de instellingen en de landenlijst van dit register. Er is niets overgenomen. Zorg dat beide kopieën dezelfde instellingen, landenlijst en programmaversie hebben en laat opnieuw beoordelen.',
  tooLarge: 'Dit bestand is groter dan 5 MB en is geen beoordeling. Kies een ander bestand.',
  foreign: 'Dit bestand is geen beoordeling uit dit programma. Kies een ander bestand.',
  changed:
    'Deze beoordeling is gewijzigd of niet compleet. Er is niets overgenomen. Vraag het bestand opnieuw.',
  tooNew:
    'Deze beoordeling is gemaakt met een nieuwere versie. Er is niets overgenomen. Werk het programma bij.',
  notRight:
    'In dit bestand staat geen beoordeling die dit programma kan lezen. Het is niet gewijzigd sinds het is gemaakt. Er is niets overgenomen. Vraag om een bestand dat dit programma zelf heeft gemaakt.',
  noSupplier: (name: string) =>
    `De leverancier ${name} van deze beoordeling staat niet in dit register. Een beoordeling gaat alleen tussen kopieën van hetzelfde register.`,
  conflict:
    'Van deze beoordeling staat hier al een andere versie. Er is niets overgenomen. Overleg welke geldt.',
};

/** Reason for a sign-off's history line; the history has one language. */
export const why = (lines: number, head: string) =>
  `overgenomen uit een bestand; daar stond de geschiedenis op regel ${formatNumber(lines, 'nl')} (${head.slice(0, 12)})`;

/** What becomes of a register that is shared, or was when a backup was made, if that is restored. */
export const restoreSharing = {
  stays:
    'Dit register wordt gedeeld: wat na deze reservekopie is gewijzigd komt bij het eerste contact terug van de server, en wie daar gewist is wordt hier weer gewist.',
  ends: 'Deze reservekopie is van voor het delen. Zet u haar terug, dan is uw bestand een register van uzelf en wordt het niet meer gedeeld: anderen zien niet wat u wijzigt, en u niet wat zij wijzigen. Wilt u samen verder, neem dan opnieuw deel in een nieuw bestand.',
  begins:
    'Deze reservekopie is van een register dat gedeeld wordt. Zet u haar terug, dan deelt uw bestand het weer zodra er contact met de server is.',
};
