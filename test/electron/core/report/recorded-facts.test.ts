/** What is printed of a record as recorded, and what as not recorded. */
import { expect, test } from 'vitest';
import { recordedFacts } from '../../../../electron/core/report/recorded-facts.ts';
import { agreement } from '../../../shared/law/records.ts';
import { flowOf } from './fixture.ts';

const dutch = { language: 'nl', custom: [] } as const;
const names = { checklist: 'Toetsing aan artikel 28 AVG', safeguards: 'Passende waarborgen (art. 46 AVG)' };

test('a checklist without an answer is not recorded, and never said to be none', () => {
  const { facts, missing } = recordedFacts([['agreement', agreement({ checklist: {} })]], dutch);
  expect(facts.map(({ label }) => label)).not.toContain(names.checklist);
  expect(missing.split(' · ')).toContain(names.checklist);
  const answered = agreement({ checklist: { 'h.audit': { answer: 'no', clause: '', note: '' } } });
  const whole = recordedFacts([['agreement', answered]], dutch);
  expect(whole.facts.map(({ label }) => label)).toContain(names.checklist);
});

test('safeguards of which it is recorded that there are none are none; those that nobody asked about are not recorded', () => {
  const none = recordedFacts([['data_flow', flowOf('a', 1, { safeguards: [] })]], dutch);
  expect(none.facts).toContainEqual({ label: names.safeguards, lines: ['geen'] });
  expect(none.missing.split(' · ')).not.toContain(names.safeguards);
  const unasked = recordedFacts([['data_flow', flowOf('a', 1, { safeguards: null })]], dutch);
  expect(unasked.facts.map(({ label }) => label)).not.toContain(names.safeguards);
  expect(unasked.missing.split(' · ')).toContain(names.safeguards);
});
