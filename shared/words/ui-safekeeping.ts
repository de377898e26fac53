/** Keeping the register safe: backups and putting them back, the whole register as a zip, sign-offs in a file. */
import type { BackupOccasion } from '../schema/backup.ts';
import { both, counted } from './ui-both.ts';

const nl = counted('nl');
const en = counted('en');

const nlOccasions: Record<BackupOccasion, string> = {
  daily: 'Dagelijks',
  'before-migration': 'Vóór een nieuwe versie van het programma',
  'before-change': 'Vóór een grote wijziging',
  requested: 'Door iemand gemaakt',
  'before-restore': 'Vóór het terugzetten van een reservekopie',
};

const enOccasions: Record<BackupOccasion, string> = {
  daily: 'Daily',
  'before-migration': 'Before a new version of the program',
  'before-change': 'Before a large change',
  requested: 'Made by somebody',
  'before-restore': 'Before a backup was restored',
};

export const safekeeping = both(
  {
    title: 'Veilig bewaren',
    lead: 'Reservekopieën, het hele register als één bestand, en beoordelingen uit een andere kopie.',
    text: 'Het programma maakt zelf reservekopieën. Hier ziet u ze, maakt u er een en zet u er een terug.',
    toPage: 'Reservekopieën openen',

    backups: 'Reservekopieën',
    backupsText: (folder: string) =>
      `Elke dag, vóór een grote wijziging en vóór een nieuwe versie maakt het programma een reservekopie en controleert die. Ze staan in ${folder}.`,
    at: 'Gemaakt op',
    occasion: 'Soort',
    occasions: nlOccasions,
    size: 'Grootte',
    encrypted: 'versleuteld',
    restore: 'Terugzetten',
    restoreOf: (at: string) => `Reservekopie van ${at} terugzetten`,
    noBackups: 'Er zijn nog geen reservekopieën. Maak de eerste met “Reservekopie maken”.',
    noBackupsIn: (folder: string) =>
      `In ${folder} staan geen reservekopieën van dit register. Hebt u er elders een, bijvoorbeeld op een USB-stick, vul dan dat bestand in.`,
    more: (n: number) => `Nog ${n} tonen`,
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
    lostUnknown:
      'Deze reservekopie is niet een vroegere stand van dit register. Alles wat er nu in staat, wordt erdoor vervangen.',
    presentGone: 'Het register staat niet meer op zijn plaats. De reservekopie komt daar te staan.',
    presentBroken:
      'Het register zelf is niet te lezen, dus wat erin staat is niet te vergelijken. Wat na de reservekopie is gewijzigd, vervalt.',
    presentKept: 'Het bestand van nu wordt eerst bij de reservekopieën bewaard.',
    back: 'Terug naar de lijst',
    confirmTitle: 'Deze reservekopie terugzetten?',
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
  },
  {
    title: 'Safekeeping',
    lead: 'Backups, the whole register as one file, and sign-offs from another copy.',
    text: 'The program makes backups by itself. Here you see them, make one, and restore one.',
    toPage: 'Open backups',

    backups: 'Backups',
    backupsText: (folder: string) =>
      `Every day, before a large change and before a new version, the program makes a backup and checks it. They are in ${folder}.`,
    at: 'Made on',
    occasion: 'Kind',
    occasions: enOccasions,
    size: 'Size',
    encrypted: 'encrypted',
    restore: 'Restore',
    restoreOf: (at: string) => `Restore the backup of ${at}`,
    noBackups: 'There are no backups yet. Make the first one with “Make backup”.',
    noBackupsIn: (folder: string) =>
      `There are no backups of this register in ${folder}. If you have one elsewhere, for example on a USB stick, fill in that file.`,
    more: (n: number) => `Show ${n} more`,
    otherFile: 'Backup from another file',
    otherFileHelp: 'The file with its folder, for example on a USB stick.',
    look: 'See what would change',
    readOnly:
      'Only the person who writes in the register can restore a backup. The notice at the top says why that is not possible now.',

    make: 'Make a backup now',
    makeButton: 'Make backup',
    making: 'Making and checking the backup…',
    made: (file: string, size: string) => `The backup was made and checked: ${file} (${size}).`,
    folder: 'Another folder (optional)',
    folderHelp: 'Leave this empty to keep the copy with the others.',
    encrypt: 'Encrypt with a passphrase',
    passphrase: 'Passphrase',
    passphraseHelp:
      'At least 12 characters, for example four unrelated words. Nobody can open the file without it.',
    passphraseOf: 'Passphrase that the file was encrypted with',
    show: 'Show passphrase',

    planTitle: (at: string) => `Restore the backup of ${at}`,
    planFile: (file: string) => `Restore the backup ${file}`,
    planning: 'Checking and comparing the backup…',
    table: 'The register now and in the backup',
    what: 'What',
    now: 'Now',
    inBackup: 'In the backup',
    organisation: 'Organisation',
    suppliers: 'Suppliers',
    agreements: 'Agreements',
    flows: 'Data flows',
    documents: 'Documents',
    historyLines: 'Lines in the history',
    historyHead: 'Check value of the history',
    lastChange: 'Last change',
    never: 'none yet',
    lost: (n: number) =>
      `${en(n, 'line', 'lines')} of the history ${n === 1 ? 'is' : 'are'} from after this backup and will be lost.`,
    lostNothing: 'This backup holds everything that is in the register now.',
    lostUnknown:
      'This backup is not an earlier state of this register. Everything that is in it now will be replaced.',
    presentGone: 'The register is not in its place any more. The backup will be put there.',
    presentBroken:
      'The register itself cannot be read, so its content cannot be compared. What was changed after the backup will be lost.',
    presentKept: 'The present file is kept with the backups first.',
    back: 'Back to the list',
    confirmTitle: 'Restore this backup?',
    confirmText:
      'The register becomes as it is in the backup. The present file is kept with the backups, so that you can go back.',
    confirm: 'Restore backup',
    restoring: 'Restoring the backup…',
    restored: 'The backup was restored.',
    keptAt: (file: string) => `The file from before is kept as ${file}.`,
    keptNothing: 'There was no file in this place, so nothing was kept.',
    toRegister: 'To the register',

    rescue: 'Restore a backup',
    rescueTitle: 'Backups of this register',
    rescueLead: 'Choose a backup. You first see what is in it; then you decide.',

    whole: 'The whole register as a zip',
    wholeText:
      'Everything in one file: records, history and documents, in a form that other programs can read too. An empty register can take it in again.',
    wholeExport: 'Save register as zip',
    wholeExporting: 'Making the zip…',
    wholeSaved: (name: string) => `${name} is ready.`,
    wholeImport: 'Read a zip',
    wholeImportText: 'Everything comes back as it was, with the same times and history.',
    wholeNotEmpty:
      'A zip goes into an empty register only. Close this register, make a new one and read the zip there.',
    wholeChoose: 'Choose zip',
    wholeChosen: 'Chosen zip',
    wholeTake: 'Read into this register',
    wholeImporting: 'Checking and reading the zip…',
    wholeImported: (n: number) =>
      `The register was read in: ${en(n, 'supplier', 'suppliers')}, with the whole history.`,

    exchange: 'Sign-off from another copy',
    exchangeText:
      'Did somebody sign off in a copy of this register? Then take that sign-off over from a file. You save one as a file at the supplier, under Sign-off.',
    exchangeChoose: 'Choose file',
    exchangeReading: 'Reading the file…',
    exchangeTitle: 'This sign-off is in the file',
    exchangeSupplier: 'Supplier',
    exchangeSignedName: 'Name when it was signed off',
    exchangeOtherHistory:
      'This file does not come from a copy with the same history. Ask the sender whether it is right.',
    exchangeSame: 'The supplier is the same here as when it was signed off.',
    exchangeChanged: 'This is different here from when it was signed off:',
    exchangePresent: 'This sign-off is in this register already. There is nothing to take over.',
    exchangeOlder: 'The sign-off is here already; the second signature will be added.',
    exchangeTake: 'Take sign-off over',
    exchangeDrop: 'Do not take over',
    exchangeTaken: (name: string) => `The sign-off of ${name} was taken over.`,
    exchangeSave: 'Save as file',
    exchangeSaveOf: (who: string) => `Save the sign-off of ${who} as a file`,
    exchangeSaved: (name: string) => `${name} is ready. Send it to the person who works in the other copy.`,
    lists: {
      agreements: 'Agreements',
      flows: 'Data flows',
      chain: 'Sub-processors in the chain',
      certificates: 'Certificates and reports',
      announcements: 'Announcements of sub-processors',
      documents: 'Documents',
    },
  },
);
