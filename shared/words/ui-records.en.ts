/** Text for every record that can be removed and restored, in English. */

export const records = {
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} was removed.`,
  changedBefore: (name: string) =>
    `${name} is still there: somebody else has changed it in the meantime. You now see what it became; remove it again if it still has to go.`,
  restored: (name: string) => `${name} is back.`,
};
