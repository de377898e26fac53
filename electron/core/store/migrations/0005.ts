/**
 * The identity of the register, which its backups and copies share. One that is made now gets a random one;
 * one from before gets what its backups from before can be recognised by: the hash of its first history line,
 * which is salted at random.
 */
export const migration0005 = /* sql */ `
CREATE TABLE identity (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  register TEXT NOT NULL CHECK (length(register) = 32)
) STRICT;

INSERT INTO identity (id, register) VALUES (
  1,
  coalesce((SELECT substr(hash, 1, 32) FROM history_line WHERE seq = 1), lower(hex(randomblob(16))))
);
`;
