/** What a host shows about the register, also when none is open. */
import type { CivilDate } from '../../../shared/law/dates.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import type { Moment } from '../../../shared/law/moments.ts';
import type { RegisterStatus } from '../../../shared/schema/register.ts';
import type { Connection } from '../store/connection.ts';
import { listInUse } from '../store/countries.ts';
import { entities, readStored } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';
import type { Session } from './session.ts';

export function statusOf(
  open: Session | undefined,
  about: { readonly today: CivilDate; readonly now: Moment; readonly defaultFolder: string },
): RegisterStatus {
  open?.follow();
  const counted = open ? countedIn(open.connection) : { lines: 0, head: '', suppliers: 0 };
  const organisation = open ? readStored(open.connection, entities.organisation, 'organisation') : undefined;
  const list = open ? listInUse(open.connection) : shippedList;
  return {
    open: open !== undefined,
    file: open?.file ?? null,
    openings: open?.openings ?? 0,
    access: open?.access() ?? null,
    organisation: organisation ? String(organisation.fields.name) : null,
    today: about.today,
    now: about.now,
    listVersion: list.version,
    listStateAsOf: list.stateAsOf,
    suppliers: counted.suppliers,
    historyLines: counted.lines,
    historyHead: counted.head,
    defaultFolder: about.defaultFolder,
  };
}

interface Counted {
  readonly lines: number;
  readonly head: string;
  readonly suppliers: number;
}

const settled = new WeakMap<Connection, Counted>();

/** How much the register holds; while a long change is under way, how much it held before: that may yet be undone. */
function countedIn(connection: Connection): Counted {
  const before = connection.inTransaction ? settled.get(connection) : undefined;
  if (before) return before;
  const counted = connection.prepare('SELECT count(*) AS n FROM processor WHERE deleted = 0').get();
  const now = { ...historyHead(connection), suppliers: (counted as { n: number }).n };
  if (!connection.inTransaction) settled.set(connection, now);
  return now;
}
