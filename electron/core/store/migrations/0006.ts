/** The people of our own organisation. Who is only named as an owner becomes a record once more is known. */
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
`;
