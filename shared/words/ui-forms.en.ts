/** Text shared by all forms: unsaved drafts, and two versions of one record, in English. */

export const forms = {
  newName: 'This name is new in the register.',
  newNameLike: (known: readonly string[]) => `This name is new. Do you mean ${known.join(' or ')}?`,
  draftFound: (when: string) => `There is an unsaved draft of ${when}.`,
  draftTake: 'Continue with the draft',
  draftDrop: 'Throw the draft away',
  notNow: 'Saving is not possible now: you are reading along, or viewing another day than today.',
  conflictTitle: 'Somebody else has changed this in the meantime',
  conflictText: 'Compare the two versions and choose which one stays. The history of the other is kept.',
  conflictField: 'Field',
  conflictMine: 'Your version',
  conflictTheirs: 'Now in the register',
  conflictKeepMine: 'Save my version',
  conflictTakeTheirs: 'Take the version of the register',
  conflictSame: 'The contents are equal; only the version number differs.',
  conflictGone: 'It was removed in the meantime. Copy your text and make it again.',
  unknownCustom: 'Field that this register does not know',
};
