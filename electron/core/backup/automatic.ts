/** Automatic backups: daily, before a migration, before a large change. */
import type { AutomaticOccasion } from '../../../shared/schema/backup.ts';
import { forgetDerived } from '../derived/judging.ts';
import { areDerivedRight } from '../derived/verify-derived.ts';
import type { Connection } from '../store/connection.ts';
import { identityOf } from '../store/identity.ts';
import { isAhead } from '../store/order.ts';
import { backupFolder, ownBackups } from './folder.ts';
import { makeBackup, requireConsistent } from './make.ts';
import { dayOf } from './rotation.ts';

/**
 * Whether the newest backup of a register is of an earlier day, so that a daily one is due: a day as that of the rotation, for
 * who begins a little earlier than the day before would have none of every other day. One whose moment is still to
 * come does not count: a clock that was wrong once must not stop the backups until then.
 */
export function isDailyDue(folder: string, identity: string | null, now: Date): boolean {
  const last = ownBackups(folder, identity).find(
    ({ occasion, at }) => occasion !== 'before-restore' && !isAhead(at, now),
  );
  return last === undefined || dayOf(last.at).compare(dayOf(now.toISOString())) < 0;
}

/**
 * Makes the backup of an occasion if one is due, and returns its path (null = none was due). A daily one is made only of
 * a consistent register: rotation must not replace good backups by copies of a fault; verdicts and search words
 * that do not follow from the records are taken away first. Errors: as
 * `makeBackup`; for a daily one also as `requireConsistent`.
 */
export function automaticBackup(
  connection: Connection,
  register: string,
  occasion: AutomaticOccasion,
  now: Date,
): string | null {
  const folder = backupFolder(register);
  if (occasion === 'daily') {
    if (!isDailyDue(folder, identityOf(connection), now)) return null;
    requireConsistent(connection, register);
    if (!areDerivedRight(connection)) forgetDerived(connection);
  }
  return makeBackup(connection, register, folder, { occasion, at: now });
}
