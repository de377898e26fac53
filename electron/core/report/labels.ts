/** Labels and marks of the two axes: the agreement (Art. 28 GDPR) and the transfer (Chapter V GDPR). */

import type { ProcessorRecord, ProcessorVerdict } from '../../../shared/fields/record.ts';
import { type ShownResult, type ShownStatus, shownStatus } from '../../../shared/law/stated.ts';
import { needsAgreement } from '../../../shared/law/verdict.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { AgreementClass } from '../../../shared/words/report.ts';
import { terms } from '../../../shared/words/ui-terms.ts';

/** A shape (and colour) that represents a state; the template draws it. */
export type Mark = 'ok' | 'action' | 'preparing' | 'blocked' | 'unknown' | 'none' | 'listed';

/** A label with a mark that conveys the same without text or colour. */
export interface Marked {
  readonly mark: Mark;
  readonly text: string;
}

type Verdict = Pick<ProcessorVerdict, 'agreementStatus' | 'covered'>;

const classOf: Record<ShownStatus, AgreementClass> = {
  active: 'covered',
  'not-required': 'covered',
  expiring: 'ending',
  renewed: 'ending',
  notice: 'ending',
  pending: 'preparing',
  requested: 'preparing',
  draft: 'preparing',
  negotiation: 'preparing',
  'to-sign': 'preparing',
  'no-agreement': 'missing',
  missing: 'missing',
  expired: 'missing',
  'ended-open': 'missing',
  superseded: 'missing',
  unknown: 'unknown',
  unsure: 'unknown',
  ended: 'finished',
};

const markOf: Record<AgreementClass, Mark> = {
  covered: 'ok',
  ending: 'action',
  preparing: 'preparing',
  missing: 'blocked',
  unknown: 'unknown',
  finished: 'none',
  'not-assessed': 'listed',
};

/** The class under which a supplier is counted; Art. 28 only applies to processors. */
export function agreementClassOf(
  verdict: Verdict,
  role: ProcessorRecord['processor']['role'],
): AgreementClass {
  return needsAgreement(role) ? classOf[shownStatus(verdict)] : 'not-assessed';
}

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
