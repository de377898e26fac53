/**
 * Reports that were made: of what, about which day, on which state of the history, and what was counted then, so that the next
 * one can say what changed. No record and not in the history: making a report changes nothing that a report is about.
 */
export const migration0012 = /* sql */ `
CREATE TABLE report_made (
  kind TEXT NOT NULL CHECK (kind <> ''),
  subject TEXT NOT NULL,
  as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
  made_at TEXT NOT NULL,
  lines INTEGER NOT NULL CHECK (lines >= 0),
  head TEXT NOT NULL,
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  PRIMARY KEY (kind, subject, as_of, head)
) STRICT, WITHOUT ROWID;
`;
