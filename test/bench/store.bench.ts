/**
 * `npm run bench -- store [suppliers]`: a register of 100,000 suppliers and 300,000 flows on disk. The time
 * of each query is compared with the same SQL run bare on better-sqlite3, in the same run.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { facets } from '../../electron/core/derived/facets.ts';
import { listProcessors } from '../../electron/core/derived/list.ts';
import { neighboursOf } from '../../electron/core/derived/neighbours.ts';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { type Connection, openConnection } from '../../electron/core/store/connection.ts';
import { facetQuery, neighbourQuery, processorQuery } from '../../shared/fields/list.ts';
import { noon } from '../clock.ts';
import { fillRegister, firstAttention, judgeAll } from './fill.ts';
import { median, ms, printTable, quantile, timedInTurn } from './measure.ts';

const RUNS = 100;
/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * The same statements with the same values that `work` runs on a connection to the file, run bare on another
 * connection.
 */
export function bareOf(
  file: string,
  bare: Database.Database,
  work: (connection: Connection) => unknown,
): (() => unknown)[] {
  const again: (() => unknown)[] = [];
  const connection = new Database(file, { readonly: true });
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((sql: string) => {
    const statement = prepare(sql);
    const own = bare.prepare(sql);
    const noted = (method: 'all' | 'get') => {
      const run = statement[method].bind(statement);
      return (...values: unknown[]) => {
        again.push(() => own[method](...values));
        return run(...values);
      };
    };
    Object.assign(statement, { all: noted('all'), get: noted('get') });
    return statement;
  }) as typeof connection.prepare;
  work(connection);
  connection.close();
  return again;
}

async function compare(file: string, connection: Connection, work: (connection: Connection) => unknown) {
  const bare = new Database(file, { readonly: true });
  const statements = bareOf(file, bare, work);
  const times = await timedInTurn(
    RUNS,
    () => work(connection),
    () => {
      for (const run of statements) run();
    },
  );
  bare.close();
  return times;
}

/** What is counted in parts, without turns in between. */
function toTheEnd<Result>(parts: Generator<undefined, Result>): Result {
  for (;;) {
    const part = parts.next();
    if (part.done) return part.value;
  }
}

function pageAt(connection: Connection, pages: number, given: object): string | null {
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    cursor = listProcessors(connection, processorQuery.parse({ ...given, cursor, limit: 1000 })).nextCursor;
  }
  return cursor;
}

export async function bench(args: readonly string[]): Promise<void> {
  const suppliers = Number(args[0] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  const file = join(folder, 'register.vwr');
  try {
    let now = noon();
    const core = new Core({ dataFolder: null, clock: () => now });
    core.create(file, 'Meting');
    await fillRegister(core, suppliers);
    const judged = await judgeAll(core);
    now = new Date(now.getTime() + DAY);
    const nextDay = await judgeAll(core);
    const attention = await firstAttention(core);
    core.close();

    const [opening, bareOpening] = await timedInTurn(
      5,
      () => openConnection(file).close(),
      () => {
        const bare = new Database(file);
        bare.pragma('quick_check(1)');
        bare.close();
      },
    );
    core.open(file);
    const { connection } = core.view();
    const question = (given: object) => (on: Connection) => listProcessors(on, processorQuery.parse(given));
    const counted =
      ({ search, filter }: { search?: string; filter?: object }) =>
      (on: Connection) =>
        toTheEnd(facets(on, facetQuery.parse({ search, filter })));
    const middle = listProcessors(connection, processorQuery.parse({ offset: suppliers / 2, limit: 1 }))
      .rows[0]?.id;
    const filtered = {
      filter: { transferResult: ['action'], agreementStatus: ['active'] },
      sort: 'currentEndsOn',
    };
    const deep = { ...filtered, cursor: pageAt(connection, 3, filtered) };
    const end = { offset: suppliers - 400, limit: 400 };
    const questions: [string, (on: Connection) => unknown][] = [
      ['first page', question({})],
      ['filter and sort, first page', question(filtered)],
      ['filter and sort, page behind 3,000 rows', question(deep)],
      ['the last 400 rows', question(end)],
      [
        'the last 400 rows by transfer, last first',
        question({ ...end, sort: 'transferResult', descending: true }),
      ],
      ['search "host"', question({ search: 'host' })],
      ['search "h"', question({ search: 'h' })],
      ['by notice deadline, last first', question({ sort: 'noticeDeadline', descending: true })],
      ['by owner, last first', question({ sort: 'owner', descending: true })],
      ['search "hostdeinst", read with one mistake', question({ search: 'hostdeinst' })],
      ['facets', counted({})],
      ['facets within two filters', counted(filtered)],
      ['facets within the search "host"', counted({ search: 'host' })],
      ['neighbours in the middle', (on) => neighboursOf(on, neighbourQuery.parse({ id: middle }))],
    ];
    const rows = [['', 'median ms', 'p99 ms', 'bare ms', 'ratio']];
    const add = (title: string, ours: readonly number[], theirs: readonly number[]) =>
      rows.push([
        title,
        ms(median(ours)),
        ms(quantile(ours, 0.99)),
        ms(median(theirs)),
        (median(ours) / median(theirs)).toFixed(2),
      ]);
    add('open (with quick_check)', opening, bareOpening);
    for (const [title, work] of questions) add(title, ...(await compare(file, connection, work)));
    add('save one field, with history and verdict', ...(await compareSaving(core, file)));
    core.close();
    const size = statSync(file).size / 1_048_576;
    const memory = process.memoryUsage().rss / 1_048_576;
    printTable(`${suppliers} suppliers, ${suppliers * 3} flows, ${size.toFixed(0)} MB on disk`, rows);
    console.log(
      `judging all of them: ${ms(judged)} ms the first time, ${ms(nextDay)} ms on the next day; what asks for ` +
        `attention: ${ms(attention)} ms the first time; memory at the end: ${memory.toFixed(0)} MB; ` +
        `load of the machine now ${loadavg()[0]?.toFixed(1)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Saving through the procedure, compared with one bare UPDATE of the same column of a copy under the same settings: what another
 * connection writes in the register itself the next save would have to read again.
 */
async function compareSaving(core: Core, file: string): Promise<readonly [number[], number[]]> {
  const client = inProcessClient({ core, actor: 'bench' });
  const [first] = (await client.processors.list({ limit: 1 })).rows;
  if (!first) throw new Error('an empty register');
  let { processor } = (await client.processors.get({ id: first.id })).record;
  const copy = `${file}.copy`;
  core.view().connection.prepare('VACUUM INTO ?').run(copy);
  const bare = new Database(copy);
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  const update = bare.prepare('UPDATE processor SET remark = ? WHERE id = ?');
  let count = 0;
  const times = await timedInTurn(
    RUNS,
    async () => {
      const { id, version, ...input } = processor;
      processor = await client.processors.save({ id, version, input: { ...input, remark: `${version}` } });
    },
    () => update.run(String(count++), first.id),
  );
  bare.close();
  return times;
}
