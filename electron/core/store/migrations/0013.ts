/**
 * How many days ahead people first hear of the dates of an agreement's term, where the settings are not to hold; and in which
 * figures a supplier is counted, so that a figure is asked of an index.
 */
export const migration0013 = /* sql */ `
ALTER TABLE agreement ADD COLUMN remind_days INTEGER CHECK (remind_days >= 0);
ALTER TABLE verdict ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;

DELETE FROM verdict_state;
`;
