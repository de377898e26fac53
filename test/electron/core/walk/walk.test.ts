/**
 * Whatever is done, in whatever order: what is kept up to date change by change is what follows from the records, undoing gives
 * what was there, and another day, another file and a replica say the same. A longer run: WALKS=200.
 */
import { expect, test, vi } from 'vitest';
import { refreshDerivedOf } from '../../../../electron/core/derived/judging.ts';
import { TakeIn } from '../../../../electron/core/replica/take-in.ts';
import { historyLines } from '../../../../electron/core/store/history.ts';
import { addDays } from '../../../../shared/law/dates.ts';
import { problemCodes } from '../../../../shared/schema/problem.ts';
import { Drawing } from '../drawing.ts';
import { type TestRegister, testRegister } from '../registers.ts';
import { actNames, perform } from './acts.ts';
import { copyOf, everythingSaid, recordsOf } from './said.ts';

/** Identities are numbered, so that a seed gives the same walk: what is drawn follows the order of what there is. */
vi.mock('node:crypto', async (original) => {
  let given = 0;
  const randomUUID = () => {
    given += 1;
    return `00000000-0000-4000-8000-${String(given).padStart(12, '0')}`;
  };
  return { ...(await original<typeof import('node:crypto')>()), randomUUID };
});

const WALKS = Number(process.env.WALKS ?? 2);
const STEPS = 60;

/** What an act wrote; null = it was refused, with a problem of the closed set, and left everything as it was. */
async function linesOf({ core }: TestRegister, act: () => Promise<unknown>) {
  const { historyLines: before } = core.status();
  try {
    await act();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'internal' || !problemCodes.some((known) => known === code)) throw error;
    expect(core.status().historyLines).toBe(before);
    return null;
  }
  return { firstLine: before + 1, lastLine: core.status().historyLines };
}

/** Undoing gives the records as they were, but for what the change made: that is in the bin. */
function recordsAreBack(register: TestRegister, before: ReturnType<typeof recordsOf>): void {
  for (const [name, record] of recordsOf(register))
    expect(record).toEqual(before.get(name) ?? expect.objectContaining({ deleted: 1 }));
}

/** The history, the records and the verdicts of today fit each other. */
const isWhole = async ({ client }: TestRegister) =>
  expect((await client.register.verify()).findings).toEqual([]);

/** What is kept is what is made anew: today, ahead, on that day itself, and back. */
async function follows(register: TestRegister, ahead: number): Promise<void> {
  const { core, clock } = register;
  const said = await everythingSaid(register, null);
  const anew = copyOf(register, false);
  expect(said).toEqual(await everythingSaid(anew, null));
  const { now } = clock;
  const day = addDays(core.today(), ahead);
  const before = await everythingSaid(register, day);
  for (const one of [register, anew]) {
    one.clock.now = `${day}T11:00:00.000Z`;
    expect(await everythingSaid(one, null)).toEqual(before);
  }
  anew.core.close();
  clock.now = now;
  expect(await everythingSaid(register, null)).toEqual(said);
}

/** A replica that takes in what was written since says what the register says. */
async function replicaFollows(register: TestRegister, replica: TestRegister): Promise<void> {
  replica.clock.now = register.clock.now;
  // It has the verdicts of its own day by then, as every program that is open has.
  await replica.client.processors.list({});
  const { stored } = replica.core;
  const known = replica.core.status().historyLines;
  stored.transaction(() => {
    const taking = new TakeIn(stored);
    for (const line of historyLines(register.core.stored)) if (line.seq > known) taking.take(line);
    taking.finish();
    refreshDerivedOf(stored, taking.touched, replica.core.today());
  })();
  expect(recordsOf(replica)).toEqual(recordsOf(register));
  expect(await everythingSaid(replica, null)).toEqual(await everythingSaid(register, null));
}

const walks = Array.from({ length: WALKS }, (_, at) => at + 1);

test.each(walks)('walk %i', { timeout: 60_000 }, async (seed) => {
  const register = testRegister();
  const { core, client, clock } = register;
  const draw = new Drawing(seed, core.today());
  const done: string[] = [];
  const replicas: TestRegister[] = [];
  try {
    for (let step = 0; step < STEPS; step += 1) {
      const days = draw.chance(0.1) ? draw.upTo(40) : 0;
      clock.now = new Date(Date.parse(clock.now) + days * 86_400_000 + 60_000).toISOString();
      const name = step < 4 ? 'add' : draw.one(actNames);
      // Somebody looks, so that there are verdicts to be kept up to date.
      await client.processors.list({});
      const before = recordsOf(register);
      // What is said is asked now and then only: it takes longer than all the rest.
      const said = draw.chance(0.08) ? await everythingSaid(register, null) : null;
      const lines = await linesOf(register, () => perform(name, { client, draw, today: core.today() }));
      done.push(lines === null ? `${name} refused` : name);
      if (lines === null) expect(recordsOf(register)).toEqual(before);
      else if (said !== null || draw.chance(0.5)) {
        await client.register.undo(lines);
        done.push('undone');
        recordsAreBack(register, before);
        if (said !== null) expect(await everythingSaid(register, null)).toEqual(said);
      }
      await isWhole(register);
      if (step === STEPS / 2) replicas.push(copyOf(register, true));
      if (step % 20 === 19) await follows(register, draw.one([1, 7, 30, 100, 400]));
    }
    for (const replica of replicas) await replicaFollows(register, replica);
  } catch (error) {
    throw new Error(`after ${done.join(', ')}`, { cause: error });
  }
});
