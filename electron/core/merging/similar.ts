/** Suppliers that may be the same as one that somebody is about to record. */
import { entityKey, withoutLegalForm } from '../../../shared/law/names.ts';
import type { Connection } from '../store/connection.ts';
import { eachPage } from '../store/each-page.ts';

interface Known {
  readonly id: string;
  readonly name: string;
  readonly kvk: string | null;
  readonly endedOn: string | null;
}

const SQL =
  'SELECT rowid, id, name, kvk, ended_on AS endedOn FROM processor WHERE deleted = 0 AND rowid > ? ORDER BY rowid LIMIT ?';

/**
 * Those with the same number in the trade register, the same name, or a name that differs in its legal form only, in the order
 * in which they were recorded.
 * @throws `cancelled`; `refused` when the register is closed meanwhile
 */
export async function similarSuppliers(
  register: { readonly stored: Connection },
  wanted: { readonly name: string; readonly kvk: string | null; readonly exceptId: string | null },
  signal: AbortSignal | undefined,
): Promise<(Omit<Known, 'kvk'> & { because: 'kvk' | 'name' | 'legal-form' })[]> {
  const name = entityKey(wanted.name);
  const bare = withoutLegalForm(wanted.name);
  const because = (other: Known) => {
    if (other.kvk !== null && other.kvk === wanted.kvk) return 'kvk' as const;
    if (entityKey(other.name) === name) return 'name' as const;
    return withoutLegalForm(other.name) === bare ? ('legal-form' as const) : null;
  };
  const found: Awaited<ReturnType<typeof similarSuppliers>> = [];
  await eachPage<Known & { rowid: number }>(register, signal, SQL, (row) => {
    const reason = row.id === wanted.exceptId ? null : because(row);
    if (reason !== null) found.push({ id: row.id, name: row.name, endedOn: row.endedOn, because: reason });
  });
  return found;
}
