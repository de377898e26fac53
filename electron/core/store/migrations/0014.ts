/**
 * The list of transfers is filtered, sorted and searched by what a flow is: where, who imports, on what basis, whose it is and
 * by when; and a notice deadline is told with the end for which it is.
 *
 * What the filters of the list of suppliers ask stands beside a verdict as one number, so that they are counted within any
 * result; with its tags and the day on which it was last reviewed. And the words that stand in the search, for words that are
 * typed with a mistake.
 *
 * The role of whoever signs off, and why a supplier was found in order while red points were open.
 */
export const migration0014 = /* sql */ `
DROP TABLE flow_verdict;
CREATE TABLE flow_verdict (
  row INTEGER NOT NULL,
  flow_id TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  rank INTEGER NOT NULL,
  running_in TEXT,
  place TEXT NOT NULL,
  judged_in TEXT NOT NULL,
  importer_sort TEXT NOT NULL,
  kind TEXT NOT NULL,
  basis TEXT,
  owner_sort TEXT NOT NULL,
  due TEXT,
  words TEXT NOT NULL,
  PRIMARY KEY (row, flow_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE verdict ADD COLUMN notice_ends_on TEXT;

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

ALTER TABLE review ADD COLUMN reviewer_role TEXT NOT NULL DEFAULT '';
ALTER TABLE review ADD COLUMN reason TEXT NOT NULL DEFAULT '';

DELETE FROM verdict_state;
`;
