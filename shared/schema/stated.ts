/** Why what a list said stands beside the record. */

/** `kept`: as it stood, for no field fits it. `uncertain`: read, but perhaps otherwise meant. `rejected`: not understood. */
export const statedReasons = ['kept', 'uncertain', 'rejected'] as const;
