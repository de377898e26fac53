/** Announced sub-processors in words: what each waits for, and which ask for attention without a day of their own. */
import { openAnnouncements } from '../law/announcements.ts';
import type { Judged } from '../law/judged.ts';
import type { AttentionItem } from '../schema/attention.ts';
import { announcementSentences } from '../words/announcements.ts';
import { itemOf } from './attention-item.ts';

/** Announcements of which what was agreed is not known, or that may not start without us. */
export function announcementItems(judged: Judged): AttentionItem[] {
  const { record } = judged;
  const { id, name } = record.processor;
  return openAnnouncements(judged).flatMap(({ announcement, matter, until }) =>
    matter === 'objection'
      ? []
      : [
          itemOf(record, {
            key: `${id}:announcement:${announcement.id}:${matter}`,
            code: `announcement-${matter}`,
            urgency: 'now',
            article: '28(2)',
            due: until,
            ...announcementSentences(matter, name, announcement.name, until),
          }),
        ],
  );
}

/** The announcements of which an item above tells, the day to object included. */
export function announcementsToldApart(judged: Judged): ReadonlySet<string> {
  return new Set(
    openAnnouncements(judged).flatMap(({ announcement, matter }) =>
      matter === 'objection' ? [] : [announcement.id],
    ),
  );
}
