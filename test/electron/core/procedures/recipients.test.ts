/** A flow of a sub-processor of which no legal entity is recorded is that of the sub-processor, by its name, wherever it is told. */
import { expect, test } from 'vitest';
import { onDpfList } from '../../../../electron/core/example/shapes.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { emptyFlow } from '../../../../shared/fields/flow.ts';
import { chainFields, emptySubProcessor } from '../../../../shared/fields/sub-processor.ts';
import { missingPoppler } from '../../../poppler.ts';
import { last } from '../../../replica/database.ts';
import { newSupplier, testRegister } from '../registers.ts';
import { squashed, textOf } from '../report/reading.ts';

const isNew = { id: null, version: null };

/** A supplier with two sub-processors in one country, of which nothing else is recorded, and a third one that nobody can place. */
async function withTwo(country: string, known: object) {
  const register = testRegister();
  const { client } = register;
  const { id: processorId } = await newSupplier(client, 'Polderhost', { country: 'NL' });
  for (const [name, place] of [
    ['Wolkhaven', country],
    ['Datakade', country],
    ['Nergensland', 'unknown'],
  ] as const) {
    const sub = await client.subProcessors.save({ ...isNew, input: emptySubProcessor(name) });
    const link = { ...emptyOf(chainFields), subProcessorId: sub.id };
    await client.chain.save({ ...isNew, processorId, input: link });
    const flow = { ...emptyFlow, country: place, actor: 'sub-processor' as const, subProcessorId: sub.id };
    await client.flows.save({
      ...isNew,
      processorId,
      input: place === 'unknown' ? flow : { ...flow, ...known },
    });
  }
  return { ...register, processorId };
}

test('the letters ask about each by its name', async () => {
  const { client, processorId } = await withTwo('IN', {});
  const asked = { processorId, language: 'nl' } as const;
  const transfers = await client.outlook.letter({ ...asked, kind: 'ask', topic: 'transfer' });
  const places = await client.outlook.letter({ ...asked, kind: 'locations' });
  expect(transfers?.body).toContain('Wolkhaven');
  expect(transfers?.body).toContain('Datakade');
  expect(places?.body).toContain('Nergensland');
});

test('what asks for attention, and the verdict of a flow, name it', async () => {
  const { client, processorId } = await withTwo('US', {});
  const { attention } = await client.attention.list({});
  const steps = attention.map(({ nextStep }) => nextStep.nl).join('\n');
  expect(steps).toContain('Wolkhaven');
  expect(steps).toContain('Datakade');
  const view = await client.processors.get({ id: processorId });
  expect(view.flowStates.map(({ nextStep }) => nextStep.nl).join('\n')).toContain('Datakade');
});

test('dates of two of them on one day are two matters, each with its name', async () => {
  const { client } = await withTwo('US', { dpf: onDpfList('2026-06-01', '2027-01-15') });
  const { deadlines } = await client.outlook.deadlines({ from: '2026-11-22', until: '2027-12-31' });
  const due = deadlines.filter(({ kind }) => kind === 'dpf');
  expect(due.map(({ name, due: on }) => [name, on]).sort()).toEqual([
    ['Datakade', '2027-01-15'],
    ['Wolkhaven', '2027-01-15'],
  ]);
  expect(new Set(due.map(({ subject }) => subject)).size).toBe(2);
});

test('the reports name it as the recipient', async ({ skip }) => {
  skip(missingPoppler() !== null, missingPoppler() ?? '');
  const { client, processorId } = await withTwo('IN', {});
  for (const asked of [{ kind: 'transfers' }, { kind: 'dossier', processorId }] as const) {
    const made = await last(await client.report.make({ ...asked, language: 'nl' }));
    const file = await client.report.fetch({ resultId: made.type === 'done' ? made.resultId : '' });
    const text = textOf(new Uint8Array(await file.arrayBuffer()));
    const told = asked.kind === 'transfers' ? 'Datakade Subverwerker' : 'Datakade, India';
    expect([asked.kind, text.includes(squashed(told))]).toEqual([asked.kind, true]);
  }
});
