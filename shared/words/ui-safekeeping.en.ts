/** Safekeeping: backups and restoring them, the entire register as a zip, sign-offs in a file, in English. */

import { counted, formatNumber } from './both.ts';

const en = counted('en');

export const safekeeping = {
  title: 'Safekeeping',
  lead: 'Backups, the whole register as one file, and sign-offs from another copy.',
  text: 'The program makes backups automatically. Here you can see, make and restore them.',
  toPage: 'Open backups',

  backups: 'Backups',
  backupsText: (folder: string) =>
    `Every day, before a large change and before a new version, the program makes a backup and checks it. They are in ${folder}.`,
  at: 'Made on',
  occasion: 'Kind',
  occasions: {
    daily: 'Daily',
    'before-migration': 'Before a new version of the program',
    'before-change': 'Before a large change',
    requested: 'Made by somebody',
    'before-restore': 'Before a backup was restored',
  },
  size: 'Size',
  encrypted: 'encrypted',
  originUnknown: 'unknown which register',
  ahead: 'date in the future: the clock was ahead then, or is behind now',
  restore: 'Restore',
  restoreOf: (at: string) => `Restore the backup of ${at}`,
  noBackups: 'There are no backups yet. Make the first one with “Make backup”.',
  noBackupsIn: (folder: string) =>
    `There are no backups of this register in ${folder}. If you have one elsewhere, for example on a USB stick, enter that file.`,
  more: (n: number, total: number) => `Show ${formatNumber(n, 'en')} more of ${formatNumber(total, 'en')}`,
  otherFile: 'Backup from another file',
  otherFileHelp: 'The file with its path, for example on a USB stick.',
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
  historyHead: 'Hash of the history',
  lastChange: 'Last change',
  never: 'none yet',
  lost: (n: number) =>
    `${en(n, 'line', 'lines')} of the history ${n === 1 ? 'is' : 'are'} from after this backup and will be lost.`,
  lostNothing: 'This backup holds everything that is in the register now.',
  lostNoLine: 'No line of the present history will be lost.',
  confirmFindings: (n: number) =>
    `Note: it does not agree with its own history (${en(n, 'finding', 'findings')}). What was changed without this program then comes into the register.`,
  moreFindings: (n: number) => `And ${en(n, 'more finding', 'more findings')}.`,
  findings: (n: number) =>
    `Note: the backup does not agree with its own history (${en(n, 'finding', 'findings')}). Something in it was changed without this program. Rather choose another backup.`,
  personsUnknown: 'Whether this brings erased persons back is not known: the register cannot be read.',
  personsBack: (n: number) =>
    `This backup holds ${en(n, 'contact person that was', 'contact persons that were')} erased afterwards. If you restore it, erase ${n === 1 ? 'that person' : 'those persons'} again.`,
  lostUnknown:
    'This backup is not an earlier state of this register. Everything that is in it now will be replaced.',
  otherRegister:
    'This is a backup of another register, not an earlier state of this one. Everything that is in it now will be replaced by that other register.',
  presentGone: 'The register is no longer in its place. The backup will be put there.',
  presentBroken:
    'The register itself cannot be read, so its content cannot be compared. What was changed after the backup will be lost.',
  presentKept: 'The present file is kept with the backups first.',
  back: 'Back to the list',
  confirmTitle: 'Restore this backup?',
  confirmOtherTitle: 'Replace this register by another register?',
  confirmText:
    'The register is replaced by the backup. The present file is kept with the backups, so that you can go back.',
  confirm: 'Restore backup',
  restoring: 'Restoring the backup…',
  restored: 'The backup was restored.',
  keptAt: (file: string) => `The file from before is kept as ${file}.`,
  keptNothing: 'There was no file in this place, so nothing was kept.',
  toRegister: 'Go to the register',

  rescue: 'Restore a backup',
  rescueTitle: 'Backups of this register',
  rescueLead: 'Choose a backup. You first see what is in it; then you decide.',

  whole: 'The whole register as a zip',
  wholeText:
    'Everything in one file: records, history and documents, in a form that other programs can read too. It can be imported into an empty register.',
  wholeExport: 'Save register as zip',
  wholeExporting: 'Making the zip…',
  wholeSaved: (name: string) => `${name} is ready.`,
  wholeImport: 'Import a zip',
  wholeImportText: 'Everything comes back as it was, with the same times and history.',
  wholeNotEmpty:
    'A zip can only be imported into an empty register. Close this register, create a new one and import the zip there.',
  wholeChoose: 'Choose zip',
  wholeChosen: 'Chosen zip',
  wholeTake: 'Import into this register',
  wholeImporting: 'Checking and importing the zip…',
  wholeChecking: 'Checking what was imported…',
  wholeCancel: 'Cancel',
  wholeCancelled: 'You cancelled it. Nothing has changed.',
  wholeImported: (n: number) =>
    `The register was imported: ${en(n, 'supplier', 'suppliers')}, with the whole history.`,

  exchange: 'Sign-off from another copy',
  exchangeText:
    'Did somebody sign off in a copy of this register? Then import that sign-off from a file. You save one as a file on the page of the supplier, under Sign-off.',
  exchangeChoose: 'Choose file',
  exchangeReading: 'Reading the file…',
  exchangeTitle: 'This sign-off is in the file',
  exchangeSupplier: 'Supplier',
  exchangeSignedName: 'Name when it was signed off',
  exchangeOtherHistory:
    'This file does not come from a copy with the same history. Ask the sender whether it is correct.',
  exchangeSame: 'The supplier is the same here as when it was signed off.',
  exchangeChanged: 'This is different here from when it was signed off:',
  exchangePresent: 'This sign-off is in this register already. There is nothing to import.',
  exchangeOlder: 'The sign-off is here already; the second signature will be added.',
  exchangeTake: 'Import sign-off',
  exchangeDrop: 'Do not import',
  exchangeTaken: (name: string) => `The sign-off of ${name} was imported.`,
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
};
