/**
 * The list of transfers is filtered, sorted and searched by what a flow is: where, who imports, on what basis, whose it is and
 * by when; and a notice deadline is told with the end for which it is.
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

DELETE FROM verdict_state;
`;
