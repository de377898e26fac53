/** The start page, the list behind it, `check` and the overview count the same, on whatever is in the register. */
import { expect, test } from 'vitest';
import { judgementOn } from '../../../../electron/core/derived/judging.ts';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { type Board, boardOf, keptFigures } from '../../../../electron/core/report/board.ts';
import { overviewInput } from '../../../../electron/core/report/collect.ts';
import { allRecords } from '../../../../electron/core/store/supplier-records.ts';
import { addDays, isRunning } from '../../../../shared/law/dates.ts';
import { judged } from '../../../../shared/law/judged.ts';
import { transferCodes } from '../../../../shared/schema/transfer-codes.ts';
import { fillRegister } from '../../../bench/fill.ts';
import { type TestRegister, testRegister } from '../registers.ts';
import { boardFactsOf } from '../report/board-of-judged.ts';

const verdicts: ReadonlySet<string> = new Set(transferCodes);

/** The same figures, each as its own place says it. */
async function figuresOf({ core, client }: TestRegister, asOf: string | null) {
  const facets = await client.processors.facets({ asOf });
  const listed = async (filter: object) => (await client.processors.list({ asOf, limit: 1, filter })).total;
  const { attention } = await client.attention.list({ asOf });
  const suppliers = (of: typeof attention) => new Set(of.map(({ processorId }) => processorId));
  const { connection, asOf: day } = core.view(asOf);
  const all = allRecords(connection).map((record) => judged(record, judgementOn(connection, day)));
  const ended = new Set(
    all.flatMap(({ record: { processor } }) => (isRunning(processor, day) ? [] : processor.id)),
  );
  const transfers = attention.filter(({ code, urgency }) => verdicts.has(code) && urgency !== 'later');
  const blocked = suppliers(transfers.filter(({ urgency }) => urgency === 'now'));
  // A status and a kind of date may have the same code ("notice"); the key tells which is meant. What renewed itself covers.
  const onAgreement = attention.filter(
    ({ key, code }) => (key.includes(':agreement:') && code !== 'renewed') || code === 'term-not-read',
  );
  const uncovered = suppliers(onAgreement.filter(({ processorId }) => !ended.has(processorId)));
  const action = [...suppliers(transfers)].filter((id) => !blocked.has(id));
  const { board } = await overviewInput(core, { asOf, annexes: [] });
  const shown = (of: Board) => {
    const { suppliers: inUse, uncovered, blocked, action, unlocated } = keptFigures(of);
    return { inUse, uncovered, blocked, action, unlocated };
  };
  const { stopped, unestablished, ...counted } = facets.counted;
  expect(stopped).toBe(ended.size);
  expect(unestablished).toBe(board.counts.transfer.unsure);
  expect(await listed({ counted: ['unestablished'] })).toBe(unestablished);
  const { inUse, unlocated } = counted;
  // The filter beside the figure counts the same suppliers: who has stopped, or is a controller, is in neither value.
  expect(facets.covered.no ?? 0).toBe(counted.uncovered);
  expect(await listed({ covered: false })).toBe(counted.uncovered);
  return {
    start: {
      ...counted,
      blocked: facets.transferResult.blocked ?? 0,
      action: facets.transferResult.action ?? 0,
    },
    lists: {
      inUse: await listed({ counted: ['inUse'] }),
      uncovered: await listed({ counted: ['uncovered'] }),
      unlocated: await listed({ counted: ['unlocated'] }),
      blocked: await listed({ transferResult: ['blocked'] }),
      action: await listed({ transferResult: ['action'] }),
    },
    check: { inUse, unlocated, uncovered: uncovered.size, blocked: blocked.size, action: action.length },
    overview: shown(board),
    judged: shown(boardOf(boardFactsOf(all, day), day)),
    boards: [board, boardOf(boardFactsOf(all, day), day)] as const,
  };
}

const registers: Record<string, () => TestRegister | Promise<TestRegister>> = {
  'an empty register': () => testRegister(),
  'the example register': async () => {
    const register = testRegister();
    await writeExample(register.core, null);
    return register;
  },
  'a filled register': async () => {
    const register = testRegister();
    await fillRegister(register.core, 180);
    return register;
  },
};

test.each(Object.entries(registers))('%s: every place counts the same', async (_, make) => {
  const register = await make();
  for (const asOf of [null, addDays(register.core.today(), 200)]) {
    const { boards, ...figures } = await figuresOf(register, asOf);
    const { start } = figures;
    // The bar of the start page has the rest of those in use as those without a transfer.
    const { none, ...transfers } = boards[0].counts.transfer;
    const { transferResult } = await register.client.processors.facets({ asOf });
    const { blocked = 0, action = 0, unsure = 0, ok = 0 } = transferResult;
    expect({ blocked, action, unsure, ok }).toEqual(transfers);
    expect(none).toBe(start.inUse - blocked - action - unsure - ok);
    const { before } = await register.client.outlook.scenario({ kind: 'withdraw', country: 'US', on: asOf });
    expect(before).toEqual({ none, ...transfers });
    expect(figures).toEqual({ start, lists: start, check: start, overview: start, judged: start });
    // Also who they are, and every date: read from the derived tables and judged one by one.
    const places = (board: Board) => board.places.toSorted((a, b) => (a.place < b.place ? -1 : 1));
    expect({ ...boards[0], places: places(boards[0]) }).toEqual({ ...boards[1], places: places(boards[1]) });
  }
});
