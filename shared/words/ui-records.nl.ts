/** Text for every record that can be removed and restored, in Dutch. */

export const records = {
  remove: (name: string) => `${name} verwijderen`,
  removed: (name: string) => `${name} is verwijderd.`,
  restored: (name: string) => `${name} staat er weer.`,
};
