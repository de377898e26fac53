/** The start page: what needs attention, and the state in four figures, in English. */

import { formatNumber } from './both.ts';
import { inSentence } from './in-sentence.ts';

export const start = {
  title: 'Home',
  lead: 'What has to be done now, and how things stand.',
  attention: 'What needs attention',
  attentionFor: { now: 'now', soon: 'soon', later: 'later' },
  whose: 'Whose',
  everyone: 'Everyone’s',
  ownerUnknown: (name: string) =>
    `Nobody in the register is called ${inSentence(name)}: no owner of a supplier and no colleague.`,
  onlyUnowned: 'Only what has no owner is listed below.',
  toSupplier: 'View supplier',
  toFlow: 'Fix transfer',
  showMore: (count: number, total: number) =>
    `Show ${formatNumber(count, 'en')} more of ${formatNumber(total, 'en')}`,
  nothing: 'Nothing needs attention now.',
  nothingText: 'What expires, is missing or is not allowed is listed here, with the next step.',
  state: 'At a glance',
  suppliers: (n: number): string => (n === 1 ? 'supplier in use' : 'suppliers in use'),
  notCovered: 'without a valid agreement',
  unlocated: 'with an unknown location',
  transfersAction: 'with a transfer that needs action',
  transfersBlocked: 'with a transfer that is not allowed',
  empty: 'Your register is still empty',
  emptyText: 'Start with the list you already have, or add your first supplier.',
  add: 'Add supplier',
  import: 'Import list',
};
