/** Breaches in words: the clock of each, what asks for attention, and how the supplier has notified so far. */
import type { ExplainedBreach } from '../fields/record.ts';
import { breachClocks, breachMatters } from '../law/breaches.ts';
import type { Judged } from '../law/judged.ts';
import type { AttentionItem } from '../schema/attention.ts';
import { breachMatterSentences, clockSentences } from '../words/breaches.ts';
import { itemOf } from './attention-item.ts';

const articles = { undated: '33(1), 33(5)', subjects: '34(1)', customers: '33(2)' } as const;

/** Breaches that ask for something which no deadline is about. */
export function breachItems(judged: Judged): AttentionItem[] {
  const { record } = judged;
  const { id, name } = record.processor;
  return breachMatters(judged).map(({ breach, matter }) =>
    itemOf(record, {
      key: `${id}:breach:${breach.id}:${matter}`,
      code: `breach-${matter}`,
      urgency: matter === 'subjects' ? 'soon' : 'now',
      article: articles[matter],
      ...breachMatterSentences(matter, articles[matter], name, breach.nature),
    }),
  );
}

/** The clock of every breach of a supplier, with its sentences. */
export function explainBreaches(judged: Judged): ExplainedBreach[] {
  return breachClocks(judged).map((clock) => {
    const { breach, ...told } = clock;
    return { breachId: breach.id, ...told, sentences: clockSentences(clock) };
  });
}
