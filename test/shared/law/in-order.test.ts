/** In which order and form lists stand, on a page and in a file alike. */
import { expect, test } from 'vitest';
import { type ManagementDecision, managementDecisionFields } from '../../../shared/fields/decision.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { branchesOf } from '../../../shared/law/chain-tree.ts';
import { deadlinesInView, isOpen } from '../../../shared/law/deadline-view.ts';
import { decisionsInOrder } from '../../../shared/law/decision-order.ts';
import type { DeadlineItem } from '../../../shared/schema/outlook.ts';

test('a chain is a tree; a link whose parent is gone stands at the top, so that none disappears', () => {
  const link = (id: string, parentLinkId: string | null) => ({ id, parentLinkId });
  const [a, b, c, lost] = [link('a', null), link('b', 'a'), link('c', 'b'), link('lost', 'gone')];
  expect(branchesOf([c, lost, b, a])).toEqual([
    { link: lost, under: [] },
    { link: a, under: [{ link: b, under: [{ link: c, under: [] }] }] },
  ]);
  expect(branchesOf([])).toEqual([]);
});

const date = (changes: Partial<DeadlineItem>): DeadlineItem =>
  ({
    processor: 'Polderhost B.V.',
    owner: 'Bas Okafor',
    name: 'Uiterste opzegdatum',
    kind: 'notice',
    handledOn: null,
    ...changes,
  }) as DeadlineItem;
const all = { kind: null, search: '', handled: true } as const;

test('a list of dates holds what is open, and behind it by choice what is handled', () => {
  const handled = date({ handledOn: '2026-11-01' });
  const open = date({ kind: 'review' });
  expect([isOpen(open), isOpen(handled)]).toEqual([true, false]);
  expect(deadlinesInView([handled, open], all)).toEqual([open, handled]);
  expect(deadlinesInView([handled, open], { ...all, handled: false })).toEqual([open]);
});

test('dates are found by kind, and by words in supplier, owner and what they are about', () => {
  const notice = date({});
  const review = date({
    kind: 'review',
    processor: 'Café Zürich',
    owner: 'Noor',
    name: 'Periodieke beoordeling',
  });
  const found = (search: string) => deadlinesInView([notice, review], { ...all, search });
  expect(deadlinesInView([notice, review], { ...all, kind: 'review' })).toEqual([review]);
  expect(found('cafe zurich')).toEqual([review]);
  expect(found('OKAFOR')).toEqual([notice]);
  expect(found('beoordeling')).toEqual([review]);
  // Words run on from one into the next.
  expect(found('okafor uiterste')).toEqual([notice]);
  expect(found('niets')).toEqual([]);
  expect(found('  ')).toHaveLength(2);
});

test('decisions: open ones first, then the latest decided', () => {
  const decision = (id: string, changes: Partial<ManagementDecision>): ManagementDecision => ({
    ...emptyOf(managementDecisionFields),
    id,
    version: 1,
    ...changes,
  });
  const early = decision('early', { outcome: 'agreed', decidedOn: '2026-01-01' });
  const late = decision('late', { outcome: 'declined', decidedOn: '2026-06-01' });
  const undated = decision('undated', { outcome: 'agreed' });
  const open = decision('open', { outcome: 'open' });
  const given = [undated, early, open, late];
  expect(decisionsInOrder(given).map(({ id }) => id)).toEqual(['open', 'late', 'early', 'undated']);
  expect(given.map(({ id }) => id)).toEqual(['undated', 'early', 'open', 'late']);
});
