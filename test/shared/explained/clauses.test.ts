import { expect, test } from 'vitest';
import { explainFlow } from '../../../shared/explained/transfers.ts';
import { assessFlow } from '../../../shared/law/transfer.ts';
import { context, flow, scc } from '../law/facts.ts';

function told(actor: 'processor' | 'sub-processor', changes: Parameters<typeof scc>[0]) {
  const facts = flow({ actor, safeguards: [scc({ module: actor === 'processor' ? 2 : 3, ...changes })] });
  return explainFlow(facts, assessFlow(facts, context), context, { name: 'Postduif' });
}

test('annexes that nobody asked about are not said to be incomplete', () =>
  expect(told('processor', { annexesComplete: null }).reason.nl).toContain(
    'niet in orde: niet vastgelegd is of de bijlagen volledig zijn (art.',
  ));

test('of annexes that nobody asked about the next step is asking, not signing again', () => {
  expect(told('processor', { annexesComplete: null }).nextStep).toEqual({
    nl: 'Kijk na of de bijlagen bij module 2 volledig zijn en leg dat vast.',
    en: 'Find out whether the annexes to module 2 are complete and record it.',
  });
  expect(told('sub-processor', { annexesComplete: null }).nextStep).toEqual({
    nl: 'Vraag Postduif of de bijlagen bij module 3 volledig zijn en leg het antwoord vast.',
    en: 'Ask Postduif whether the annexes to module 3 are complete and record the answer.',
  });
  expect(told('processor', { annexesComplete: false }).nextStep.nl).toContain('ondertekenen');
  expect(told('processor', { annexesComplete: null, signedOn: null }).nextStep.nl).toContain('ondertekenen');
});
