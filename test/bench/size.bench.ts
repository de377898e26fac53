/**
 * `npm run bench -- size [suppliers]`: what must not grow with the register (names that are alike, the bin), what reads all
 * of it (every row of a list, the first question about a past day), and the memory of the core before and after all of it.
 * Each beside the bare SQL, or beside a register of 1,000 suppliers, in the same run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { noon } from '../clock.ts';
import { fillRegister, judgeAll } from './fill.ts';
import { median, ms, printTable, timed } from './measure.ts';

const RUNS = 20;
const SMALL = 1000;
/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Resident memory in MB once nothing is left to collect. */
function idleMemory(): number {
  collect();
  return process.memoryUsage().rss / 1_048_576;
}

type Client = ReturnType<typeof inProcessClient>;

/** All rows of the list in its pages, as choosing all of them reads it. */
async function allRows(client: Client): Promise<void> {
  let cursor: string | null = null;
  do {
    cursor = (await client.processors.list({ cursor, limit: 1000 })).nextCursor;
  } while (cursor !== null);
}

async function measured(suppliers: number) {
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  let now = noon();
  const core = new Core({ dataFolder: null, clock: () => now });
  try {
    core.create(join(folder, 'register.vwr'), 'Meting');
    await fillRegister(core, suppliers);
    const first = core.today();
    now = new Date(now.getTime() + 2 * DAY);
    await judgeAll(core);
    const client = inProcessClient({ core, actor: 'bench' });
    const { rows } = await client.processors.list({ limit: 20 });
    for (const { id, version } of rows.slice(10)) await client.processors.remove({ id, version });
    const before = idleMemory();
    const { name = '' } = rows[0] ?? {};
    const like = { name: name.replace(' B.V.', ''), kvk: null, exceptId: null };
    const times = {
      similar: median(await timed(RUNS, () => client.processors.similar(like))),
      bin: median(await timed(RUNS, () => client.bin.list())),
      all: median(await timed(3, () => allRows(client))),
      past: 0,
      pastAgain: 0,
    };
    const names = core.stored.prepare(
      'SELECT id, name_sort FROM processor JOIN verdict ON processor_id = id',
    );
    const history = core.stored.prepare(
      'SELECT * FROM history_line JOIN history_value USING (seq) ORDER BY seq',
    );
    const bare = {
      all: median(await timed(3, () => names.all())),
      past: median(
        await timed(1, () => {
          for (const _line of history.iterate());
        }),
      ),
    };
    const start = performance.now();
    await client.processors.list({ asOf: first, limit: 100 });
    times.past = performance.now() - start;
    times.pastAgain = median(await timed(RUNS, () => client.processors.list({ asOf: first, limit: 100 })));
    await client.processors.list({});
    core.close();
    core.open(join(folder, 'register.vwr'));
    return { times, bare, before, after: idleMemory() };
  } finally {
    core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function bench(args: readonly string[]): Promise<void> {
  const suppliers = Number(args[0] ?? 100_000);
  const small = await measured(SMALL);
  const { times, bare, before, after } = await measured(suppliers);
  const row = (title: string, time: number, base: number, beside: string) => [
    title,
    ms(time),
    ms(base),
    (time / base).toFixed(2),
    beside,
  ];
  const ofSmall = `the same of ${SMALL}`;
  printTable(`${suppliers} suppliers, ${suppliers * 3} flows, milliseconds; memory in MB`, [
    ['', 'now', 'baseline', 'ratio', 'baseline'],
    row('names that are alike', times.similar, small.times.similar, ofSmall),
    row('the bin', times.bin, small.times.bin, ofSmall),
    row('all rows of the list, as Ctrl A reads them', times.all, bare.all, 'their names by bare SQL'),
    row('first question about a past day', times.past, bare.past, 'reading the history'),
    row('next question about it', times.pastAgain, small.times.pastAgain, ofSmall),
    row('memory, idle after all of it', after, before, 'idle before it'),
  ]);
  console.log(`load of the machine now ${loadavg()[0]?.toFixed(1)}`);
}
