/** Sentences of the closed set of errors: what happened and what to do next, in English. */

export const problems = {
  invalid: 'Not everything was filled in correctly. Correct the fields that are named.',
  'not-found': 'This is not there (any more). If it was removed, it is in the bin (Settings).',
  conflict: 'Somebody else has changed this in the meantime. Look at what is there now, then do it again.',
  busy: 'The register is busy with another change. Try again in a moment.',
  refused: 'This is not allowed.',
  cancelled: 'You cancelled this. Nothing has changed.',
  'too-large': 'This is too large. Split the file or leave out what is not needed.',
  'disk-full': 'The disk is full. Free some space and try again; what was saved is still there.',
  'read-only': 'Writing is not possible here. Choose another folder or ask for permission to write.',
  foreign: 'This file is not a register. Choose another file.',
  corrupt: 'The register is damaged. Restore the last good backup.',
  'too-new': 'This register was made with a newer version. Update the program.',
  internal:
    'Something went wrong in the program. Look whether your last change is there, and report the reference to your administrator.',
};

/** What a field refused, by the key that its schema gives it. */
export const named = {
  'date-out-of-range': 'Fill in a year between 1900 and 2199.',
  'unknown-country': 'Choose a country from the list.',
  'no-decision':
    'For this country there is no adequacy decision on that day that could lapse. Choose a country that has one, or another day.',
  'within-eea': 'This country is inside the EEA: it needs no adequacy decision.',
  'unknown-name': 'No supplier or sub-processor in the register has this name. Check the name.',
  'not-before': 'Choose a day before that of the list.',
  'within-objection':
    'Customers can still object then (Art. 28(2) GDPR). Choose a later day, or fewer days to object.',
  'day-has-come': 'Choose a day after today.',
  'day-after-due':
    'Choose a day no later than the one by which this must be done, or note that it is handled.',
  'name-taken': 'Somebody already has this name. Choose another name, or change the other one.',
  'same-person': 'This is the owner already. Choose somebody else.',
  'options-missing': 'Fill in at least one option.',
  'two-decimals': 'Fill in a number with at most two decimals.',
  'custom-value': 'This value does not fit the field. Fill in a text, a number, or yes or no.',
  'kvk-eight-digits': 'A KvK number has eight digits, for example 01234567.',
  email: 'Fill in an e-mail address, for example privacy@example.org, or leave it empty.',
  'text-unseen': 'This text cannot be seen on a screen. Enter a name or word with visible letters.',
  'no-dates': 'Only the calendar has a calendar file (ics). Choose another kind of file.',
  'no-hash': 'This is no hash. Copy the characters as the PDF has them: 0 to 9 and a to f, at least 8.',
  'unknown-column': 'There is no such column.',
  'unknown-cursor': 'This place in the list does not exist. Start again at the first page.',
  'unknown-record': 'Choose an entry that exists and belongs to this supplier.',
  'refers-to-itself': 'Choose another entry: this one refers to itself by way of others.',
  'passphrase-short': 'Choose a passphrase of at least 12 characters, for example four unrelated words.',
  'period-too-long': 'Fill in ten years at most: 120 months or 3650 days.',
  'supplier-twice': 'This supplier is in it already. Leave one.',
  'web-address': 'Enter a web address that begins with https:// or http://.',
  'domain-name': 'Enter a domain without http and slash, for example example.com.',
  'day-to-come': 'This day is yet to come. Enter today or an earlier day.',
  'dpf-programme': 'Only the EU-U.S. DPF programme counts. If it is missing, choose “Not on the list”.',
  'tia-completedOn': 'Fill in the day on which the assessment was completed.',
  'tia-outcome': 'Choose the outcome, or leave the day empty until you are done.',
  'tia-measures':
    'Choose at least one supplementary measure: without one the outcome is not “with measures”.',
  'tia-explanation': 'Choose the document of the assessment, or explain here how you came to the outcome.',
  'tia-reviewedBy': 'Fill in who of us looked at the assessment of the processor.',
  'tia-reviewedOn': 'Fill in when we looked at the assessment of the processor.',
  'path-unfit': 'Choose a name without invisible characters.',
};

/** What a field refused, if its schema has no key for it. */
export const kinds = {
  date: 'Fill in an existing day as day-month-year, for example 31-3-2027.',
  moment: 'Fill in an existing day with a time, for example 31-3-2027 14:30.',
  empty: 'Fill this in.',
  atLeast: (least: number | bigint | undefined) => `At least ${least}.`,
  atMost: (most: number | bigint | undefined) => `At most ${most}.`,
  choice: 'Choose one of the values named.',
  unknownField: 'This field does not exist.',
  other: 'This value does not fit here.',
};

export const files = {
  missing: (name: string) => `The file ${name} does not exist. Check the name and the folder.`,
  folderMissing: (folder: string) =>
    `The folder ${folder} does not exist. Make the folder or choose another.`,
  folderFails: (folder: string) =>
    `The folder ${folder} cannot be made. Choose another folder or ask for permission to write.`,
  exists: (name: string) => `The file ${name} exists already. Choose another name; nothing was overwritten.`,
  foreign: (name: string) => `${name} is not a register of this program. Choose another file.`,
  corrupt: (name: string) => `The register ${name} is damaged. Restore the last good backup.`,
  emptied: (name: string) =>
    `${name} is empty. That can happen after a power cut, or when a folder was synchronised halfway. Restore the last good backup.`,
  otherJournal: (name: string, journal: string) =>
    `Beside ${name} is ${journal}, which belongs to another version of this file. Nothing was changed. Move ${journal} to another folder and open the register again, or restore the last good backup.`,
  otherSchema: {
    extra: (name: string, object: string) =>
      `${name} holds something that this program does not make (${object}). It can change or hide data, so the file is not opened. Restore the last good backup.`,
    missing: (name: string, object: string) =>
      `${name} lacks something that this program makes (${object}), so the file is not opened. Restore the last good backup.`,
    different: (name: string, object: string) =>
      `Something in ${name} is not as this program makes it (${object}). It can change or hide data, so the file is not opened. Restore the last good backup.`,
  },
  tooNew: (name: string) => `${name} was made with a newer version of the program. Update the program.`,
  readOnly: (name: string) =>
    `${name} cannot be written. Choose another place or ask for permission to write.`,
  replaced: 'The register was replaced; after that something went wrong.',
  unfit:
    'The register holds a value that does not belong there; that is why this cannot be shown. Choose Verify register under Settings, or restore the last good backup. Give your administrator the reference.',
  noRegister: 'No register is open. Make a register or open one.',
};

const at = (where: string | null): string => where ?? 'this place';
/** As {@link at}, where a sentence begins with it. */
const first = (where: string | null): string => where ?? 'This place';

/** What the system below said, and where: a file or a folder; null = it did not say. */
export const system = {
  missing: (where: string | null) => `${first(where)} does not exist. Check the name and the folder.`,
  denied: (where: string | null) =>
    `The system gives no access to ${at(where)}. Choose another place or ask your administrator for permission.`,
  readOnlyDisk: (where: string | null) =>
    `The disk with ${at(where)} can only be read. Choose a place on another disk.`,
  diskFails: (where: string | null) =>
    `The disk with ${at(where)} reports an error when reading or writing. Check the disk or the connection, then make a backup on another disk.`,
  diskGone: (where: string | null) =>
    `The disk with ${at(where)} is no longer connected. Connect it again and try once more.`,
  notFolder: (where: string | null) =>
    `In ${at(where)} there is a file where a folder belongs. Check the folder in the name.`,
  inCircles: (where: string | null) => `${first(where)} is a link that leads to itself. Choose another file.`,
  nameTooLong: (where: string | null) =>
    `The name ${at(where)} is too long for this disk. Choose a shorter name or another folder.`,
  nameUnfit: (where: string | null) =>
    `The name of ${at(where)} holds a character that cannot be there. Choose a name without special characters.`,
  isFolder: (where: string | null) => `${first(where)} is a folder and not a file. Choose a file.`,
  exists: (where: string | null) =>
    `${first(where)} exists already and was not overwritten. Choose another name.`,
  notEmpty: (where: string | null) => `The folder ${at(where)} is not empty. Choose another folder.`,
  otherDisk: (where: string | null) =>
    `${first(where)} is on another disk, and this is only possible within one disk. Choose another folder.`,
  unsupported: (where: string | null) =>
    `The disk with ${at(where)} cannot do this. Choose a place on another disk.`,
  fileTooLarge: (where: string | null) =>
    `The file becomes larger than the disk with ${at(where)} can hold. Choose a place on another disk.`,
  inUse: (where: string | null) =>
    `${first(where)} is in use by another program. Close that program and try again.`,
  tooManyOpen: (_where: string | null) =>
    'Too many files are open at once on this computer. Close other programs and try again.',
  noMemory: (_where: string | null) =>
    'The computer has too little memory free. Close other programs and try again.',
  noAnswer: (where: string | null) =>
    `The network drive with ${at(where)} does not answer. Check the connection and try again.`,
};
