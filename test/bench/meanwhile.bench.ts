/**
 * `npm run bench -- meanwhile [suppliers] [file]`: how long the calls of the start page, the list and a supplier take alone, and
 * while an export, a report, the check of the register or a what-if question is under way in the same core; and how much
 * processor time each takes between two turns of the event loop, which other programs do not disturb. With a file the register
 * is made there once and used again.
 */
import { loadavg } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type Client, inProcessClient } from '../../electron/core/procedures/router.ts';
import { largeRegister } from './large.ts';
import { ms, printTable, quantile } from './measure.ts';

/** Times that each call is asked alone, and at least so often during each kind of work. */
const TIMES = 100;

/** Times that the turns of each are looked at. */
const HELD = 3;

interface Named {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/** The calls of pages that a person opens most. */
const callsOf = (client: Client, supplier: string): Named[] => [
  { name: 'start: what needs attention', run: () => client.attention.list({ limit: 6 }) },
  { name: 'start: dates of the year', run: () => client.outlook.dateCounts({}) },
  { name: 'start: places', run: () => client.outlook.places({}) },
  { name: 'list: first page', run: () => client.processors.list({ limit: 100 }) },
  { name: 'list: filters', run: () => client.processors.facets({}) },
  {
    name: 'list: filters of a choice',
    run: () => client.processors.facets({ filter: { transferResult: ['blocked'] } }),
  },
  { name: 'transfers: first page', run: () => client.flows.list({ limit: 100 }) },
  { name: 'transfers: filters', run: () => client.flows.facets({}) },
  { name: 'history: filters', run: () => client.register.historyFacets() },
  { name: 'supplier', run: () => client.processors.get({ id: supplier }) },
];

/** What takes long, each from beginning to end. */
const worksOf = (client: Client): Named[] => [
  { name: 'export', run: () => client.exports.make({ format: 'xlsx', language: 'nl' }) },
  {
    name: 'report',
    run: async () => {
      const steps = await client.report.make({ kind: 'overview', annexes: ['register'], language: 'nl' });
      for await (const _step of steps);
    },
  },
  { name: 'verify', run: () => client.register.verify() },
  { name: 'what-if', run: () => client.outlook.scenario({ kind: 'withdraw', country: 'US', on: null }) },
];

/** Asks each call in turn until `isOver`, and adds the milliseconds of each to `times`. */
async function askInTurn(
  calls: readonly Named[],
  times: readonly number[][],
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    for (const [at, { run }] of calls.entries()) {
      // As over a transport, a call comes in a turn of its own: the work gets its turns in between.
      await setImmediate();
      if (isOver()) return;
      const start = performance.now();
      await run();
      times[at]?.push(performance.now() - start);
    }
  }
}

/** Milliseconds of processor time that this thread has used. */
function used(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The most processor time between two turns of the event loop while `run` is under way, in milliseconds. */
async function mostHeld(run: Named['run']): Promise<number> {
  let most = 0;
  let isOver = false;
  await setImmediate();
  let last = used();
  const working = run().finally(() => {
    isOver = true;
  });
  do {
    await setImmediate();
    const now = used();
    most = Math.max(most, now - last);
    last = now;
  } while (!isOver);
  await working;
  return most;
}

export async function bench(args: readonly string[]): Promise<void> {
  const suppliers = Number(args[0] ?? 10_000);
  const register = await largeRegister(suppliers, args[1] ?? null);
  try {
    const client = inProcessClient({ core: register.core, actor: null });
    const calls = callsOf(client, register.chained);
    const none = () => calls.map((): number[] => []);
    await askInTurn(calls, none(), roundsOf(3));
    const alone = none();
    await askInTurn(calls, alone, () => Math.min(...alone.map(({ length }) => length)) >= TIMES);
    for (const work of worksOf(client)) {
      const during = none();
      let took = 0;
      let works = 0;
      while (Math.min(...during.map(({ length }) => length)) < TIMES) {
        let isOver = false;
        const start = performance.now();
        const working = work.run().finally(() => {
          isOver = true;
        });
        await Promise.all([working, askInTurn(calls, during, () => isOver)]);
        took += performance.now() - start;
        works += 1;
      }
      printTable(
        `Each call while ${work.name} runs (${works} × ${ms(took / works)} ms), ${suppliers} suppliers, milliseconds`,
        [
          ['', 'alone, p50', 'p99', 'meanwhile, p50', 'p99', 'ratio of p99'],
          ...calls.map(({ name }, at) => {
            const [own = [], then = []] = [alone[at], during[at]];
            const [bare, busy] = [quantile(own, 0.99), quantile(then, 0.99)];
            return [
              name,
              ms(quantile(own, 0.5)),
              ms(bare),
              ms(quantile(then, 0.5)),
              ms(busy),
              (busy / bare).toFixed(2),
            ];
          }),
        ],
      );
    }
    const rows: string[][] = [];
    for (const { name, run } of [...calls, ...worksOf(client)]) {
      const times: number[] = [];
      for (let time = 0; time < HELD; time += 1) times.push(await mostHeld(run));
      rows.push([name, ms(quantile(times, 0.5)), ms(Math.max(...times))]);
    }
    printTable(`What holds the core, processor time between two turns, ${HELD} times, milliseconds`, [
      ['', 'median', 'most'],
      ...rows,
    ]);
    console.log(`load of the machine now ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    register.close();
  }
}

/** Is over after so many questions whether it is. */
function roundsOf(most: number): () => boolean {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > most * 10;
  };
}
