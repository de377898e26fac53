/** Text shared by all forms: unsaved drafts, and two versions of one record, in English. */

export const forms = {
  newName: 'This name is new in the register.',
  newNameLike: (known: readonly string[]) => `This name is new. Do you mean ${known.join(' or ')}?`,
  dayAhead: 'This day is yet to come; until then it does not count.',
  tookBack: 'The change was undone. The history shows both.',
  draftFound: (when: string) => `There is an unsaved draft of ${when}.`,
  draftTake: 'Continue with the draft',
  draftDrop: 'Discard the draft',
  notNow: 'Saving is not possible now. The top of the page says why. What you filled in stays.',
  conflictTitle: 'Somebody else has changed this in the meantime',
  conflictText: 'Compare the two versions and choose which one to keep. The history of the other is kept.',
  conflictField: 'Field',
  conflictMine: 'Your version',
  conflictTheirs: 'Now in the register',
  conflictKeepMine: 'Save my version',
  conflictTakeTheirs: 'Use the version in the register',
  conflictSame: 'The contents are the same; only the version number differs.',
  conflictGone: 'It was removed in the meantime. Copy your text and create it again.',
  unknownCustom: 'Field that this register does not know',
};
