/** Text for every record that can be removed and restored, in Dutch. */

export const records = {
  remove: (name: string) => `${name} verwijderen`,
  removed: (name: string) => `${name} is verwijderd.`,
  changedBefore: (name: string) =>
    `${name} staat er nog: iemand anders heeft dit intussen gewijzigd. U ziet nu wat het geworden is; verwijder het opnieuw als dat nog moet.`,
  restored: (name: string) => `${name} staat er weer.`,
};
