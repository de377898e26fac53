/**
 * Derived tables that can be built and read quickly with a hundred thousand suppliers: one number per
 * supplier ties them together, and judging resumes where it stopped. Their indexes are created by the judging
 * itself.
 */
export const migration0003 = /* sql */ `
DROP TABLE verdict_place;
DROP TABLE flow_verdict;
DROP TABLE verdict;
DROP TABLE search_key;
DROP TABLE search;
DROP TABLE verdict_state;

CREATE TABLE verdict_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  as_of TEXT NOT NULL,
  list_version TEXT NOT NULL,
  policy_version INTEGER NOT NULL,
  words_version TEXT NOT NULL,
  with_words INTEGER NOT NULL CHECK (with_words IN (0, 1)),
  judged_through TEXT,
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;

CREATE TABLE verdict (
  row INTEGER PRIMARY KEY,
  processor_id TEXT NOT NULL UNIQUE,
  name_sort TEXT NOT NULL,
  owner_sort TEXT NOT NULL,
  country TEXT,
  agreement_status TEXT NOT NULL,
  agreement_rank INTEGER NOT NULL,
  covered INTEGER NOT NULL,
  current_ends_on TEXT,
  notice_deadline TEXT,
  transfer_result TEXT,
  transfer_rank INTEGER NOT NULL,
  transfer_code TEXT,
  places TEXT NOT NULL
) STRICT;

CREATE TABLE flow_verdict (
  row INTEGER NOT NULL,
  flow_id TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  rank INTEGER NOT NULL,
  running_in TEXT,
  PRIMARY KEY (row, flow_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE verdict_place (
  place TEXT NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (place, row)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3 4');

CREATE INDEX processor_owner ON processor (owner) WHERE deleted = 0;
CREATE INDEX processor_category ON processor (category) WHERE deleted = 0;
`;
