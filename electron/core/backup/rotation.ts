/** Rotation: which backups are retained, and deleting those that newer ones replace. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseAbsolute, startOfWeek, toCalendarDate } from '@internationalized/date';
import type { BackupEntry, BackupOccasion } from '../../../shared/schema/backup.ts';
import { ZONE } from '../store/replay.ts';
import { listBackups } from './folder.ts';

const OF_TODAY = 3;
const DAYS = 4;
const WEEKS = 3;
/** Occasions whose backups are rotated; those made on request or before a migration are retained. */
const rotating: ReadonlySet<BackupOccasion> = new Set(['daily', 'before-change']);

/**
 * Names to retain: 3 of today, the last of each of 4 days before, the last of each of 3 weeks before those.
 */
export function keptBackups(backups: readonly BackupEntry[], now: Date): Set<string> {
  const dayOf = (at: string) => toCalendarDate(parseAbsolute(at, ZONE));
  const today = dayOf(now.toISOString());
  const newestFirst = [...backups].sort((a, b) => b.at.localeCompare(a.at));
  const inTurn = newestFirst.filter(({ occasion }) => rotating.has(occasion));
  const ofToday = inTurn.filter(({ at }) => dayOf(at).compare(today) >= 0);
  const ofDays = firstOfEach(inTurn.slice(ofToday.length), ({ at }) => dayOf(at).toString());
  const ofWeeks = firstOfEach(ofDays.slice(DAYS), ({ at }) => startOfWeek(dayOf(at), 'nl-NL').toString());
  const staying = newestFirst.filter(({ occasion }) => !rotating.has(occasion));
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

/** Deletes the backups that newer ones replace. */
export function rotateBackups(folder: string, now: Date): void {
  const backups = listBackups(folder);
  const kept = keptBackups(backups, now);
  for (const { name } of backups) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}
