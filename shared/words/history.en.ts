/** Sentences about the history and its verification, in English. */

export const undo = {
  erased:
    'This change holds data of a contact person who was erased. An erasure cannot be undone. Nothing has changed.',
  changed:
    'This was changed again later; undoing it would take that back too. Nothing has changed. Look in the history what came after it, and undo that first or correct it by hand.',
  needed:
    'Another record refers to this, for example an agreement that it replaced. Nothing has changed. Take that reference away and then try again.',
  unfit:
    'This refers to something that was removed meanwhile or belongs elsewhere. Nothing has changed. Put that back from the bin (Settings) first, or correct it by hand.',
};

export const nameTaken = (name: string) =>
  `There is another “${name}” by now. Give that one another name or remove it first, and then try again. Nothing has changed.`;

export const beforeRegister = (day: string, first: string) =>
  `On ${day} this register did not exist yet; its first line is from ${first}.`;

export const findings = {
  reference: (table: string, parent: string) => `A reference from ${table} to ${parent} is wrong.`,
  changedLine: (line: number) => `Line ${line} was changed.`,
  missingLine: (line: number) => `Line ${line} is missing.`,
  missingLines: (from: number, to: number) => `Lines ${from} to ${to} are missing.`,
  unknownKind: (line: number) => `Line ${line} is about something that this program does not know.`,
  otherEnd: (last: number, expected: number) =>
    `The history ends at line ${last}; line ${expected} was the last.`,
  changedValues: (line: number) => `The values of line ${line} were changed.`,
  goneValues: (line: number) => `The values of line ${line} are gone.`,
  blanked: (line: number, record: string, field: string, at: string) =>
    `${record}: the values of ${field} (line ${line}, ${at}) were taken out, and no contact person was erased after it.`,
  wholeRecord: 'the whole record',
  noHistory: (record: string) => `${record} is not in the history.`,
  gone: (record: string) => `${record} is missing, but is in the history.`,
  deleted: (record: string) => `${record}: the history says otherwise about whether it was removed.`,
  otherField: (record: string, field: string) => `${record}: ${field} differs from the history.`,
  version: (record: string, version: number) =>
    `${record}: version ${version} does not fit the number of changes in the history.`,
  damaged: (record: string) =>
    `${record} cannot be read: it was changed outside this program or is damaged. Restore the last good backup.`,
  unreadable: (record: string) => `${record} cannot be read.`,
  changedDocument: (record: string) => `${record}: the content was changed.`,
  goneDocument: (record: string) => `${record}: the content is missing.`,
  strangeContent: (digest: string) => `Content is stored that belongs to no document (${digest}).`,
  verdict: (record: string) =>
    `${record}: the stored verdict does not follow from the data. The data themselves are another matter.`,
  words: (record: string) =>
    `${record}: the stored search words do not follow from the data. The data themselves are another matter.`,
  strangeVerdicts: 'Verdicts or search words are stored that belong to no supplier.',
};
