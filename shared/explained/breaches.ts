/** Breaches in words: the clock of each, what asks for attention, and how the supplier has notified so far. */
import type { ExplainedBreach } from '../fields/record.ts';
import { breachClocks, breachMatters } from '../law/breaches.ts';
import type { CivilDate } from '../law/dates.ts';
import type { Judged } from '../law/judged.ts';
import { dayOfMoment, type Moment } from '../law/moments.ts';
import type { AttentionItem } from '../schema/attention.ts';
import { breachMatterSentences, clockSentences } from '../words/breaches.ts';
import { itemOf } from './attention-item.ts';

const articles = { undated: '33(1), 33(5)', subjects: '34(1)', customers: '33(2)' } as const;

/** Breaches that ask for something which no deadline is about; `matters`: all of them, or some. */
export function breachItems(judged: Judged, matters = breachMatters(judged)): AttentionItem[] {
  const { record } = judged;
  const { id, name } = record.processor;
  return matters.map(({ breach, matter }) =>
    itemOf(record, {
      key: `${id}:breach:${breach.id}:${matter}`,
      code: `breach-${matter}`,
      urgency: matter === 'subjects' && breach.risk !== 'high' ? 'soon' : 'now',
      article: articles[matter],
      ...breachMatterSentences(matter, articles[matter], name, breach),
    }),
  );
}

/** The clock of every breach of a supplier, with its sentences. */
export function explainBreaches(judged: Judged): ExplainedBreach[] {
  return breachClocks(judged).map((clock) => {
    const { breach, agreed, ...told } = clock;
    return { breachId: breach.id, ...told, agreed: [...agreed], sentences: clockSentences(clock) };
  });
}

/**
 * Where the notification to the authority stands on a day, with the tone of its mark; a breach of which nobody knew by
 * then has no clock. `now`: the moment, where it is the day of today; a term that ends on another day has that whole day.
 */
export function breachStand(
  clock: Pick<ExplainedBreach, 'authority' | 'dueAt' | 'isAuthorityLate'> | undefined,
  day: CivilDate,
  now: Moment | null,
) {
  if (clock === undefined) return { tone: 'unknown', stand: 'later' } as const;
  const { authority, dueAt, isAuthorityLate } = clock;
  if (authority === 'notified') {
    return isAuthorityLate
      ? ({ tone: 'action', stand: 'notifiedLate' } as const)
      : ({ tone: 'ok', stand: 'notified' } as const);
  }
  if (authority === 'not-ours') return { tone: 'none', stand: 'notOurs' } as const;
  if (authority === 'not-needed') return { tone: 'none', stand: 'notNeeded' } as const;
  if (dueAt === null) return { tone: 'unknown', stand: 'undated' } as const;
  return dayOfMoment(dueAt) < day || (now !== null && dueAt < now)
    ? ({ tone: 'blocked', stand: 'late' } as const)
    : ({ tone: 'action', stand: 'running' } as const);
}
