/** The dates of an agreement that another one replaces: those of the one that counts. */
import { expect, it } from 'vitest';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import { deadlines } from '../../../shared/law/deadlines.ts';
import { judged } from '../../../shared/law/judged.ts';
import { TODAY } from './facts.ts';
import { agreement, checked, on, record } from './records.ts';

/** `kind due` of every deadline of the agreements. */
const open = ({ agreements }: { readonly agreements: Agreement[] }, asOf = TODAY) =>
  deadlines(judged(checked(record({ agreements })), on(asOf)))
    .filter(({ kind }) => kind !== 'review')
    .map(({ kind, due }) => `${kind} ${due}`);

it('there are none from the day on which the new one takes effect, and those of the old one until then', () => {
  const old = agreement({ id: 'old', endsOn: '2027-06-30', supersededById: 'next' });
  const end = ['agreement-end 2027-06-30'];
  expect(open({ agreements: [old, agreement({ id: 'next' })] })).toEqual([]);
  const next = agreement({ id: 'next', effectiveOn: '2027-01-01' });
  expect(open({ agreements: [old, next] })).toEqual(end);
  expect(open({ agreements: [old, next] }, '2027-01-01')).toEqual([]);
  expect(open({ agreements: [old, agreement({ id: 'next', recorded: 'draft' })] })).toEqual(end);
  // What was to replace it was removed: then nothing does.
  expect(open({ agreements: [old, agreement({ id: 'other' })] })).toEqual(end);
});

it('an old one whose successor is in the making is not asked to be deleted', () => {
  const old = agreement({ id: 'old', endsOn: '2026-06-30', supersededById: 'next' });
  const next = agreement({ id: 'next', recorded: 'draft' });
  expect(open({ agreements: [old, next] })).toEqual(['agreement-end 2026-06-30']);
});
