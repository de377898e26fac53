/**
 * Messages about safekeeping: the write lock, the file's location, backups, documents, exchange, in English.
 */
import type { LockHolder } from '../schema/lock.ts';
import { formatNumber } from './both.ts';
import { formatMoment } from './format.ts';

export const lock = {
  held: ({ name, host, since }: LockHolder) =>
    `${name} (${host}) has been working in this register since ${formatMoment(since, 'en')}. You can read; you can change it once ${name} closes it.`,
  stale: ({ name, host, since }: LockHolder) =>
    `${name} (${host}) has had this register open since ${formatMoment(since, 'en')}, but no longer responds. Ask first; only then take over editing.`,
  takenOver: ({ name, host, since }: LockHolder) =>
    `Editing was taken over from ${name} (${host}), who had the register in use since ${formatMoment(since, 'en')} and did not close it.`,
  replaced: (file: string) =>
    `In the place of ${file} there is now another file: restored, or replaced by another program or a sync service. Nothing is saved any more; what was saved before, this program still holds, and what you filled in stays. Open what is there now, or keep a copy first.`,
  overwritten: (file: string) =>
    `Something else was written into the file ${file} while it was open here, for example because another file was copied over it. This program no longer has what was in it before either. Nothing is saved any more; what you have entered stays. Open what is there now, or restore a backup.`,
  removed: (file: string) =>
    `The file ${file} was removed or moved. Nothing is saved any more; what was saved before, this program still holds, and what you filled in stays. Put the file back, or keep a copy and open that.`,
  linked: (file: string) =>
    `The file ${file} has another name on this disk (a hard link). Under two names, programs can lose each other's changes; that is why it is not written. You can look at everything. Remove the other name, or keep a copy and open that.`,
  readOnly:
    'This file or folder is read-only. You can look at everything; to change something, keep the register in another place.',
  clockBehind: (last: string, now: string) =>
    `By the clock of this computer it is now ${formatMoment(now, 'en')}, but the last change in this register is of ${formatMoment(last, 'en')}. The clock was ahead then, or is behind now. Nothing was lost. Set the clock right: statuses, deadlines and the history go by it.`,
  network:
    'The register is on a network drive. It works in a safer but slower way, and one person writes at a time. Rather keep it on this computer and put only backups on the network.',
  noFile: (path: string) =>
    `Where the lock of this register belongs, there is something that is no file: ${path}. Nothing was changed. Move it or remove it.`,
  otherVersion: (names: string) =>
    `Beside this register is another version of it (${names}), with changes that are not in this one. Such a file comes about when two computers write at once. Open it, take over what is missing here, and then move it to another folder.`,
  synced: (service: string) =>
    `The register is in a folder that ${service} syncs. Two computers at once then make two versions of the file. Rather keep it outside that folder.`,
};

export const backup = {
  damaged: (path: string) =>
    `The backup ${path} is damaged. Nothing was changed. Choose another backup, one of a day earlier for instance.`,
  notWhole:
    'The copy of the register is not whole and is not kept: the register is damaged. Restore the last good backup.',
  notRight:
    'The register does not agree with its history. No backup was made, so that the good ones stay. Verify the register, and restore a backup where needed.',
  closedFolder: (folder: string) =>
    `Your account may not write in the folder of the backups: ${folder}. Ask whoever made it, or your administrator, to give it the rights that the register has.`,
  unknown: (name: string) => `There is no backup ${name}. Ask for the list and choose one.`,
  noRegister: (file: string, folder: string) =>
    `There is no register ${file}, and there are no backups in ${folder}. Check the name and the folder, or give a file with --from.`,
  none: (folder: string) => `There are no backups in ${folder}. Give a file with --from.`,
  changedSince: 'The register has changed since you saw what restoring would change. Look at it again.',
  otherRegister:
    'This is a backup of another register. Nothing was changed. Choose a backup of this register; to replace this register by the other one all the same, say so explicitly (on the command line with --other-register).',
  withFindings: (n: number, first: string) =>
    `Verifying this backup found ${n === 1 ? 'something that does' : `${formatNumber(n, 'en')} things that do`} not agree with its history: ${first} Nothing was changed. Choose another backup, one of a day earlier for instance; to restore this one all the same, say so explicitly (on the command line with --with-findings).`,
  severalRegisters: (folder: string) =>
    `In ${folder} there are backups of more than one register, and the register itself cannot be read to tell which one it is. Choose a backup yourself with --list and --from.`,
  restoredUnopened: (kept: string | null) =>
    `The backup was restored and is in the place of the register. Opening it failed after that. ${
      kept === null ? 'There was no file in this place.' : `The file from before is kept as ${kept}.`
    } See whether the disk is full or out of reach, and open the register again.`,
};

export const documents = {
  tooLarge:
    'This document is larger than 50 MB. Make it smaller (for example: scan at a lower resolution) or split it.',
  empty: 'This file is empty. Choose another file.',
  damaged: 'The content of this document is damaged. Restore a backup in which it is still good.',
};

/** Where in a file of the zip something is; records and lines are counted from 1. */
const place = (name: string, at: number): string => (name.endsWith('.jsonl') ? `Line ${at}` : `Record ${at}`);

export const whole = {
  tooLarge:
    'This does not fit in a zip of a whole register: that holds at most 1 GB, 2 GB unpacked, and 65,000 documents. Make a backup instead.',
  foreign: 'This is not a zip of a whole register. Choose a zip that was made by export.',
  strangeName: (name: string) =>
    `This zip holds something that does not belong in it (${name.slice(0, 100)}). Nothing was imported. Use a zip that was made by export.`,
  cutOff: 'This zip is not complete or is damaged. Nothing was imported. Get the file again.',
  changed: (name: string) => `${name} in this zip was changed after it was made. Nothing was imported.`,
  invalid: (name: string) => `${name} in this zip is not right. Nothing was imported.`,
  invalidAt: (name: string, at: number) =>
    `${place(name, at)} of ${name} in this zip is not right. Nothing was imported.`,
  notJson: (name: string, at: number) =>
    `${place(name, at)} of ${name} in this zip is no JSON that this program can read. Nothing was imported. Get the file again.`,
  notFitting: (name: string, at: number) =>
    `${place(name, at)} of ${name} in this zip does not fit the rest, for instance because it is there twice. Nothing was imported.`,
  valueTooLarge: (name: string, at: number) =>
    `${place(name, at)} of ${name} in this zip is larger than 16 MB. Nothing was imported. Use a zip that was made by export.`,
  fileTooLarge: (name: string) =>
    `${name} in this zip is larger than it can be. Nothing was imported. Use a zip that was made by export.`,
  dangling:
    'Records in this zip refer to records that are not in it. Nothing was imported. Get the file again.',
  running: 'A zip is being made or read already. Wait until it is done, or cancel it.',
  notRight: (detail: string) =>
    `The records in this zip do not agree with their history (${detail.slice(0, 200)}). Nothing was imported.`,
  tooNew: 'This zip was made with a newer version. Update the program.',
  notEmpty:
    'There is something in this register already. A whole register goes into an empty one only: make a new register and choose the zip there.',
};

export const seal = {
  needed: 'This file is encrypted. Give the passphrase that it was made with.',
  wrong:
    'The passphrase is not the one that this file was encrypted with. Nothing has changed. Try again; nobody can open the file without the right passphrase.',
  damaged: 'This encrypted file is not complete or is damaged. Nothing has changed. Use another copy.',
  forKeys:
    'This file is encrypted for a key and not with a passphrase. This program opens with a passphrase only: decrypt it first with the key (age -d -i KEYFILE).',
  /** Powers of 2: the file's, and the highest that can be opened. */
  tooManyRounds: (factor: number, highest: number) =>
    `This file is whole, but its passphrase was worked with scrypt work factor ${formatNumber(factor, 'en')}; this program opens up to ${formatNumber(highest, 'en')}, because more takes over 1 GB of memory. Decrypt it first with age -d, and then choose the result.`,
  otherVersion:
    'This file is encrypted with another version of age than v1. Update the program, or decrypt it first with age -d.',
};

export const exchange = {
  samePerson:
    'This file was not signed by two persons: both names are of the same one. Nothing was imported. Have somebody else give the second signature.',
  inFuture:
    'This file holds a signature of a day that is yet to come. Nothing was imported. Check the clock of both computers and ask for the file again.',
  otherVerdict:
    'The verdict in this file does not follow from the data that were signed, under the settings and the list of countries of this register. Nothing was imported. Give both copies the same settings, list of countries and version of the program, and have it reviewed again.',
  tooLarge: 'This file is larger than 5 MB and is not a sign-off. Choose another file.',
  foreign: 'This file is not a sign-off of this program. Choose another file.',
  changed: 'This sign-off was changed or is not complete. Nothing was imported. Ask for the file again.',
  tooNew: 'This sign-off was made with a newer version. Nothing was imported. Update the program.',
  notRight:
    'This file holds no sign-off that this program can read. It was not changed since it was made. Nothing was imported. Ask for a file that this program itself has made.',
  noSupplier: (name: string) =>
    `The supplier ${name} of this sign-off is not in this register. A sign-off travels only between copies of the same register.`,
  conflict:
    'Another version of this sign-off is here already. Nothing was imported. Agree on which one counts.',
};

/** What becomes of a register that is shared, or was when a backup was made, if that is restored. */
export const restoreSharing = {
  stays:
    'This register is shared: what was changed after this backup comes back from the server at the first contact, and who was erased there is erased here again.',
  ends: 'This backup is from before the register was shared. If you restore it, your file is a register of your own and is not shared any more: others do not see what you change, and you do not see what they change. To go on together, join anew in a new file.',
  begins:
    'This backup is of a register that is shared. If you restore it, your file shares it again as soon as there is contact with the server.',
};
