/**
 * The people of our own organisation (who is only named as an owner becomes a record once more is known), and fields of
 * its own with what is filled in of them for each supplier.
 */
export const migration0006 = /* sql */ `
CREATE TABLE colleague (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  email TEXT NOT NULL,
  role TEXT CHECK (role IS NULL OR role IN ('privacy-officer', 'office-manager', 'management', 'owner')),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX colleague_removed ON colleague (id) WHERE deleted = 1;

CREATE TABLE custom_field (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('line', 'text', 'day', 'number', 'flag', 'choice')),
  options TEXT NOT NULL CHECK (json_valid(options)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX custom_field_removed ON custom_field (id) WHERE deleted = 1;

ALTER TABLE processor ADD COLUMN custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom));
`;
