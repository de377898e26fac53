/** Who may write to an open register, and what somebody should know about its file. */
import type { Access, NoteCode } from '../../../shared/schema/lock.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { lockSentences } from '../../../shared/words/safekeeping.ts';
import { isWritable } from '../lock/file-state.ts';
import { type HeldLock, lockState } from '../lock/lock-file.ts';
import { otherVersions } from '../lock/other-versions.ts';
import type { Place } from '../lock/place.ts';
import type { Connection } from '../store/connection.ts';
import { lastChangeAhead } from '../store/order.ts';
import type { Apart } from './open-file.ts';

interface Known {
  readonly file: string;
  /** Null where this program does not hold it. */
  readonly lock: HeldLock | null;
  readonly isCopy: boolean;
  readonly place: Place;
  readonly apart: Apart | null;
  /** Notes that arose during the session. */
  readonly told: ReadonlyMap<NoteCode, Bilingual>;
  /** Why nothing can be changed although the file can be written; null = it can. */
  readonly whyShut: Bilingual | null;
  /** Null when nothing is open. */
  readonly connection: Connection | null;
  readonly now: Date;
}

/** Whether changes are possible now, who is writing otherwise, and notes on the file and its location. */
export function accessOf(known: Known): Access {
  const { file, lock, isCopy, place, apart, told, whyShut, connection, now } = known;
  const notes = new Map(told);
  const state = lock ? null : lockState(file);
  const holder = state === null || state.kind === 'free' || state.kind === 'dead' ? null : state.holder;
  if (holder && state?.kind === 'held') notes.set('locked', lockSentences.held(holder));
  if (holder && state?.kind === 'stale') notes.set('lock-stale', lockSentences.stale(holder));
  if (lock?.takenFrom) notes.set('lock-taken-over', lockSentences.takenOver(lock.takenFrom));
  const ahead = connection && lastChangeAhead(connection, now);
  if (ahead !== null) notes.set('clock-behind', lockSentences.clockBehind(ahead, now.toISOString()));
  if (place.kind === 'network') notes.set('network', lockSentences.network);
  if (place.kind === 'synced') notes.set('synced', lockSentences.synced(place.service));
  // Where two computers can write at once; elsewhere a copy is somebody's own.
  const others = connection && place.kind !== 'local' ? otherVersions(file, connection) : [];
  if (others.length > 0) notes.set('other-version', lockSentences.otherVersion(others.join(', ')));
  if (apart) notes.set(apart, lockSentences[apart](file));
  if (!lock && !isWritable(file)) notes.set('read-only', lockSentences.readOnly);
  if (whyShut) notes.set('server-away', whyShut);
  const isOurs = lock !== null || (!isCopy && holder === null);
  const mode = isOurs && whyShut === null ? 'write' : 'read';
  return { mode, holder, notes: [...notes].map(([code, message]) => ({ code, message })) };
}
