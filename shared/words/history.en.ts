/** Sentences about the history, in English. */

export const undo = {
  erased:
    'This change holds data of a contact person who was erased. An erasure cannot be undone. Nothing has changed.',
};
