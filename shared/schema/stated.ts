/** Why what a list said stands beside the record. */

/** `kept`: as it stood, for no field fits it. `uncertain`: read, but perhaps otherwise meant. `rejected`: not understood. */
export const statedReasons = ['kept', 'uncertain', 'rejected'] as const;
export type StatedReason = (typeof statedReasons)[number];

/** How many cells of lists may wait beside one supplier. */
export const STATED_LIMIT = 10_000;
/** How large they may be together: they travel with the supplier, in a call of at most a megabyte. Unit: bytes of JSON. */
export const STATED_SIZE = 500_000;

/** How somebody settles it: the record is right as it is, the words no longer matter, or they go into the remark. */
export const settlements = ['confirmed', 'dropped', 'remarked'] as const;
export type Settlement = (typeof settlements)[number];
