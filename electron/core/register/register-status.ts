/** What a host shows about the register, also when none is open. */
import type { CivilDate } from '../../../shared/law/dates.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import type { Moment } from '../../../shared/law/moments.ts';
import type { RegisterStatus } from '../../../shared/schema/register.ts';
import { listInUse } from '../store/countries.ts';
import { entities, readStored } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';
import type { Session } from './session.ts';

export function statusOf(
  open: Session | undefined,
  about: { readonly today: CivilDate; readonly now: Moment; readonly defaultFolder: string },
): RegisterStatus {
  open?.follow();
  const head = open ? historyHead(open.connection) : { lines: 0, head: '' };
  const organisation = open ? readStored(open.connection, entities.organisation, 'organisation') : undefined;
  const list = open ? listInUse(open.connection) : shippedList;
  const counted = open?.connection.prepare('SELECT count(*) AS n FROM processor WHERE deleted = 0').get();
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
    suppliers: (counted as { n: number } | undefined)?.n ?? 0,
    historyLines: head.lines,
    historyHead: head.head,
    defaultFolder: about.defaultFolder,
  };
}
