/** Announced sub-processors (Art. 28(2) GDPR): what each that is not decided on waits for, and the last day to object. */
import type { Announcement } from '../fields/evidence.ts';
import type { DateFound, DeadlineFormula } from './date-found.ts';
import { addDays, type CivilDate, isRunning } from './dates.ts';
import type { Judged } from './judged.ts';
import { isProcessor } from './verdict.ts';

/**
 * What an open announcement waits for: an objection within its term (general authorisation), the term itself, our
 * consent (specific authorisation: silence is a refusal, EDPB Guidelines 07/2020), or which of the two was agreed.
 */
export type AnnouncementMatter = 'objection' | 'term' | 'consent' | 'regime';

/** An announcement without a decision on the day. `until` = last day to object; null where none is known or counts. */
export interface OpenAnnouncement {
  readonly announcement: Announcement;
  readonly matter: AnnouncementMatter;
  readonly until: CivilDate | null;
  readonly formula: DeadlineFormula;
}

const recorded: DeadlineFormula = { from: null, recorded: 'objection' };

/** Every announcement of a running supplier, made by the day and not decided on by then, in record order. */
export function openAnnouncements({ record, judgement, counting }: Judged): OpenAnnouncement[] {
  const { asOf } = judgement;
  if (!isRunning(record.processor, asOf)) return [];
  const { subProcessorAuthorisation: regime = null, objectionDays = null } = counting?.agreement ?? {};
  return record.announcements.flatMap((announcement): OpenAnnouncement[] => {
    const { announcedOn, objectionUntil, decision, decidedOn } = announcement;
    const isDecided = decision !== 'open' && (decidedOn === null || decidedOn <= asOf);
    if (announcedOn > asOf || isDecided) return [];
    if (regime === 'specific') return [{ announcement, matter: 'consent', until: null, formula: recorded }];
    const isCounted = objectionUntil === null && objectionDays !== null;
    const until = isCounted ? addDays(announcedOn, objectionDays) : objectionUntil;
    const formula: DeadlineFormula = isCounted
      ? { from: announcedOn, plus: { months: 0, days: objectionDays } }
      : recorded;
    // A controller engages its own processors: there nothing was authorised that could be looked up.
    if (!isProcessor(record.processor.role)) {
      return until === null ? [] : [{ announcement, matter: 'objection', until, formula }];
    }
    if (regime === null) return [{ announcement, matter: 'regime', until, formula }];
    return [{ announcement, matter: until === null ? 'term' : 'objection', until, formula }];
  });
}

/** The last days to object. Where nobody recorded what was authorised, a day that is known counts. */
export function objectionDates(judged: Judged): DateFound[] {
  return openAnnouncements(judged).flatMap(({ announcement, until, formula }): DateFound[] =>
    until === null
      ? []
      : [
          {
            kind: 'objection',
            subject: announcement.id,
            name: announcement.name,
            on: until,
            article: '28(2)',
            formula,
            flowId: null,
            place: null,
          },
        ],
  );
}
