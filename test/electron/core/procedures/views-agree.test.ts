/**
 * What is said of a supplier on a day is the same wherever it is said: the list and its filters, the page of the supplier,
 * what needs attention, dates and reminders, transfers, places, what-if and the reports.
 */
import { expect, test } from 'vitest';
import { judgedOn } from '../../../../electron/core/derived/judging.ts';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { groundsOf, overviewInput } from '../../../../electron/core/report/collect.ts';
import { transfersModel } from '../../../../electron/core/report/transfers.ts';
import { noneOfEach, sumOf } from '../../../../shared/law/counting.ts';
import { addDays, isRunning } from '../../../../shared/law/dates.ts';
import { assessedResult, shownStatus } from '../../../../shared/law/stated.ts';
import { type TransferResult, transferCodes } from '../../../../shared/schema/transfer-codes.ts';
import { gapNames } from '../../../../shared/words/completeness.ts';
import { anyRegister } from '../any-register.ts';
import { inputOf, newAgreement, newSupplier, type TestRegister, testRegister } from '../registers.ts';

async function everythingOn({ core, client }: TestRegister, asOf: string | null) {
  const { rows } = await client.processors.list({ asOf, limit: 1000, completeness: true });
  const pages = await Promise.all(rows.map(({ id }) => client.processors.get({ id, asOf })));
  const { attention } = await client.attention.list({ asOf });
  const flows = await client.flows.list({ asOf, limit: 1000 });
  const { deadlines } = await client.outlook.deadlines({ asOf });
  const reminded = await client.reminders.open({ asOf, everyone: true, limit: 500 });
  return {
    day: asOf ?? core.today(),
    suppliers: rows.flatMap((row, at) => {
      const page = pages[at];
      if (page === undefined) return [];
      const own = <Of extends { processorId: string }>(all: readonly Of[]) =>
        all.filter(({ processorId }) => processorId === row.id);
      const points = reminded.suppliers.flatMap((one) => one.points);
      return {
        ...{ row, page, items: own(attention), flows: own(flows.rows) },
        ...{ dates: own(deadlines), points: own(points) },
      };
    }),
    flows,
    deadlines,
    reminded,
  };
}
type Everything = Awaited<ReturnType<typeof everythingOn>>;
type Supplier = Everything['suppliers'][number];

/** The list and the page of the supplier: the same verdict, dates and completeness. */
function listAndPageAgree({ row, page, dates, flows }: Supplier, day: string): void {
  const { flows: _flows, asOf: _asOf, ...verdict } = page.verdict;
  expect(row).toMatchObject({ ...verdict, completeness: page.completeness.score });
  expect(page.deadlines).toEqual(dates);
  const notices = dates.filter(({ kind }) => kind === 'notice').map(({ due }) => due);
  if (row.noticeDeadline !== null && isRunning(row, day)) expect(notices).toContain(row.noticeDeadline);
  const state = page.agreementStates.find(({ agreementId }) => agreementId === row.agreementId);
  expect(state?.status ?? 'no-agreement').toBe(row.agreementStatus);
  const shown = new Map(page.flowStates.map((one) => [one.flowId, one]));
  for (const { flow, verdict } of flows) expect(verdict).toEqual(shown.get(flow.id) ?? null);
  const running = flows.filter(({ verdict }) => verdict !== null);
  expect([...row.places].sort()).toEqual([...new Set(running.map(({ flow }) => flow.country))].sort());
}

/** What tells of a date of a kind where the date itself does not stand among what needs attention. */
const toldAs: Readonly<Record<string, readonly string[]>> = {
  'agreement-end': ['expired'],
  deletion: ['expired', 'ended-open'],
  request: ['requested'],
  tia: ['TIA_STALE'],
  dpf: ['DPF_RECHECK'],
  'decision-end': ['ADEQUACY_EXPIRING'],
  objection: ['announcement-term', 'announcement-consent', 'announcement-regime'],
};

/** What needs attention says of a transfer, a status and a date what its own page says, and of nothing that has ended. */
function attentionAgrees({ row, page, items, flows, dates, points }: Supplier, day: string): void {
  const codes = new Set<string>(items.map(({ code }) => code));
  for (const { flow, verdict } of flows) {
    if (verdict === null || verdict.result === 'ok' || verdict.result === 'none') continue;
    expect(codes).toContain(verdict.code);
    const { article, reason, nextStep } = verdict;
    const own = items.filter(({ code, flowId }) => code === verdict.code && flowId === flow.id);
    for (const item of own) expect(item).toMatchObject({ article, reason, nextStep });
  }
  // An arrangement that ended is told by its own status.
  const status = shownStatus(row) === 'over' ? row.agreementStatus : shownStatus(row);
  for (const { key, code } of items) if (key.includes(':agreement:')) expect(code).toBe(status);
  for (const item of items) {
    const date = dates.find(({ key }) => item.key === key || item.key.startsWith(`${key}+`));
    if (date === undefined) continue;
    const { due, article, handledOn } = date;
    expect(item).toMatchObject({ due, article });
    expect(handledOn).toBe(null);
    const point = points.find(({ key }) => key === date.key);
    // Not every date has a reminder; one that has says the same.
    if (point !== undefined) expect(item).toMatchObject({ reason: point.reason, nextStep: point.nextStep });
  }
  const told = [...codes];
  for (const { key, kind } of points) {
    const isItem = items.some((item) => item.key === key || item.key.startsWith(`${key}+`));
    if (!isItem)
      expect([kind, told, toldAs[kind]?.some((one) => codes.has(one))]).toEqual([kind, told, true]);
  }
  const incomplete = items.find(({ code }) => code === 'incomplete');
  for (const { code } of page.completeness.gaps) {
    const isItself =
      (code === 'flows.none' && codes.has('NO_FLOWS_RECORDED')) ||
      (code === 'flows.unknownLocation' && codes.has('UNKNOWN_LOCATION')) ||
      (code === 'flows.safeguards' && transferCodes.some((one) => codes.has(one))) ||
      (code === 'agreement.renewalTerm' && codes.has('renewed')) ||
      (code === 'agreement.none' && items.some(({ key }) => key.includes(':agreement:')));
    if (!isItself)
      expect([told, incomplete?.reason.nl]).toEqual([told, expect.stringContaining(gapNames[code].nl)]);
  }
  if (isRunning(row, day)) return;
  const stillToDo = [
    'deletion',
    'ended-open',
    'breach',
    'breach-undated',
    'breach-subjects',
    'breach-customers',
  ];
  expect(stillToDo).toEqual(expect.arrayContaining(told));
  expect(['deletion', 'breach']).toEqual(expect.arrayContaining(dates.map(({ kind }) => kind)));
}

/** What people are reminded of are dates of the calendar that are open, late in both or in neither. */
function remindersAgree({ deadlines, reminded, day }: Everything): void {
  const points = reminded.suppliers.flatMap((one) => one.points);
  const dates = new Map(deadlines.map((one) => [one.key, one]));
  for (const { key, due, article, horizon } of points) {
    const date = dates.get(key);
    expect(date).toMatchObject({ due, article, handledOn: null, overdue: horizon === 'overdue' });
    expect((date?.putOffUntil ?? day) <= day).toBe(true);
  }
  const { matters, overdue, week, later } = reminded.counts;
  const counted = (of: string) => points.filter(({ horizon }) => horizon === of).length;
  expect([matters, overdue, week, later]).toEqual([
    points.length,
    ...['overdue', 'week', 'later'].map(counted),
  ]);
}

/** What is counted of the transfers, the places, a question and in the reports is what the lists hold. */
async function countsAgree(
  { core, client }: TestRegister,
  all: Everything,
  asOf: string | null,
): Promise<void> {
  const { suppliers, flows, deadlines, day } = all;
  const inUse = suppliers.filter(({ row }) => isRunning(row, day));
  const byResult = noneOfEach();
  for (const { row } of inUse) byResult[assessedResult(row)] += 1;
  const { before, changes } = await client.outlook.scenario({ kind: 'withdraw', country: 'US', on: asOf });
  expect(before).toEqual(byResult);
  for (const change of changes) {
    const found = inUse.find(({ row }) => row.id === change.processorId);
    expect(found?.row).toMatchObject(change.before);
  }
  const assessed = flows.rows.flatMap(({ flow, verdict }) => (verdict === null ? [] : [{ flow, verdict }]));
  for (const { place, results } of (await client.outlook.places({ asOf })).places) {
    const here = assessed.filter(({ flow }) => flow.country === place);
    const counted = (of: TransferResult) => here.filter(({ verdict }) => verdict.result === of).length;
    expect(results).toEqual({
      ...{ none: counted('none'), ok: counted('ok') },
      ...{ action: counted('action'), blocked: counted('blocked') },
    });
  }
  const nowhere: readonly string[] = ['UNKNOWN_LOCATION', 'NO_FLOWS_RECORDED', 'SUBPROCESSOR_NOT_LOCATED'];
  const unlocated = inUse.filter(({ items }) => items.some(({ code }) => nowhere.includes(code)));
  const filter = { counted: ['unlocated' as const] };
  const listed = await client.processors.list({ asOf, limit: 1000, filter });
  expect(listed.rows.map(({ id }) => id)).toEqual(unlocated.map(({ row }) => row.id));
  const { board } = await overviewInput(core, { asOf, annexes: [] });
  for (const [asked, kind] of [
    ['notice', 'notice'],
    ['ending', 'agreement-end'],
  ] as const) {
    for (const { name, day: by } of board.asked[asked]) {
      const date = deadlines.find((one) => one.processor === name && one.kind === kind && one.due === by);
      expect(date).toMatchObject({ handledOn: null });
    }
  }
  const owned = new Set(board.asked.owner.map(({ name }) => name));
  for (const { row, items } of inUse) {
    const red = items.filter(({ urgency }) => urgency === 'now').map(({ code }) => code);
    if (row.owner === '' && red.length > 0)
      expect([row.name, red, owned.has(row.name)]).toEqual([row.name, red, true]);
  }
  const late = deadlines.filter((one) => one.overdue && one.handledOn === null && one.kind === 'deletion');
  const asksDeletion = ({ row, items }: Supplier) =>
    items.some(({ code }) => code === 'ended-open') ||
    (late.some(({ processorId }) => processorId === row.id) && items.some(({ code }) => code === 'deletion'));
  const mayHold = suppliers.filter(asksDeletion).map(({ row }) => row.name);
  const asked = board.asked.deletion.map(({ name }) => name);
  expect(board.asked.missing.map(({ name }) => name).concat(asked)).toEqual(expect.arrayContaining(mayHold));
  expect(mayHold).toEqual(expect.arrayContaining(asked));
  expect(board.risks.unlocated).toHaveLength(unlocated.length);
  expect(board.overdue.count).toBe(deadlines.filter((one) => one.overdue && one.handledOn === null).length);
  const toCheck = (await client.processors.list({ asOf, limit: 1000, filter: { toCheck: ['any'] } })).rows;
  const unsettled = inUse.filter(
    ({ row, items }) =>
      toCheck.some(({ id }) => id === row.id) ||
      (shownStatus(row) === 'unknown' && items.some(({ code }) => code === 'unknown')),
  );
  expect(board.unsettled).toBe(unsettled.length);
  const report = await core.withVerdicts(asOf, undefined, (view) =>
    transfersModel({ ...groundsOf(core, view), suppliers: judgedOn(view), language: 'nl' }),
  );
  const transfers = assessed.filter(({ verdict }) => verdict.code !== 'UNKNOWN_LOCATION');
  for (const { mark, count } of report.results.rows) {
    expect(count).toBe(transfers.filter(({ verdict }) => verdict.result === mark).length);
  }
  const [unknownPlace, , subProcessors] = report.notKnown.facts.map(({ value }) => Number(value));
  expect(unknownPlace).toBe(assessed.length - transfers.length);
  const items = suppliers.flatMap((one) => one.items);
  expect(subProcessors).toBe(items.filter(({ code }) => code === 'SUBPROCESSOR_NOT_LOCATED').length);
}

const registers: Record<string, () => Promise<TestRegister>> = {
  'the example': async () => {
    const register = testRegister();
    await writeExample(register.core, null);
    return register;
  },
  'any register': () => anyRegister(4),
  'another one': () => anyRegister(12),
};

test.each(Object.entries(registers))('%s says one thing of a matter everywhere', async (_name, make) => {
  const register = await make();
  const today = register.core.today();
  for (const asOf of [null, addDays(today, 1), addDays(today, 60), '2028-02-29']) {
    const all = await everythingOn(register, asOf);
    expect(sumOf(all.flows.counts)).toBe(all.flows.rows.length);
    for (const one of all.suppliers) {
      listAndPageAgree(one, all.day);
      attentionAgrees(one, all.day);
    }
    remindersAgree(all);
    await countsAgree(register, all, asOf);
  }
});

test('a sign-off counts in the list, in its filters and for the next review, or in none of them', async () => {
  const { core, client } = testRegister();
  const { id } = await newSupplier(client, 'Afgekeurd B.V.', { registeredOn: '2026-01-15' });
  await newAgreement(client, id, { recorded: 'signed', signedOn: '2026-01-10' });
  const shown = async () => {
    const [row] = (await client.processors.list({})).rows;
    const { lacks } = await client.processors.facets({});
    const { deadlines } = await client.outlook.deadlines({});
    return [row?.reviewedOn, lacks.review ?? 0, deadlines.find(({ kind }) => kind === 'review')?.due];
  };
  const sign = (outcome: 'approved' | 'rejected') =>
    client.reviews.sign({
      processorId: id,
      input: { reviewer: 'Noor', reviewerRole: '', outcome, reason: 'Nagegaan', remark: '' },
    });
  const never = [null, 1, '2028-01-15'];
  expect(await shown()).toEqual(never);
  await sign('rejected');
  expect(await shown()).toEqual(never);
  await sign('approved');
  expect(await shown()).toEqual([core.today(), 0, '2028-11-22']);
  const { version, ...policy } = await client.policy.get();
  await client.policy.save({ version, input: { ...policy, fourEyes: true } });
  expect(await shown()).toEqual(never);
});

test('the notice of an agreement that counts until its successor takes effect stands in the list and among the dates', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Opgevolgd B.V.');
  const old = await newAgreement(client, id, {
    ...{ recorded: 'signed', signedOn: '2025-07-01', endsOn: '2027-06-30' },
    renewal: { kind: 'automatic', months: 12 },
    notice: { months: 3, days: 0 },
  });
  const next = await newAgreement(client, id, { recorded: 'signed', effectiveOn: '2027-02-01' });
  await client.agreements.save({
    ...{ id: old.id, version: old.version, processorId: id },
    input: { ...inputOf(old), supersededById: next.id },
  });
  const shown = async (asOf: string | null) => {
    const [row] = (await client.processors.list({ asOf })).rows;
    const { deadlines } = await client.outlook.deadlines({ asOf });
    return [row?.noticeDeadline, deadlines.find(({ kind }) => kind === 'notice')?.due];
  };
  expect(await shown(null)).toEqual(['2027-03-30', '2027-03-30']);
  expect(await shown('2027-02-01')).toEqual([null, undefined]);
  await client.agreements.remove({ id: next.id, version: next.version });
  expect(await shown('2027-02-01')).toEqual(['2027-03-30', '2027-03-30']);
});
