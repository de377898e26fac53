/** Sentences about the history, in Dutch. */

export const undo = {
  erased:
    'In deze wijziging staan gegevens van een contactpersoon die is gewist. Wissen is niet terug te draaien. Er is niets gewijzigd.',
};
