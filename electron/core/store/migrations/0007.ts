/** Whom the supplier has as data protection officer (Art. 37 to 39 GDPR). */
export const migration0007 = /* sql */ `
ALTER TABLE processor ADD COLUMN dpo_name TEXT NOT NULL DEFAULT '';
ALTER TABLE processor ADD COLUMN dpo_email TEXT NOT NULL DEFAULT '';
`;
