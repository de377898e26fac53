/** What a colour and its shape mean, and which one a status has. */
import { agreementClassOf, type ClassFacts } from '../../shared/law/counting.ts';
import { type ShownStatus, shownStatus } from '../../shared/law/stated.ts';

/** The meaning of a colour; never shown without its word and its shape. */
export type Tone = 'ok' | 'action' | 'blocked' | 'none' | 'unknown';

export const statusTones: Record<ShownStatus, Tone> = {
  'no-agreement': 'blocked',
  unknown: 'unknown',
  missing: 'blocked',
  requested: 'action',
  draft: 'action',
  negotiation: 'action',
  'to-sign': 'action',
  'not-required': 'none',
  superseded: 'none',
  pending: 'action',
  active: 'ok',
  unsure: 'unknown',
  renewed: 'action',
  expiring: 'action',
  expired: 'blocked',
  notice: 'action',
  'ended-open': 'action',
  ended: 'none',
  over: 'none',
};

/** The sign of the status of a supplier: it says the same as the figures in which the supplier is counted. */
export function toneOfSupplier(of: ClassFacts): Tone {
  const counted = agreementClassOf(of);
  if (counted === 'missing') return 'blocked';
  return counted === 'not-assessed' ? 'none' : statusTones[shownStatus(of)];
}
