/** Safekeeping: backups and restoring them, the entire register as a zip, sign-offs in a file, in Dutch. */
import type { BackupOccasion } from '../schema/backup.ts';
import { counted, formatNumber } from './both.ts';

const nl = counted('nl');

export const safekeeping = {
  title: 'Veilig bewaren',
  lead: 'Reservekopieën, het hele register als één bestand, en beoordelingen uit een andere kopie.',
  text: 'Het programma maakt zelf reservekopieën. Hier ziet u ze, maakt u er een en zet u er een terug.',
  toPage: 'Reservekopieën openen',

  backups: 'Reservekopieën',
  backupsText: (folder: string) =>
    `Elke dag, vóór een grote wijziging en vóór een nieuwe versie maakt het programma een reservekopie en controleert die. Ze staan in ${folder}.`,
  at: 'Gemaakt op',
  occasion: 'Soort',
  occasions: {
    daily: 'Dagelijks',
    'before-migration': 'Vóór een nieuwe versie van het programma',
    'before-change': 'Vóór een grote wijziging',
    requested: 'Door iemand gemaakt',
    'before-restore': 'Vóór het terugzetten van een reservekopie',
  } satisfies Record<BackupOccasion, string>,
  size: 'Grootte',
  encrypted: 'versleuteld',
  originUnknown: 'niet te zien van welk register',
  ahead: 'datum in de toekomst: de klok liep toen voor, of loopt nu achter',
  restore: 'Terugzetten',
  restoreOf: (at: string) => `Reservekopie van ${at} terugzetten`,
  noBackups: 'Er zijn nog geen reservekopieën. Maak de eerste met “Reservekopie maken”.',
  noBackupsIn: (folder: string) =>
    `In ${folder} staan geen reservekopieën van dit register. Hebt u er elders een, bijvoorbeeld op een USB-stick, vul dan dat bestand in.`,
  more: (n: number, total: number) => `Nog ${formatNumber(n, 'nl')} tonen van ${formatNumber(total, 'nl')}`,
  otherFile: 'Reservekopie uit een ander bestand',
  otherFileHelp: 'Het bestand met de map erbij, bijvoorbeeld van een USB-stick.',
  look: 'Bekijken wat er verandert',
  readOnly:
    'Terugzetten kan alleen wie in het register schrijft. De melding bovenaan zegt waarom dat nu niet kan.',

  make: 'Nu een reservekopie maken',
  makeButton: 'Reservekopie maken',
  making: 'Reservekopie maken en controleren…',
  made: (file: string, size: string) => `De reservekopie is gemaakt en gecontroleerd: ${file} (${size}).`,
  folder: 'Andere map (niet verplicht)',
  folderHelp: 'Laat dit leeg om de kopie bij de andere te bewaren.',
  encrypt: 'Versleutelen met een wachtwoordzin',
  passphrase: 'Wachtwoordzin',
  passphraseHelp:
    'Minstens 12 tekens, bijvoorbeeld vier losse woorden. Zonder deze zin kan niemand het bestand openen.',
  passphraseOf: 'Wachtwoordzin waarmee het bestand is versleuteld',
  show: 'Wachtwoordzin tonen',

  planTitle: (at: string) => `Reservekopie van ${at} terugzetten`,
  planFile: (file: string) => `Reservekopie ${file} terugzetten`,
  planning: 'Reservekopie controleren en vergelijken…',
  table: 'Het register nu en in de reservekopie',
  what: 'Wat',
  now: 'Nu',
  inBackup: 'In de reservekopie',
  organisation: 'Organisatie',
  suppliers: 'Leveranciers',
  agreements: 'Overeenkomsten',
  flows: 'Gegevensstromen',
  documents: 'Documenten',
  historyLines: 'Regels in de geschiedenis',
  historyHead: 'Controlegetal van de geschiedenis',
  lastChange: 'Laatste wijziging',
  never: 'nog geen',
  lost: (n: number) =>
    `${nl(n, 'regel', 'regels')} van de geschiedenis ${n === 1 ? 'is' : 'zijn'} van na deze reservekopie en ${n === 1 ? 'vervalt' : 'vervallen'}.`,
  lostNothing: 'Deze reservekopie bevat alles wat er nu in het register staat.',
  lostNoLine: 'Van de geschiedenis van nu vervalt geen regel.',
  confirmFindings: (n: number) =>
    `Let op: zij klopt niet met haar eigen geschiedenis (${nl(n, 'bevinding', 'bevindingen')}). Wat buiten dit programma om is gewijzigd, komt dan in het register.`,
  moreFindings: (n: number) => `En nog ${nl(n, 'bevinding', 'bevindingen')}.`,
  findings: (n: number) =>
    `Let op: de reservekopie klopt niet met haar eigen geschiedenis (${nl(n, 'bevinding', 'bevindingen')}). Er is daarin iets gewijzigd buiten dit programma om. Kies liever een andere reservekopie.`,
  personsUnknown: 'Of dit gewiste personen terugbrengt, is niet bekend: het register is niet te lezen.',
  personsBack: (n: number) =>
    `Deze reservekopie bevat ${nl(n, 'contactpersoon die', 'contactpersonen die')} u daarna hebt gewist. Zet u haar terug, wis ${n === 1 ? 'die persoon' : 'die personen'} dan opnieuw.`,
  lostUnknown:
    'Deze reservekopie is niet een vroegere stand van dit register. Alles wat er nu in staat, wordt erdoor vervangen.',
  otherRegister:
    'Dit is een reservekopie van een ander register, niet een eerdere stand van dit. Alles wat er nu in staat, wordt door dat andere register vervangen.',
  presentGone: 'Het register staat niet meer op zijn plaats. De reservekopie komt daar te staan.',
  presentBroken:
    'Het register zelf is niet te lezen, dus wat erin staat is niet te vergelijken. Wat na de reservekopie is gewijzigd, vervalt.',
  presentKept: 'Het bestand van nu wordt eerst bij de reservekopieën bewaard.',
  back: 'Terug naar de lijst',
  confirmTitle: 'Deze reservekopie terugzetten?',
  confirmOtherTitle: 'Dit register door een ander register vervangen?',
  confirmText:
    'Het register wordt zoals het in de reservekopie is. Het bestand van nu blijft bij de reservekopieën bewaard, zodat u terug kunt.',
  confirm: 'Reservekopie terugzetten',
  restoring: 'Reservekopie terugzetten…',
  restored: 'De reservekopie is teruggezet.',
  keptAt: (file: string) => `Het bestand van daarvoor is bewaard als ${file}.`,
  keptNothing: 'Er stond geen bestand op deze plaats, dus er is niets bewaard.',
  toRegister: 'Naar het register',

  rescue: 'Reservekopie terugzetten',
  rescueTitle: 'Reservekopieën van dit register',
  rescueLead: 'Kies een reservekopie. U ziet eerst wat erin staat; daarna beslist u.',

  whole: 'Het hele register als zip',
  wholeText:
    'Alles in één bestand: gegevens, geschiedenis en documenten, in een vorm die andere programma’s ook kunnen lezen. Een leeg register kan het weer inlezen.',
  wholeExport: 'Register als zip opslaan',
  wholeExporting: 'Zip maken…',
  wholeSaved: (name: string) => `${name} is klaar.`,
  wholeImport: 'Zip inlezen',
  wholeImportText: 'Alles komt terug zoals het was, met dezelfde tijden en geschiedenis.',
  wholeNotEmpty:
    'Een zip gaat alleen in een leeg register. Sluit dit register, maak een nieuw en lees de zip daar in.',
  wholeChoose: 'Zip kiezen',
  wholeChosen: 'Gekozen zip',
  wholeTake: 'In dit register inlezen',
  wholeImporting: 'Zip controleren en inlezen…',
  wholeChecking: 'Wat is ingelezen wordt gecontroleerd…',
  wholeCancel: 'Afbreken',
  wholeCancelled: 'U hebt het afgebroken. Er is niets gewijzigd.',
  wholeImported: (n: number) =>
    `Het register is ingelezen: ${nl(n, 'leverancier', 'leveranciers')}, met de hele geschiedenis.`,

  exchange: 'Beoordeling uit een andere kopie',
  exchangeText:
    'Heeft iemand in een kopie van dit register afgetekend? Neem die beoordeling dan uit een bestand over. Opslaan als bestand doet u bij de leverancier, onder Beoordeling.',
  exchangeChoose: 'Bestand kiezen',
  exchangeReading: 'Bestand lezen…',
  exchangeTitle: 'Deze beoordeling staat in het bestand',
  exchangeSupplier: 'Leverancier',
  exchangeSignedName: 'Naam bij het aftekenen',
  exchangeOtherHistory:
    'Dit bestand komt niet uit een kopie met dezelfde geschiedenis. Controleer bij de afzender of het klopt.',
  exchangeSame: 'De leverancier is hier hetzelfde als toen werd afgetekend.',
  exchangeChanged: 'Dit is hier anders dan toen werd afgetekend:',
  exchangePresent: 'Deze beoordeling staat al in dit register. Er is niets over te nemen.',
  exchangeOlder: 'De beoordeling staat hier al; de tweede handtekening komt erbij.',
  exchangeTake: 'Beoordeling overnemen',
  exchangeDrop: 'Niet overnemen',
  exchangeTaken: (name: string) => `De beoordeling van ${name} is overgenomen.`,
  exchangeSave: 'Als bestand opslaan',
  exchangeSaveOf: (who: string) => `Beoordeling van ${who} als bestand opslaan`,
  exchangeSaved: (name: string) => `${name} is klaar. Stuur het aan wie in de andere kopie werkt.`,
  lists: {
    agreements: 'Overeenkomsten',
    flows: 'Gegevensstromen',
    chain: 'Subverwerkers in de keten',
    certificates: 'Certificaten en rapporten',
    announcements: 'Aankondigingen van subverwerkers',
    documents: 'Documenten',
  } as Readonly<Record<string, string>>,
};
