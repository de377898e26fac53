/** Announced sub-processors in words: what each waits for, and which ask for attention without a day of their own. */
import type { ExplainedAnnouncement } from '../fields/record.ts';
import type { SubProcessor } from '../fields/sub-processor.ts';
import { announcedVerdict, type OpenAnnouncement, openAnnouncements } from '../law/announcements.ts';
import type { Judged } from '../law/judged.ts';
import type { AttentionItem } from '../schema/attention.ts';
import { announcementSentences } from '../words/announcements.ts';
import { itemOf } from './attention-item.ts';
import { explainFlow, explainWithoutFlow } from './transfers.ts';

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

/**
 * What each announcement that is not decided on waits for, with the verdict that the sub-processor would bring.
 * @param named finds a sub-processor of the register by its name.
 */
export function explainAnnouncements(
  judged: Judged,
  named: (name: string) => SubProcessor | null,
): ExplainedAnnouncement[] {
  return openAnnouncements(judged).map(({ announcement, matter, until }) => ({
    announcementId: announcement.id,
    matter,
    until,
    told:
      matter === 'objection'
        ? null
        : announcementSentences(matter, judged.record.processor.name, announcement.name, until),
    verdict: announcementVerdict(judged, announcement, named(announcement.name)),
  }));
}

/** The verdict that an announced sub-processor would bring, in words; null where it would change none. */
export function announcementVerdict(
  judged: Judged,
  announcement: OpenAnnouncement['announcement'],
  known: SubProcessor | null,
): ExplainedAnnouncement['verdict'] {
  const { judgement } = judged;
  const { processor } = judged.record;
  const found = announcedVerdict(judged, announcement, known);
  if (found === null) return null;
  if (found.flow === null) {
    const code = 'SUBPROCESSOR_NOT_LOCATED';
    const sub = { name: announcement.name, country: known?.country ?? null };
    return {
      result: 'action',
      code,
      advisories: [],
      ...explainWithoutFlow(code, sub, judgement, processor),
    };
  }
  const { result, code, advisories, article } = found.assessment;
  return {
    result,
    code,
    advisories: [...advisories],
    article,
    ...explainFlow(found.flow, found.assessment, judgement, {
      name: processor.name,
      recipient: announcement.name,
    }),
  };
}
