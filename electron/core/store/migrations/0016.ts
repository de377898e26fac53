/**
 * Whether the file is a replica of a register that several people share, where that is, and up to which line of the history
 * the two agreed when they last had contact.
 */
export const migration0016 = /* sql */ `
CREATE TABLE replica (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  address TEXT NOT NULL CHECK (json_valid(address)),
  lines INTEGER NOT NULL CHECK (lines >= 0),
  head TEXT NOT NULL,
  contact_at TEXT NOT NULL
) STRICT;
`;
