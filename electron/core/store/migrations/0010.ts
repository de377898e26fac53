/**
 * Reminders: what a person decided about a date, what each person was shown, what calendars were given, and the dates
 * themselves as a derived table.
 */
export const migration0010 = /* sql */ `
ALTER TABLE policy ADD COLUMN lead_times TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(lead_times));

CREATE TABLE reminder (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  kind TEXT NOT NULL CHECK (kind <> ''),
  subject TEXT NOT NULL CHECK (subject <> ''),
  day TEXT NOT NULL CHECK (day IS date(day)),
  handled_on TEXT CHECK (handled_on IS NULL OR handled_on IS date(handled_on)),
  handled_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  put_off_until TEXT CHECK (put_off_until IS NULL OR put_off_until IS date(put_off_until)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX reminder_processor ON reminder (processor_id);

CREATE TABLE shown_reminder (
  person TEXT NOT NULL,
  processor_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  day TEXT NOT NULL,
  through TEXT NOT NULL,
  first_on TEXT NOT NULL,
  last_on TEXT NOT NULL,
  PRIMARY KEY (person, processor_id, kind, subject, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX shown_reminder_day ON shown_reminder (person, last_on);

CREATE TABLE calendar_event (
  owner TEXT NOT NULL,
  uid TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  changed_at TEXT NOT NULL,
  contents TEXT NOT NULL CHECK (json_valid(contents)),
  PRIMARY KEY (owner, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE deadline (
  row INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  day TEXT NOT NULL,
  due TEXT NOT NULL,
  reminded TEXT,
  handled_on TEXT,
  put_off_until TEXT,
  told TEXT NOT NULL,
  PRIMARY KEY (row, kind, subject, day)
) STRICT, WITHOUT ROWID;

DELETE FROM verdict_state;
`;
