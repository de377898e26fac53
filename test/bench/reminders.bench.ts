/**
 * `npm run bench -- reminders [suppliers]`: what a person is to be shown now, in a register of 100,000 suppliers, compared
 * with the bare SQL that counts the same matters in the same run; and whether opening a register waits for any of it.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { isDerivedFresh } from '../../electron/core/derived/judging.ts';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { addDays } from '../../shared/law/dates.ts';
import { standing, type TestClock } from '../clock.ts';
import { fillRegister, judgeAll } from './fill.ts';
import { median, ms, printTable, quantile, timed, timedInTurn } from './measure.ts';

const RUNS = 30;
const OPENINGS = 5;
const FIRST_DAY = '2026-11-22';
/** An owner of a third of the suppliers; those of nobody are hers too, for nobody is privacy officer. */
const WHO = 'Anna';

const momentOn = (day: string): string => `${day}T11:00:00.000Z`;

/** How many matters a person is to be shown, as one would ask it of the file by hand, in the quickest order of tables. */
const countSql = `
  SELECT count(*) FROM deadline d CROSS JOIN verdict v ON v.row = d.row
  LEFT JOIN shown_reminder s ON s.person = @person AND s.processor_id = v.processor_id
    AND s.kind = d.kind AND s.subject = d.subject AND s.day = d.day
  WHERE d.reminded IS NOT NULL AND (s.through IS NULL OR s.through < d.reminded)
    AND (@everyone OR v.owner_sort IN (@person, ''))`;

/** Milliseconds of opening the file and of the first answers that a window needs, none of which is a verdict. */
async function opening(file: string, clock: TestClock): Promise<number> {
  const core = new Core({ dataFolder: null, clock: standing(clock) });
  const client = inProcessClient({ core, actor: null });
  const start = performance.now();
  core.open(file);
  await client.register.status();
  await client.organisation.get();
  const took = performance.now() - start;
  core.close();
  return took;
}

function quickCheck(file: string): void {
  const bare = new Database(file);
  bare.pragma('quick_check(1)');
  bare.close();
}

/** Judges all suppliers, and asks meanwhile what a window asks all the time. Gives the time in all and those of the questions. */
async function judgingMeanwhile(core: Core): Promise<{ all: number; waits: number[] }> {
  const client = inProcessClient({ core, actor: null });
  const waits: number[] = [];
  let isJudging = true;
  const judging = judgeAll(core).finally(() => {
    isJudging = false;
  });
  while (isJudging) {
    const start = performance.now();
    await setImmediate();
    await client.register.status();
    waits.push(performance.now() - start);
  }
  return { all: await judging, waits };
}

export async function bench(args: readonly string[]): Promise<void> {
  const suppliers = Number(args[0] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  const file = join(folder, 'register.vwr');
  const clock: TestClock = { now: momentOn(FIRST_DAY) };
  const core = new Core({ dataFolder: null, clock: standing(clock) });
  try {
    core.create(file, 'Meting');
    await fillRegister(core, suppliers);
    const first = await judgeAll(core);
    const client = inProcessClient({ core, actor: null });

    const rows = [['', 'matters', 'median ms', 'p99 ms', 'bare count ms', 'ratio']];
    const compare = async (title: string, everyone: boolean, limit: number) => {
      const asked = { who: WHO, everyone, limit };
      const bare = new Database(file, { readonly: true });
      const values = { person: WHO.toLowerCase(), everyone: Number(everyone) };
      const count = bare.prepare(countSql).pluck();
      const { counts } = await client.reminders.due(asked);
      const counted = count.get(values);
      if (counts.matters !== counted) throw new Error(`${counts.matters} matters, counted ${counted}`);
      const [ours, theirs] = await timedInTurn(
        RUNS,
        () => client.reminders.due(asked),
        () => count.get(values),
      );
      bare.close();
      rows.push([
        title,
        String(counts.matters),
        ms(median(ours)),
        ms(quantile(ours, 0.99)),
        ms(median(theirs)),
        (median(ours) / median(theirs)).toFixed(2),
      ]);
    };
    await compare('mine, the count alone', false, 0);
    await compare('mine, the first 50 suppliers in words', false, 50);
    await compare('mine, the first 500 suppliers in words', false, 500);
    await compare('of everyone, the first 50', true, 50);
    const marking = performance.now();
    const { shown } = await client.reminders.markShown({ who: WHO });
    const marked = performance.now() - marking;
    await compare('mine, all of them shown', false, 50);

    const days = Array.from({ length: 3 }, (_day, at) => addDays(FIRST_DAY, at + 1));
    const nextDays: number[] = [];
    let waits: number[] = [];
    for (const day of days) {
      clock.now = momentOn(day);
      const judging = await judgingMeanwhile(core);
      nextDays.push(judging.all);
      waits = [...waits, ...judging.waits];
    }
    await compare('mine, three days later', false, 50);
    const isFresh = () => isDerivedFresh(core.stored, core.today());
    if (!isFresh()) throw new Error('not every verdict is of the day');
    core.close();

    const dayAfter: TestClock = { now: momentOn(addDays(FIRST_DAY, days.length + 1)) };
    const bareOpening: number[] = [];
    const judged: number[] = [];
    const unjudged: number[] = [];
    // In turn, so that a busy machine slows all of them down.
    for (let run = 0; run < OPENINGS; run += 1) {
      bareOpening.push(...(await timed(1, () => quickCheck(file))));
      judged.push(await opening(file, clock));
      unjudged.push(await opening(file, dayAfter));
    }
    clock.now = dayAfter.now;
    core.open(file);
    if (isFresh()) throw new Error('opening judged what it should leave');
    core.close();

    const size = statSync(file).size / 1_048_576;
    printTable(`What is due now, ${suppliers} suppliers, ${size.toFixed(0)} MB on disk, ${RUNS} times`, rows);
    const open = (title: string, values: readonly number[]) => [
      title,
      ms(median(values)),
      ms(quantile(values, 1)),
      (median(values) / median(bareOpening)).toFixed(2),
    ];
    printTable(`Opening to the first answer, ${OPENINGS} times`, [
      ['', 'median ms', 'longest ms', 'ratio'],
      open("SQLite's own quick check", bareOpening),
      open('every date is of the day', judged),
      open('a new day: none is', unjudged),
    ]);
    console.log(
      `\njudging all of them: ${ms(first)} ms the first time, ${ms(median(nextDays))} ms on a new day (median of ` +
        `${nextDays.length}); another question meanwhile waits ${ms(median(waits))} ms, at most ${ms(quantile(waits, 1))} ms; ` +
        `noting ${shown} as shown: ${ms(marked)} ms; load of the machine now ${loadavg()[0]?.toFixed(1)}`,
    );
  } finally {
    core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
