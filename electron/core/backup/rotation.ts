/** Rotation: which backups are retained, and deleting those that newer ones replace. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseAbsolute, startOfWeek, toCalendarDate } from '@internationalized/date';
import { ZONE } from '../../../shared/law/moments.ts';
import type { BackupOccasion } from '../../../shared/schema/backup.ts';
import { type FoundBackup, ownBackups } from './folder.ts';

const OF_TODAY = 3;
const DAYS = 4;
const WEEKS = 3;
/** Occasions whose backups are rotated; those made on request or before a migration are retained. */
const rotating: ReadonlySet<BackupOccasion> = new Set(['daily', 'before-change']);

/** The day in the Netherlands on which a moment (UTC ISO text) falls. */
export const dayOf = (at: string) => toCalendarDate(parseAbsolute(at, ZONE));

type Dated = Pick<FoundBackup, 'name' | 'at' | 'occasion'>;

/**
 * Names to retain: 3 of today, the last of each of 4 days before, the last of each of 3 weeks before those.
 * Those whose moment is still to come are retained too, and count for nothing: it is not known when they were
 * made, and they must not take the place of the ones made since.
 */
export function keptBackups(backups: readonly Dated[], now: Date): Set<string> {
  const today = dayOf(now.toISOString());
  const newestFirst = [...backups].sort((a, b) => b.at.localeCompare(a.at));
  const isStaying = ({ occasion, at }: Dated) => !rotating.has(occasion) || at > now.toISOString();
  const inTurn = newestFirst.filter((backup) => !isStaying(backup));
  const ofToday = inTurn.filter(({ at }) => dayOf(at).compare(today) >= 0);
  const ofDays = firstOfEach(inTurn.slice(ofToday.length), ({ at }) => dayOf(at).toString());
  const ofWeeks = firstOfEach(ofDays.slice(DAYS), ({ at }) => startOfWeek(dayOf(at), 'nl-NL').toString());
  const staying = newestFirst.filter(isStaying);
  const kept = [
    ...ofToday.slice(0, OF_TODAY),
    ...ofDays.slice(0, DAYS),
    ...ofWeeks.slice(0, WEEKS),
    ...staying,
  ];
  return new Set(kept.map(({ name }) => name));
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap((group) => group.slice(0, 1));
}

/**
 * Deletes the backups of a register that newer ones of it replace; of those in the folder that are another's, or
 * nobody knows whose, none.
 */
export function rotateBackups(folder: string, identity: string | null, now: Date): void {
  const backups = ownBackups(folder, identity);
  const kept = keptBackups(backups, now);
  for (const { name } of backups) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}
