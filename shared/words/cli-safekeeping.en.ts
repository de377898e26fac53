/** Messages of the backup and recovery commands, in English. */
import type { ArchiveStep } from '../fields/archive.ts';
import type { RegisterSummary, RestorePlan } from '../schema/backup.ts';
import { counted } from './both.ts';
import { formatMoment } from './format.ts';

const en = counted('en');

const holds = (n: RegisterSummary) =>
  `${en(n.suppliers, 'supplier', 'suppliers')}, ${en(n.agreements, 'agreement', 'agreements')}, ` +
  `${en(n.flows, 'data flow', 'data flows')}, ${en(n.documents, 'document', 'documents')}; ` +
  `${en(n.historyLines, 'change', 'changes')}${n.lastChange === null ? '' : `, last ${formatMoment(n.lastChange, 'en')}`}`;

export const safekeeping = {
  backup: 'make a backup, checked and encrypted where asked',
  restore: 'restore a backup; the present file is kept',
  lock: 'show who works in the register',
  folder: 'folder for the backup (default: beside the register)',
  passphraseFile: 'file with the passphrase (first line); the copy is then encrypted',
  openPassphrase: 'file with the passphrase (first line) of what is encrypted',
  exportPassphrase: 'file with the passphrase (first line), for .zip.age',
  from: 'backup: name from the list or file (default: the newest)',
  list: 'only show the backups',
  dryRun: 'only show what would change',
  otherRegister: 'also if the backup is of another register',
  withFindings: 'also if the backup does not agree with its own history',
  takeOver: 'take over editing from somebody who no longer responds',
  none: (folder: string) => `There are no backups in ${folder}.`,
  encrypted: 'encrypted',
  originUnknown: 'cannot be seen of which register',
  ahead: 'date in the future',
  occasions: {
    daily: 'daily',
    'before-migration': 'before a new version',
    'before-change': 'before a large change',
    requested: 'requested',
    'before-restore': 'before restoring',
  },
  inBackup: 'Backup',
  now: 'Now',
  unreadable: 'cannot be read',
  holds,
  findings: (n: number) =>
    `Note: the backup does not agree with its own history (${en(n, 'finding', 'findings')}). Something in it was changed without this program. Rather choose another backup.`,
  personsUnknown: 'Whether this brings erased persons back is not known: the register cannot be read.',
  personsBack: (n: number) =>
    `This backup holds ${en(n, 'contact person that was', 'contact persons that were')} erased afterwards. If you restore it, erase ${n === 1 ? 'that person' : 'those persons'} again.`,
  lost: (plan: RestorePlan) => {
    if (plan.origin === 'other') {
      return 'The backup is of another register. Everything that is there now is replaced by it.';
    }
    if (plan.present === null) return 'The present register cannot be read.';
    if (plan.linesLost === null) return 'The backup has another history than the present register.';
    return plan.linesLost === 0
      ? 'No changes are lost.'
      : `${en(plan.linesLost, 'change made after the backup is undone', 'changes made after the backup are undone')}.`;
  },
  restored: (kept: string | null) =>
    kept === null ? 'Restored.' : `Restored. The file that was there is kept as ${kept}`,
  importedWhole: (suppliers: number, lines: number) =>
    `Taken over: ${en(suppliers, 'supplier', 'suppliers')} and a history of ${en(lines, 'line', 'lines')}.`,
  /** Bytes; 0 in total where that is not known. */
  archiveStep: ({ phase, done, total }: ArchiveStep) => {
    const names = { copy: 'Copying', write: 'Making the zip', read: 'Reading the zip', check: 'Checking' };
    return total === 0 ? `${names[phase]}…` : `${names[phase]}: ${Math.floor((done / total) * 100)} %`;
  },
  wholeShown: (n: RegisterSummary) => `Dry run (nothing was written). In the zip: ${holds(n)}`,
  passphraseNeeded:
    'Encrypting needs a passphrase: give a file with it on the first line by --passphrase-file, or put it in VERWERKERSREGISTER_PASSPHRASE.',
  notEncrypted:
    'Note: this file is not encrypted. Only the whole register is, under a name that ends in .zip.age.',
  free: 'Nobody works in this register.',
};
