/** Sentences of the agreement status (Art. 28 GDPR): reason and next step of every status. */
import type { AgreementFacts } from '../fields/agreement.ts';
import type { Processor } from '../fields/processor.ts';
import type { Bilingual } from '../schema/primitives.ts';
import * as en from './agreement.en.ts';
import * as nl from './agreement.nl.ts';
import { type AgreementWords, type CoverStatus, isUncovered } from './agreement-values.ts';
import { bilingual } from './both.ts';
import { both, formatArticle, formatDate, formatPeriod } from './format.ts';
import { inSentence } from './in-sentence.ts';

const statusSentences = bilingual(nl.statusSentences, en.statusSentences);
const less = bilingual(nl.less, en.less);

/** What to do where a day that follows from the terms could not be counted. */
export const uncountedSentence: Bilingual = bilingual(nl.uncounted, en.uncounted);

const articles: Record<CoverStatus, string> = {
  'no-agreement': '28(3)',
  unknown: '28(3)',
  missing: '28(3)',
  requested: '28(3)',
  draft: '28(3)',
  negotiation: '28(3)',
  'to-sign': '28(3)',
  'not-required': '28(3)',
  superseded: '28(3)',
  pending: '28(3)',
  active: '28(3)',
  expiring: '28(3)',
  renewed: '28(3)',
  expired: '28(3)',
  notice: '28(3)(g)',
  'ended-open': '28(3)(g)',
  ended: '28(3)(g)',
};

/** While data run, an agreement has to stand, whatever its end asks. */
const withFlows: Partial<Record<CoverStatus, string>> = { 'ended-open': '28(3), 28(3)(g)', ended: '28(3)' };

/**
 * The article that a status is based on, in the notation of `formatArticle`. On a sub-processor of ours the terms of our own
 * agreement are imposed (Art. 28(4) GDPR). @param isRunning whether data run without any other agreement.
 */
export function agreementArticle(
  status: CoverStatus,
  role: Processor['role'] = 'processor',
  isRunning = false,
): string {
  if (role === 'joint-controller') return '26(1)';
  const article = isRunning ? (withFlows[status] ?? articles[status]) : articles[status];
  if (role !== 'sub-processor') return article;
  return article === '28(3)' ? '28(4)' : `${article}, 28(4)`;
}

/** Reason (a sentence that ends in its article) and next step of a status, in both languages. */
export function agreementSentences(
  status: CoverStatus,
  words: AgreementWords,
): { reason: Bilingual; nextStep: Bilingual } {
  const { reason, nextStep } = statusSentences[status];
  const { role, service = null } = words;
  const own = {
    ...words,
    supplier: inSentence(words.supplier),
    service: service === null ? null : inSentence(service),
  };
  const article = agreementArticle(status, role, isUncovered(words));
  const text = reason(own);
  return {
    reason: both((language) => `${text[language]} (${formatArticle(article, language)}).`),
    nextStep: nextStep(own),
  };
}

/** How a notice deadline was counted: "31-12-2026 = 31-3-2027 min 3 maanden". */
export function noticeFormula(
  deadline: string,
  endsOn: string,
  notice: NonNullable<AgreementFacts['notice']>,
): Bilingual {
  return both((language) => {
    const [left, right] = [formatDate(deadline, language), formatDate(endsOn, language)];
    return `${left} = ${right} ${less[language]} ${formatPeriod(notice, language)}`;
  });
}
