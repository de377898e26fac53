/** Messages about what is stored on this computer, in English. */

export const localState = {
  tooLarge:
    'This is too large to be kept on this computer (256 KB at most). Save it in the register or shorten it.',
};
