/** Messages about what is stored on this computer, in Dutch. */

export const localState = {
  tooLarge:
    'Dit is te groot om op deze computer te onthouden (hoogstens 256 KB). Sla het op in het register of maak het korter.',
};
