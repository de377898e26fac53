/** Why a field of the organisation, or a value in one, is refused, in English. */

export const customFieldSentences = {
  nameTaken: (name: string) =>
    `There is already a field called “${name}”. Choose another name, so that a column of a list belongs to one field.`,
  kindFixed:
    'The kind of a field is fixed. Create a new field of the other kind and remove this one; what was filled in stays in the history.',
  noField: (name: string) =>
    `The field “${name}” was removed. Restore it from the bin before you fill it in.`,
  unknownField: 'This field does not exist in this register. Nothing was saved; reload the screen.',
  day: (name: string) => `The field “${name}” takes a day that exists, for example 31-3-2027.`,
  number: (name: string) => `The field “${name}” takes a number with at most two decimals.`,
  flag: (name: string) => `The field “${name}” takes yes or no.`,
  choice: (name: string) => `Choose one of the options in the field “${name}”.`,
  text: (name: string) => `The field “${name}” takes text.`,
  noTarget: (column: string) =>
    `The column “${column}” is assigned to a custom field that this register does not have. Make the field under Settings, or assign the column again.`,
};
