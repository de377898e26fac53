/** What is shown outside the window, and when: one decision for the desktop and the browser. */
import type { Language } from '../../shared/schema/primitives.ts';
import type { RemindersAnswer } from '../../shared/schema/reminder.ts';
import { type NoticeText, noticeOf } from '../../shared/words/notice.ts';

/** For how long a notification can be put off, in milliseconds. */
export const LATER = 3_600_000;

/** What is known of the notifications of this window. */
export interface Told {
  /** What the last notification was about. */
  readonly key: string | null;
  /** The reminders that a person put off, and the instant from which they are shown again; in milliseconds. */
  readonly later: { readonly about: RemindersAnswer; readonly from: number } | null;
}

export const nothingTold: Told = { key: null, later: null };

interface Known {
  /** What the person was not shown yet. */
  readonly due: RemindersAnswer;
  /** Everything that is open. */
  readonly open: RemindersAnswer;
  /** Whether the person looks at the page on which all of this stands. */
  readonly isLookedAt: boolean;
  readonly now: number;
  readonly language: Language;
}

export interface Decision {
  readonly notice: NoticeText | null;
  /** What the notice is about; null = there is none. */
  readonly about: RemindersAnswer | null;
  readonly told: Told;
}

/**
 * Each set of reminders gives one notification: what is noted as shown is no longer due, and what cannot be noted is
 * known by its key. What was put off comes back after its hour, without what was decided about in between.
 */
export function decideNotice(told: Told, { due, open, isLookedAt, now, language }: Known): Decision {
  const silent = { notice: null, about: null };
  const key = keyOf(due);
  const isNew = due.counts.matters > 0 && key !== told.key;
  const isBack = told.later !== null && told.later.from <= now;
  if (isLookedAt) return { ...silent, told: { key, later: isBack ? null : told.later } };
  if (isNew) return { notice: noticeOf(due, language), about: due, told: { ...told, key } };
  if (!isBack || told.later === null) return { ...silent, told };
  const about = stillOpen(told.later.about, open);
  const isLeft = about.counts.matters > 0;
  const after = { ...told, later: null };
  return { notice: noticeOf(about, language), about: isLeft ? about : null, told: after };
}

/** What a notification was about is put off for an hour. */
export const putOffFrom = (told: Told, about: RemindersAnswer, now: number): Told => ({
  ...told,
  later: { about, from: now + LATER },
});

const keyOf = ({ asOf, who, suppliers, counts }: RemindersAnswer): string =>
  JSON.stringify([asOf, who, counts, suppliers.flatMap(({ points }) => points.map((point) => point.key))]);

/** The reminders without those that are no longer open. */
function stillOpen(about: RemindersAnswer, open: RemindersAnswer): RemindersAnswer {
  const keys = new Set(open.suppliers.flatMap(({ points }) => points.map(({ key }) => key)));
  const suppliers = about.suppliers.flatMap((supplier) => {
    const points = supplier.points.filter(({ key }) => keys.has(key));
    return points.length === 0 ? [] : [{ ...supplier, points }];
  });
  const matters = suppliers.reduce((sum, { points }) => sum + points.length, 0);
  return { ...about, suppliers, counts: { ...about.counts, matters, suppliers: suppliers.length } };
}

/** Where a click on a notification leads: to its supplier if it is about one, else to the start. */
export const supplierOf = (about: RemindersAnswer | null): string | null =>
  about?.counts.suppliers === 1 ? (about.suppliers[0]?.processorId ?? null) : null;
