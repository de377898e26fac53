/**
 * `npm run bench -- replica [suppliers]`: a register of 10,000 suppliers that is shared through a PostgreSQL of this computer.
 * Joining beside a COPY of the same lines into SQLite; a save beside the bare INSERT of as many lines and a save without sharing;
 * how soon another's change is there; lists and verdicts as they are without sharing. The server does not wait for its disk
 * (`fsync=off`), which makes its part small and ours large.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import pg from 'pg';
import { type Client, inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { asAscii, asNumber, asText, eachRow } from '../../electron/core/replica/copied-rows.ts';
import { CopyOut } from '../../electron/core/replica/copy-out.ts';
import type { SharedAddress } from '../../shared/schema/replica.ts';
import { runningClock } from '../clock.ts';
import { missingPostgresql, PostgreSQL } from '../postgresql.ts';
import { grantRights, last, sharedDatabase } from '../replica/database.ts';
import { fillRegister, judgeAll } from './fill.ts';
import { median, ms, printTable, quantile, timed } from './measure.ts';

const RUNS = 60;

interface Program {
  readonly core: Core;
  readonly client: Client;
}

function program(): Program {
  const core = new Core({ dataFolder: null, clock: runningClock(), actor: 'bench' });
  return { core, client: inProcessClient({ core, actor: null }) };
}

/** Milliseconds that go by, and those in which this program was at work: all of its threads, and the first one alone. */
interface Taken {
  readonly time: number;
  readonly work: number;
  readonly first: number;
}

const sum = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

async function taken(work: () => Promise<void>): Promise<Taken> {
  const [started, before, first] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
  await work();
  const time = performance.now() - started;
  return { time, work: sum(process.cpuUsage(before)), first: sum(process.threadCpuUsage(first)) };
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const ratio = (one: number, other: number) => `${(one / other).toFixed(2)} ×`;

export async function bench([given]: readonly string[]): Promise<void> {
  const suppliers = Number(given ?? 10_000);
  const missing = missingPostgresql();
  if (missing !== null) {
    console.log(`skipped: ${missing}`);
    return;
  }
  console.log(`load ${loadavg().map((load) => load.toFixed(1))}`);
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  const server = await PostgreSQL.start();
  const programs: Program[] = [];
  try {
    const at = await sharedDatabase(server);
    const noor = program();
    programs.push(noor);
    noor.core.create(join(folder, 'noor.vwr'), 'Meting');
    await fillRegister(noor.core, suppliers);
    const { historyLines } = noor.core.status();
    const sharing = await taken(async () => {
      await last(await noor.client.replica.create({ address: at('noor') }));
    });
    await grantRights(server, at('noor').database);

    const copied = await copiedLines(server, at('noor'), join(folder, 'copy.db'));
    const anna = program();
    programs.push(anna);
    const joining = await taken(async () => {
      await last(await anna.client.replica.join({ file: join(folder, 'anna.vwr'), address: at('anna') }));
    });
    const again = await copiedLines(server, at('noor'), join(folder, 'again.db'));
    const row = (name: string, { time, work, first }: Taken) => [
      ...[name, seconds(time), ratio(time, (copied.time + again.time) / 2)],
      ...[seconds(work), ratio(work, (copied.work + again.work) / 2)],
      ...[seconds(first), ratio(first, (copied.first + again.first) / 2)],
    ];
    printTable(
      `${suppliers} suppliers, ${historyLines} lines; the work is the processor time of this program`,
      [
        ['', 'time', 'beside COPY', 'work', 'beside COPY', 'of the first thread', 'beside COPY'],
        row('COPY of the lines into SQLite, before', copied),
        row('joining', joining),
        row('the same COPY, after', again),
        row('sharing', sharing),
      ],
    );
    await judgeAll(noor.core);
    await judgeAll(anna.core);
    const alone = program();
    programs.push(alone);
    alone.core.create(join(folder, 'alone.vwr'), 'Meting');
    await fillRegister(alone.core, suppliers);
    await judgeAll(alone.core);
    // Otherwise this process would be at work for two.
    noor.core.sharing?.close();
    await saves(server, at('noor'), anna, alone);
    noor.core.share();
    await noor.core.sharing?.upToDate();
    await arrivals(noor, anna);
    // Closing makes SQLite's statistics, which joining did too.
    for (const [{ core }, name] of [
      [anna, 'anna'],
      [alone, 'alone'],
    ] as const) {
      core.close();
      core.open(join(folder, `${name}.vwr`));
    }
    await anna.core.sharing?.upToDate();
    await reading(anna, alone);
  } finally {
    for (const { core } of programs) core.close();
    server.end();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`load ${loadavg().map((load) => load.toFixed(1))}`);
}

const LINES = `SELECT l.seq, l.at, l.who, l.why, l.entity, l.entity_id, l.processor_id, l.action, l.field, l.digest, l.hash,
  v.salt, v.old, v.new, v.erased_at
  FROM verwerkersregister.history_line l JOIN verwerkersregister.history_value v USING (seq) ORDER BY l.seq`;

function clientOf(server: PostgreSQL, { database, user }: SharedAddress): pg.Client {
  return new pg.Client({ host: '127.0.0.1', port: server.port, database, user, password: user });
}

/** A COPY of all lines into two tables of SQLite with the indexes that a register has on them, made when they are filled. */
async function copiedLines(server: PostgreSQL, address: SharedAddress, file: string): Promise<Taken> {
  const client = clientOf(server, address);
  await client.connect();
  const done = await taken(() => copyInto(client, file));
  await client.end();
  return done;
}

async function copyInto(client: pg.Client, file: string): Promise<void> {
  const sqlite = new Database(file);
  sqlite.pragma('journal_mode = TRUNCATE');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec(`CREATE TABLE history_line (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL,
      entity TEXT NOT NULL, entity_id TEXT NOT NULL, processor_id TEXT, action TEXT NOT NULL, field TEXT, digest TEXT NOT NULL,
      hash TEXT NOT NULL) STRICT;
    CREATE TABLE history_value (seq INTEGER PRIMARY KEY, salt TEXT, old TEXT, new TEXT, erased_at TEXT) STRICT;
    BEGIN`);
  const line = sqlite.prepare('INSERT INTO history_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const value = sqlite.prepare('INSERT INTO history_value VALUES (?, ?, ?, ?, ?)');
  const texts = [asText, asText, asText, asAscii, asText, asText, asAscii, asText, asAscii, asAscii];
  const readings = [asNumber, ...texts, asAscii, asText, asText, asText];
  const copy = new CopyOut(LINES);
  client.query(copy);
  for await (const block of copy.blocks(60_000)) {
    for (const cells of eachRow(block, readings)) {
      line.run(cells.slice(0, 11));
      value.run([cells[0], ...cells.slice(11)]);
    }
  }
  sqlite.exec(`CREATE INDEX history_line_processor ON history_line (processor_id, seq) WHERE processor_id IS NOT NULL;
    CREATE INDEX history_line_entity ON history_line (entity, entity_id, seq);
    COMMIT`);
  sqlite.close();
}

/** A save of one field, as the screen does it, again and again on the same supplier. */
async function saver({ client }: Program): Promise<() => Promise<void>> {
  const [row] = (await client.processors.list({ limit: 1 })).rows;
  let { processor } = (await client.processors.get({ id: String(row?.id) })).record;
  return async () => {
    const { id, version, ...input } = processor;
    processor = await client.processors.save({ id, version, input: { ...input, remark: `${version}` } });
  };
}

async function saves(
  server: PostgreSQL,
  address: SharedAddress,
  shared: Program,
  alone: Program,
): Promise<void> {
  const bare = clientOf(server, address);
  await bare.connect();
  await server.administer(
    `CREATE TABLE bare_line (LIKE verwerkersregister.history_line INCLUDING ALL);
     CREATE TABLE bare_value (LIKE verwerkersregister.history_value INCLUDING ALL);
     GRANT ALL ON bare_line, bare_value TO ${address.user}`,
    address.database,
  );
  let seq = 0;
  const text = 'x'.repeat(64);
  const insert = async () => {
    seq += 1;
    await bare.query('BEGIN');
    await bare.query('INSERT INTO bare_line VALUES ($1, $2, $3, $3, $4, $5, $5, $4, $4, $6, $6, $3)', [
      ...[seq, '2026-11-22T11:00:00.000Z', 'bench', 'update', text.slice(0, 36), text],
    ]);
    await bare.query('INSERT INTO bare_value VALUES ($1, $2, $2, $2, NULL)', [seq, text.slice(0, 32)]);
    await bare.query('COMMIT');
  };
  const [ours, local] = [await saver(shared), await saver(alone)];
  const through: number[] = [];
  const inserted: number[] = [];
  const here: number[] = [];
  // In turn, so that whatever else the machine does meets all three.
  for (let round = 0; round < 3; round += 1) {
    through.push(...(await timed(RUNS, ours)));
    inserted.push(...(await timed(RUNS, insert)));
    here.push(...(await timed(RUNS, local)));
  }
  await bare.end();
  const base = median(inserted) + median(here);
  const row = (name: string, times: readonly number[]) => [
    name,
    ms(median(times)),
    ms(quantile(times, 0.95)),
    '',
  ];
  printTable('A save, in ms', [
    ['', 'median', 'p95', 'beside both below'],
    [...row('through the server', through).slice(0, 3), ratio(median(through), base)],
    row('bare INSERT of the lines, one transaction', inserted),
    row('the same save in a register of this computer only', here),
  ]);
}

/** How soon a change that one made is in the file of the other. */
async function arrivals(from: Program, to: Program): Promise<void> {
  const save = await saver(from);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await save();
    const { historyHead } = from.core.status();
    const started = performance.now();
    while (to.core.status().historyHead !== historyHead) await pause(1);
    times.push(performance.now() - started);
  }
  printTable("Another's change is in the file after, in ms", [
    ['median', 'p95', 'longest'],
    [ms(median(times)), ms(quantile(times, 0.95)), ms(Math.max(...times))],
  ]);
}

async function reading(shared: Program, alone: Program): Promise<void> {
  const questions: Record<string, (client: Client) => Promise<unknown>> = {
    'first page of the list': (client) => client.processors.list({ limit: 50 }),
    'search on four letters': (client) => client.processors.list({ limit: 50, search: 'host' }),
    'what needs attention': (client) => client.attention.list({ limit: 20 }),
    'the transfers': (client) => client.flows.list({ limit: 50 }),
  };
  const rows: string[][] = [];
  for (const [name, ask] of Object.entries(questions)) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      ours.push(...(await timed(10, () => ask(shared.client))));
      theirs.push(...(await timed(10, () => ask(alone.client))));
    }
    rows.push([name, ms(median(ours)), ms(median(theirs)), ratio(median(ours), median(theirs))]);
  }
  printTable('Reading, median in ms', [['', 'shared', 'alone', 'ratio'], ...rows]);
}
