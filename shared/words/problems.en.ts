/** Sentences of the closed set of errors: what happened and what to do next, in English. */

export const problems = {
  invalid: 'Not everything was filled in correctly. Correct the fields that are named.',
  'not-found': 'This does not exist (any more). Refresh the list.',
  conflict: 'Somebody else has changed this in the meantime. Look at both versions and choose.',
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
    'Something went wrong in the program. Nothing has changed. Report the reference to your administrator.',
};

/** What a field refused, by the key that its schema gives it. */
export const named = {
  'date-out-of-range': 'Fill in a year between 1900 and 2199.',
  'unknown-country': 'Choose a country from the list.',
  'kvk-eight-digits': 'A KvK number has eight digits, for example 01234567.',
  email: 'Fill in an e-mail address, for example privacy@example.org, or leave it empty.',
  'text-unseen': 'What stands here cannot be seen on a screen. Fill in a name or word with visible letters.',
  'unknown-cursor': 'This place in the list does not exist. Start again at the first page.',
  'unknown-record': 'Choose an entry that exists and belongs to this supplier.',
  'refers-to-itself': 'Choose another entry: this one refers to itself by way of others.',
  'passphrase-short': 'Choose a passphrase of at least 12 characters, for example four unrelated words.',
  'automatic-needs-end': 'Fill in the end date of the first term: renewal is counted from it.',
  'automatic-needs-months': 'Fill in by how many months the agreement renews each time.',
  'period-too-long': 'Fill in ten years at most: 120 months or 3650 days.',
};

/** What a field refused, if its schema has no key for it. */
export const kinds = {
  date: 'Fill in an existing day as day-month-year, for example 31-3-2027.',
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
  nameTooLong: (name: string) =>
    `The name ${name} is too long for this disk. Choose a shorter name or another folder.`,
  exists: (name: string) => `The file ${name} exists already. Choose another name; nothing was overwritten.`,
  foreign: (name: string) => `${name} is not a register of this program. Choose another file.`,
  corrupt: (name: string) => `The register ${name} is damaged. Restore the last good backup.`,
  tooNew: (name: string) => `${name} was made with a newer version of the program. Update the program.`,
  readOnly: (name: string) =>
    `${name} cannot be written. Choose another place or ask for permission to write.`,
  unfit:
    'The register holds a value that does not belong there; that is why this cannot be shown. Choose Verify register under Settings, or restore the last good backup. Give your administrator the reference.',
  noRegister: 'No register is open. Make a register or open one.',
};
