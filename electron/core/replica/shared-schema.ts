/**
 * What a shared register is in PostgreSQL (15 or later): the lines of its history in one order with their values as text, the
 * bytes of its documents, and its head. Records, verdicts and search words are made from the lines in each local file.
 *
 * Nobody but the owner, a role under which nobody logs in, may write a table. People append through one function, which
 * checks what a database can check: that the lines follow the head, that every hash and digest is right, that each line
 * names the login that wrote it, and that the login may do this. Later versions only add to this.
 *
 * Who was overtaken by others takes the turn (`take_turn`) before making the change anew: until the end of that transaction every
 * other append waits, also one of a program that knows nothing of turns. PostgreSQL grants such locks in the order in which they
 * were asked for, so nobody is kept out. Only those who may append can take it. A server without that function has no turns.
 */

/**
 * The version of these tables and functions; a program that knows an older one only reads what it has. It rises only with what an
 * older program would do wrong, not with a function that it does without.
 */
export const SHARED_FORM = 1;

/** Name of the schema, and of the channel on which an append is announced. */
export const SHARED_SCHEMA = 'verwerkersregister';

/** The roles of a shared register; logins are given one of the three kinds of rights. */
export interface SharedRoles {
  readonly owner: string;
  readonly reader: string;
  readonly editor: string;
  readonly privacyOfficer: string;
}

/** Roles exist once in a server, and databases have names of their own: so have the roles of each. */
export const rolesOf = (database: string): SharedRoles => ({
  owner: `${database}_owner`,
  reader: `${database}_reader`,
  editor: `${database}_editor`,
  privacyOfficer: `${database}_privacy_officer`,
});

/** What is the privacy officer's to decide: sign-offs, decisions, the policy and the list of countries. */
const OFFICERS = ['review', 'management_decision', 'adequacy_override', 'policy', 'country_list'];

/** The name that a database had when it was first shared, from that of the owner of what is shared. */
export const sharedBy = (owner: string): string => owner.replace(/_owner$/, '');

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A role that nobody logs in with, unless it is there. */
export const roleStatement = (role: string): string =>
  `DO $do$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = ${literal(role)}) THEN
    CREATE ROLE ${identifier(role)} NOLOGIN; END IF; END $do$`;

/** The statements before the schema is made, and those after it is filled; `login` becomes the first privacy officer. */
export function roleStatements(roles: SharedRoles, login: string): { before: string[]; after: string[] } {
  const { owner, reader, editor, privacyOfficer } = roles;
  return {
    before: [
      ...[owner, reader, editor, privacyOfficer].map(roleStatement),
      `GRANT ${identifier(reader)} TO ${identifier(editor)}`,
      `GRANT ${identifier(editor)} TO ${identifier(privacyOfficer)}`,
      `GRANT ${identifier(owner)} TO ${identifier(login)}`,
      `CREATE SCHEMA ${SHARED_SCHEMA} AUTHORIZATION ${identifier(owner)}`,
      `SET LOCAL ROLE ${identifier(owner)}`,
    ],
    after: [
      'RESET ROLE',
      `GRANT ${identifier(privacyOfficer)} TO ${identifier(login)}`,
      `REVOKE ${identifier(owner)} FROM ${identifier(login)}`,
    ],
  };
}

/** Columns of a line in the form in which lines travel: JSON, every value as text. */
const LINE_COLUMNS = `seq bigint, at text, who text, why text, entity text, "entityId" text, "processorId" text,
  action text, field text, digest text, hash text, salt text, old text, new text, "erasedAt" text`;

/** Writes lines given as JSON, both parts of them. `$1` = the JSON; `login` an expression. */
export const insertLines = (lines: string, login: string): readonly [string, string] => [
  `INSERT INTO ${SHARED_SCHEMA}.history_line
     (seq, at, who, why, entity, entity_id, processor_id, action, field, digest, hash, login)
   SELECT seq, at, who, why, entity, "entityId", "processorId", action, field, digest, hash, ${login}
   FROM json_to_recordset(${lines}) AS line (${LINE_COLUMNS})`,
  `INSERT INTO ${SHARED_SCHEMA}.history_value (seq, salt, old, new, erased_at)
   SELECT seq, salt, old, new, "erasedAt" FROM json_to_recordset(${lines}) AS line (${LINE_COLUMNS})`,
];

/** The text that a hash or digest is of, as JavaScript writes it. */
const json = (column: string): string => `coalesce(to_json(${column})::text, 'null')`;
const digestOf = (columns: readonly string[]): string =>
  `encode(sha256(convert_to('[' || ${columns.join(" || ',' || ")} || ']', 'UTF8')), 'hex')`;

const lineHashed = digestOf([
  ...['previous', 'seq', 'at', 'who', 'why', 'entity', 'entity_id', 'processor_id', 'action', 'field'].map(
    json,
  ),
  json('digest'),
]);

/** Tables, triggers, functions and rights. Run as the owner, in the transaction that fills them. */
export function sharedSchema({ reader, editor, privacyOfficer }: SharedRoles): string {
  const [putLines, putValues] = insertLines('new_lines', 'session_user');
  const s = SHARED_SCHEMA;
  return /* sql */ `
CREATE TABLE ${s}.register (
  id integer PRIMARY KEY CHECK (id = 1),
  register text NOT NULL CHECK (register ~ '^[0-9a-f]{32}$'),
  shared_form integer NOT NULL,
  form integer NOT NULL,
  lines bigint NOT NULL,
  head text COLLATE "C" NOT NULL
);
CREATE TABLE ${s}.history_line (
  seq bigint PRIMARY KEY,
  at text NOT NULL,
  who text NOT NULL,
  why text NOT NULL,
  entity text NOT NULL,
  entity_id text NOT NULL,
  processor_id text,
  action text NOT NULL CHECK (action IN ('create', 'update', 'delete', 'restore')),
  field text,
  digest text NOT NULL,
  hash text NOT NULL,
  login text NOT NULL,
  appended_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX history_line_entity ON ${s}.history_line (entity, entity_id);
CREATE TABLE ${s}.history_value (
  seq bigint PRIMARY KEY REFERENCES ${s}.history_line (seq),
  salt text,
  old text,
  new text,
  erased_at text
);
CREATE TABLE ${s}.document_content (
  sha256 text PRIMARY KEY CHECK (sha256 = encode(pg_catalog.sha256(content), 'hex')),
  content bytea NOT NULL
);
ALTER TABLE ${s}.document_content ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE FUNCTION ${s}.refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  RAISE EXCEPTION 'the shared register is append-only' USING ERRCODE = 'restrict_violation';
END $f$;
CREATE FUNCTION ${s}.only_erase() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF NEW.seq = OLD.seq AND NEW.salt IS NULL AND NEW.old IS NULL AND NEW.new IS NULL AND NEW.erased_at IS NOT NULL THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the shared register is append-only' USING ERRCODE = 'restrict_violation';
END $f$;
${['history_line', 'document_content']
  .map(
    (
      table,
    ) => `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${s}.${table} FOR EACH ROW EXECUTE FUNCTION ${s}.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ${s}.${table} FOR EACH STATEMENT EXECUTE FUNCTION ${s}.refuse();`,
  )
  .join('\n')}
CREATE TRIGGER append_only BEFORE DELETE ON ${s}.history_value FOR EACH ROW EXECUTE FUNCTION ${s}.refuse();
CREATE TRIGGER only_erase BEFORE UPDATE ON ${s}.history_value FOR EACH ROW EXECUTE FUNCTION ${s}.only_erase();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ${s}.history_value FOR EACH STATEMENT EXECUTE FUNCTION ${s}.refuse();
CREATE TRIGGER append_only BEFORE DELETE ON ${s}.register FOR EACH ROW EXECUTE FUNCTION ${s}.refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ${s}.register FOR EACH STATEMENT EXECUTE FUNCTION ${s}.refuse();

CREATE FUNCTION ${s}.append(expected_lines bigint, expected_head text, program_form integer, new_lines json) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
-- Every question below is about the new lines only, so one plan serves all; making or compiling one takes longer than it runs.
SET plan_cache_mode = force_generic_plan SET jit = off AS $f$
DECLARE
  present record;
  expected_end bigint := expected_lines + json_array_length(new_lines);
  last_hash text := new_lines -> (json_array_length(new_lines) - 1) ->> 'hash';
  wrong record;
BEGIN
  SELECT * INTO STRICT present FROM ${s}.register WHERE id = 1 FOR UPDATE;
  IF EXISTS (SELECT 1 FROM ${s}.history_line WHERE seq = expected_end AND hash = last_hash) THEN
    RETURN 'present';
  END IF;
  IF present.lines <> expected_lines OR present.head <> expected_head THEN
    RETURN 'other-head';
  END IF;
  IF present.form > program_form THEN
    RETURN 'too-new';
  END IF;
  ${putLines};
  ${putValues};
  SELECT seq, is_hashed, is_own, is_allowed INTO wrong FROM (
    SELECT l.seq,
      l.hash = ${lineHashed} AND l.digest = ${digestOf([json('salt'), json('old'), json('new')])} AS is_hashed,
      l.who = session_user OR right(l.who, length(session_user) + 11) = ' (account ' || session_user || ')' AS is_own,
      pg_has_role(session_user, ${literal(privacyOfficer)}, 'MEMBER')
        OR NOT (l.entity IN (${OFFICERS.map(literal).join(', ')})
          OR (l.entity = 'contact' AND l.action = 'update' AND l.old IS NULL)) AS is_allowed
    FROM (
      SELECT line.*, value.salt, value.old, value.new,
        lag(line.hash, 1, expected_head) OVER (ORDER BY line.seq) AS previous
      FROM ${s}.history_line line JOIN ${s}.history_value value USING (seq)
      WHERE line.seq > expected_lines AND line.seq <= expected_end AND value.seq > expected_lines AND value.seq <= expected_end
    ) l
  ) checked
  WHERE is_hashed IS NOT TRUE OR is_own IS NOT TRUE OR is_allowed IS NOT TRUE
  ORDER BY seq LIMIT 1;
  IF wrong.seq IS NOT NULL THEN
    RAISE EXCEPTION 'line % is refused', wrong.seq USING ERRCODE =
      CASE WHEN wrong.is_hashed IS NOT TRUE THEN 'VR001' WHEN wrong.is_own IS NOT TRUE THEN 'VR002' ELSE 'VR003' END;
  END IF;
  IF (SELECT max(seq) FROM ${s}.history_line) <> expected_end THEN
    RAISE EXCEPTION 'lines are missing' USING ERRCODE = 'VR001';
  END IF;
  IF EXISTS (
    SELECT 1 FROM ${s}.history_line e JOIN ${s}.history_value ev USING (seq)
    WHERE e.seq > expected_lines AND e.seq <= expected_end AND ev.seq > expected_lines AND ev.seq <= expected_end
      AND e.entity = 'contact' AND e.action = 'update' AND ev.old IS NULL
  ) THEN
  UPDATE ${s}.history_value v SET salt = NULL, old = NULL, new = NULL, erased_at = erased.at
  FROM ${s}.history_line l
  JOIN (
    SELECT e.entity_id, min(e.seq) AS seq, min(e.at) AS at
    FROM ${s}.history_line e JOIN ${s}.history_value ev USING (seq)
    WHERE e.seq > expected_lines AND e.seq <= expected_end AND e.entity = 'contact' AND e.action = 'update' AND ev.old IS NULL
    GROUP BY e.entity_id
  ) erased ON erased.entity_id = l.entity_id
  WHERE v.seq = l.seq AND l.entity = 'contact' AND l.seq < erased.seq AND v.erased_at IS NULL
    AND (l.action = 'create' OR l.field IN ('kind', 'name', 'email', 'phone'));
  END IF;
  UPDATE ${s}.register SET lines = expected_end, head = last_hash, form = greatest(form, program_form) WHERE id = 1;
  PERFORM pg_notify(${literal(s)}, (expected_end)::text);
  RETURN 'appended';
END $f$;

CREATE FUNCTION ${s}.take_turn() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  -- Every append locks the row of this table and so needs a weaker lock on the whole of it; reading needs none that conflicts.
  LOCK TABLE ${s}.register IN EXCLUSIVE MODE;
END $f$;

CREATE FUNCTION ${s}.put_document(content bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
  INSERT INTO ${s}.document_content (sha256, content)
  VALUES (encode(pg_catalog.sha256(content), 'hex'), content) ON CONFLICT DO NOTHING
$f$;

REVOKE ALL ON FUNCTION ${s}.append, ${s}.take_turn, ${s}.put_document, ${s}.refuse, ${s}.only_erase FROM PUBLIC;
GRANT USAGE ON SCHEMA ${s} TO ${identifier(reader)};
GRANT SELECT ON ALL TABLES IN SCHEMA ${s} TO ${identifier(reader)};
GRANT EXECUTE ON FUNCTION ${s}.append, ${s}.take_turn, ${s}.put_document TO ${identifier(editor)};
`;
}
