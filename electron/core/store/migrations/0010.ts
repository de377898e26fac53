/** Verdicts are judged anew: what they say of a record is counted in another way. */
export const migration0010 = /* sql */ `
DELETE FROM verdict_state;
`;
