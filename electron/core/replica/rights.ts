/** What a login may do in a shared register, which only the server knows. */
import type { SharedRight } from '../../../shared/schema/replica.ts';
import type { Server } from './server.ts';
import { rolesOf, SHARED_SCHEMA, sharedBy } from './shared-schema.ts';

/** The most that the roles of a login allow. Errors: as `Server.ask`. */
export async function rightOf(server: Server): Promise<SharedRight> {
  // The roles keep their names when the database is renamed.
  const [schema] = await server.ask<{ owner: string }>(
    'SELECT pg_get_userbyid(nspowner)::text AS owner FROM pg_namespace WHERE nspname = $1',
    [SHARED_SCHEMA],
  );
  const { reader, editor, privacyOfficer } = rolesOf(sharedBy(schema?.owner ?? ''));
  const rows = await server.ask<{ role: string }>(
    `SELECT rolname::text AS role FROM pg_roles
     WHERE rolname = ANY($1::text[]) AND pg_has_role(session_user, oid, 'MEMBER')`,
    [[reader, editor, privacyOfficer]],
  );
  const held = new Set(rows.map(({ role }) => role));
  if (held.has(privacyOfficer)) return 'privacy-officer';
  if (held.has(editor)) return 'editor';
  return held.has(reader) ? 'reader' : 'none';
}
