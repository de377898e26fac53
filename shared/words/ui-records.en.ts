/** Sentences of every record that can be removed and taken back, in English. */

export const records = {
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} was removed.`,
  restored: (name: string) => `${name} is back.`,
};
