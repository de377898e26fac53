/**
 * What the filters of the list ask of a supplier stands beside its verdict as one number, so that they are counted within any
 * result; with its tags and the day on which it was last reviewed. And the words that stand in the search, for words that are
 * typed with a mistake.
 */
export const migration0014 = /* sql */ `
DROP INDEX IF EXISTS verdict_name;
DROP INDEX IF EXISTS verdict_agreement;
DROP INDEX IF EXISTS verdict_transfer;
DROP INDEX IF EXISTS verdict_ends;
DROP INDEX IF EXISTS verdict_notice;
DROP INDEX IF EXISTS verdict_owner;
DROP INDEX IF EXISTS verdict_country;
DROP INDEX IF EXISTS verdict_counted;
ALTER TABLE verdict DROP COLUMN counted;
ALTER TABLE verdict ADD COLUMN facts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE verdict ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE verdict ADD COLUMN reviewed_on TEXT;

CREATE TABLE search_word (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

DELETE FROM verdict_state;
`;
