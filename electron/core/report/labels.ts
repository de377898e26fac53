/** Labels and marks of the two axes: the agreement (Art. 28 GDPR) and the transfer (Chapter V GDPR). */

import type { ExplainedFlow } from '../../../shared/fields/record.ts';
import type { AgreementClass } from '../../../shared/law/counting.ts';
import { type ShownResult, type ShownStatus, shownResult } from '../../../shared/law/stated.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { ended } from '../../../shared/words/in-sentence.ts';
import { terms } from '../../../shared/words/ui-terms.ts';

/** A shape (and colour) that represents a state; the template draws it. */
export type Mark = 'ok' | 'action' | 'preparing' | 'blocked' | 'unknown' | 'none' | 'listed';

/** A label with a mark that conveys the same without text or colour. */
export interface Marked {
  readonly mark: Mark;
  readonly text: string;
}

const markOf: Record<AgreementClass, Mark> = {
  covered: 'ok',
  ending: 'action',
  preparing: 'preparing',
  missing: 'blocked',
  unknown: 'unknown',
  finished: 'none',
  'not-assessed': 'listed',
};

export function agreementMark(agreementClass: AgreementClass): Mark {
  return markOf[agreementClass];
}

export function transferMark(result: ShownResult): Mark {
  return result === 'unsure' ? 'unknown' : result;
}

export function agreementLabel(status: ShownStatus, language: Language): string {
  return terms[language].status[status];
}

export function transferLabel(result: ShownResult, language: Language): string {
  return terms[language].result[result];
}

/** The verdict on a flow: none is not known while it is not recorded where who imports is established. */
export function flowLabel(
  { result, advisories }: Pick<ExplainedFlow, 'result' | 'advisories'>,
  language: Language,
): Marked {
  const shown = shownResult({ transferResult: result, advisories });
  return { mark: transferMark(shown), text: transferLabel(shown, language) };
}

/** A reason without its article, which stands in a column of its own; a name such as "Inc." at its end keeps one full stop. */
export function withoutArticle(reason: string, article: string): string {
  const behind = ` (${article})`;
  const end = `${behind}.`;
  return reason.endsWith(end) ? ended(reason.slice(0, -end.length)) : reason.replace(behind, '');
}
