/** Text for every record that can be removed and restored, in English. */

export const records = {
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} was removed.`,
  restored: (name: string) => `${name} is back.`,
};
