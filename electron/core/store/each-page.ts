/** Reading something of every record of a table: some rows at a time, with other calls answered in between. */
import { setImmediate } from 'node:timers/promises';
import { Problem } from '../ground/problem.ts';
import type { Connection } from './connection.ts';
import { statement } from './entities.ts';

/** Rows at a time. */
const PAGE = 250;

/**
 * @param register asked for its connection each time: another one may be open by then
 * @param sql gives rows with their `rowid`, those behind `?`, in its order, as many as a second `?` says
 * @throws `cancelled`; `refused` when the register is closed meanwhile
 */
export async function eachPage<Row extends { readonly rowid: number }>(
  register: { readonly stored: Connection },
  signal: AbortSignal | undefined,
  sql: string,
  use: (row: Row) => void,
): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = statement(register.stored, sql).all(after, PAGE) as Row[];
    for (const row of rows) use(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.rowid;
    await setImmediate();
    if (signal?.aborted) throw new Problem('cancelled');
  }
}
