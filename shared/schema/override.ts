/** The closed sets of a change to the list of adequacy decisions. */

export const overrideKinds = ['suspend', 'extend', 'add'] as const;
export const overrideConditions = ['none', 'confirm', 'dpf'] as const;
