import type { ManagementDecision } from '../fields/decision.ts';
import { compareText } from './dates.ts';

/** Decisions of management as they are listed: open ones first, then the latest decided. */
export function decisionsInOrder<Decision extends ManagementDecision>(
  items: readonly Decision[],
): Decision[] {
  const rank = ({ outcome }: ManagementDecision) => (outcome === 'open' ? 0 : 1);
  return [...items].sort((a, b) => rank(a) - rank(b) || compareText(b.decidedOn ?? '', a.decidedOn ?? ''));
}
