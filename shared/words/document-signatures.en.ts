/** What is said of a digital signature in a document, in English. */

export const documentSignatures = {
  by: (who: string) => `Digitally signed by ${who}`,
  unnamed: 'Digitally signed, by whom cannot be read',
  on: (day: string) => `on ${day}`,
  unverified: 'not verified',
  added: 'something was added to the file afterwards, for example a signature',
  away: 'Its content is on the server of the shared register only; whether it is digitally signed was not looked at',
};
