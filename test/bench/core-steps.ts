/**
 * The steps that `npm run bench -- core` measures, each in a process of its own so that its memory is
 * measured separately.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { judgementOn } from '../../electron/core/derived/judging.ts';
import { listProcessors } from '../../electron/core/derived/list.ts';
import { forkJob } from '../../electron/core/ground/job.ts';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import type { Connection } from '../../electron/core/store/connection.ts';
import { allRecords } from '../../electron/core/store/supplier-records.ts';
import { processorQuery } from '../../shared/fields/list.ts';
import { judged } from '../../shared/law/judged.ts';
import { noon } from '../clock.ts';
import { judgeAll } from './fill.ts';
import { median, timed, timedInTurn } from './measure.ts';
import { peakOf } from './report.ts';
import { bareOf } from './store.bench.ts';

/**
 * One line of the measurement: milliseconds of our code and of the bare library, and what the bare library
 * did.
 */
export interface Line {
  readonly title: string;
  readonly ours: number;
  readonly bare: number;
  readonly bareTitle: string;
}

/**
 * The measurements of one process, and its peak memory before the bare library's turn; null = unknown or no
 * process.
 */
export interface StepResult {
  readonly lines: readonly Line[];
  readonly peakMb: number | null;
  readonly jobPeakMb: number | null;
}

export const stepNames = ['import', 'list', 'assess'] as const;
export type StepName = (typeof stepNames)[number];

/** Where the import leaves the register that the other steps query. */
const registerIn = (folder: string): string => join(folder, 'register.vwr');

const places = [
  'Nederland',
  'Duitsland',
  'Ierland',
  'VS',
  'India',
  'Verenigd Koninkrijk',
  'Zwitserland',
  'EU',
];

/** A typical office list, as CSV. */
function listOf(suppliers: number): string {
  const rows = [
    'Leverancier;KvK-nr;Dienst;Soort;E-mail;VO getekend?;Datum getekend;Loopt tot;Opzegtermijn;Locatie gegevens',
  ];
  for (let n = 0; n < suppliers; n += 1) {
    const day = `${1 + (n % 28)}-${1 + (n % 12)}-`;
    const isSigned = n % 3 !== 0;
    rows.push(
      [
        `Leverancier ${n} B.V.`,
        String(10_000_000 + n),
        n % 2 === 0 ? 'Webhosting' : 'Loonadministratie',
        n % 2 === 0 ? 'hosting' : 'salaris',
        `privacy@leverancier-${n}.example`,
        isSigned ? 'ja' : 'nee',
        isSigned ? `${day}${2020 + (n % 6)}` : '',
        isSigned ? `${day}${2027 + (n % 4)}` : '',
        isSigned ? '3 maanden' : '',
        `${places[n % places.length]}${n % 5 === 0 ? ' + support vanuit India' : ''}`,
      ].join(';'),
    );
  }
  return rows.join('\n');
}

async function measureImport(suppliers: number, folder: string, runs: number): Promise<StepResult> {
  const text = listOf(suppliers);
  const file = registerIn(folder);
  const times: Record<'plan' | 'parse' | 'write' | 'insert', number[]> = {
    plan: [],
    parse: [],
    write: [],
    insert: [],
  };
  const jobPeaks: number[] = [];
  let peakMb: number | null = null;
  for (let run = 0; run < runs; run += 1) {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    const core = new Core({
      dataFolder: null,
      clock: noon,
      spawnJob: (entry) => {
        const job = forkJob(entry);
        const kill = () => {
          jobPeaks.push(peakOf(job.pid) ?? Number.NaN);
          job.kill();
        };
        return { ...job, kill };
      },
    });
    core.create(file, 'Meting');
    const client = inProcessClient({ core, actor: 'bench' });
    let start = performance.now();
    const { importId, result } = await client.imports.preview({ file: new File([text], 'lijst.csv') });
    times.plan.push(performance.now() - start);
    if (result.created !== suppliers)
      throw new Error(`${result.created} of ${suppliers} suppliers understood`);
    start = performance.now();
    for await (const _step of await client.imports.run({ importId })) {
      // Progress is for a window; only the result matters here.
    }
    times.write.push(performance.now() - start);
    core.close();
    peakMb ??= peakOf(process.pid);
    start = performance.now();
    Papa.parse(text, { header: true, skipEmptyLines: true });
    times.parse.push(performance.now() - start);
    times.insert.push(insertBare(file, join(folder, 'bare.vwr')));
  }
  const jobPeakMb = Math.max(...jobPeaks);
  return {
    lines: [
      {
        title: 'import: read, map, plan',
        ours: median(times.plan),
        bare: median(times.parse),
        bareTitle: 'papaparse, in this process',
      },
      {
        title: 'import: write, history, verdicts',
        ours: median(times.write),
        bare: median(times.insert),
        bareTitle: 'same rows into same tables, bare',
      },
    ],
    peakMb,
    jobPeakMb: Number.isNaN(jobPeakMb) ? null : jobPeakMb,
  };
}

const DERIVED = ['verdict', 'verdict_place', 'flow_verdict', 'search'];

interface Filled {
  readonly sql: string;
  readonly rows: readonly unknown[][];
}

/** The rows of tables, each with the statement that writes one. */
function rowsOf(source: Connection, tables: readonly string[]): Filled[] {
  return tables.map((table) => {
    const statement = source
      .prepare(`SELECT ${table === 'search' ? 'rowid, words' : '*'} FROM ${table}`)
      .raw();
    const columns = statement.columns().map(({ name }) => `"${name}"`);
    return {
      sql: `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      rows: statement.all() as unknown[][],
    };
  });
}

/** Milliseconds in which bare better-sqlite3 writes rows in one transaction. */
function write(target: Connection, filled: readonly Filled[], first: string): number {
  const start = performance.now();
  target.transaction(() => {
    target.exec(first);
    for (const { sql, rows } of filled) {
      const insert = target.prepare(sql);
      for (const row of rows) insert.run(...row);
    }
  })();
  return performance.now() - start;
}

/** Writes every row of a register into an empty one, with its indexes and triggers, without our code. */
export function insertBare(from: string, to: string): number {
  for (const end of ['', '-wal', '-shm']) rmSync(to + end, { force: true });
  const core = new Core({ dataFolder: null, clock: noon });
  core.create(to, 'Meting');
  core.close();
  const source = new Database(from, { readonly: true });
  const tables = source
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'search_[dic]*' AND name NOT GLOB 'sqlite_*'",
    )
    .pluck()
    .all() as string[];
  const filled = rowsOf(source, tables);
  source.close();
  const target = new Database(to);
  target.pragma('synchronous = FULL');
  target.pragma('foreign_keys = OFF');
  const milliseconds = write(target, filled, '');
  target.close();
  return milliseconds;
}

async function measureList(_suppliers: number, folder: string, runs: number): Promise<StepResult> {
  const file = registerIn(folder);
  const core = new Core({ dataFolder: null, clock: noon });
  core.open(file);
  const client = inProcessClient({ core, actor: 'bench' });
  await client.processors.list({});
  const bare = new Database(file, { readonly: true });
  const questions: [string, Parameters<typeof client.processors.list>[0]][] = [
    ['list: first page of 100', {}],
    ['list: one status, by end date', { filter: { agreementStatus: ['active'] }, sort: 'currentEndsOn' }],
    ['list: search "lever 77"', { search: 'lever 77' }],
    ['list: 1,000 rows at once', { limit: 1000 }],
  ];
  const lines: Line[] = [];
  for (const [title, question] of questions) {
    const statements = bareOf(file, bare, (on) => listProcessors(on, processorQuery.parse(question)));
    const [ours, theirs] = await timedInTurn(
      runs * 10,
      () => client.processors.list(question),
      () => {
        for (const run of statements) run();
      },
    );
    lines.push({ title, ours: median(ours), bare: median(theirs), bareTitle: 'same SQL, bare' });
  }
  const peakMb = peakOf(process.pid);
  bare.close();
  core.close();
  return { lines, peakMb, jobPeakMb: null };
}

/** Reads what an assessment reads, and nothing else. */
function readThrough(records: ReturnType<typeof allRecords>): number {
  let seen = 0;
  for (const { processor, agreements, flows } of records) {
    seen += processor.role.length;
    for (const agreement of agreements) {
      seen += agreement.recorded.length + (agreement.endsOn?.length ?? 0) + (agreement.signedOn?.length ?? 0);
    }
    for (const flow of flows) {
      seen +=
        flow.country.length +
        flow.dataKinds.length +
        (flow.safeguards?.length ?? 0) +
        (flow.endedOn?.length ?? 0);
    }
  }
  return seen;
}

async function measureAssess(_suppliers: number, folder: string, runs: number): Promise<StepResult> {
  const core = new Core({ dataFolder: null, clock: noon });
  core.open(registerIn(folder));
  const { connection, asOf } = core.view();
  const records = allRecords(connection);
  const judgement = judgementOn(connection, asOf);
  const [judging, reading] = await timedInTurn(
    runs * 3,
    () => records.map((record) => judged(record, judgement).verdict),
    () => readThrough(records),
  );
  const anew = await timed(runs, async () => {
    for (const table of [...DERIVED, 'verdict_state']) connection.exec(`DELETE FROM ${table}`);
    await judgeAll(core);
  });
  const peakMb = peakOf(process.pid);
  const filled = rowsOf(connection, DERIVED);
  const first = DERIVED.map((table) => `DELETE FROM ${table};`).join(' ');
  const writing: number[] = [];
  for (let run = 0; run < runs; run += 1) writing.push(write(connection, filled, first));
  core.close();
  return {
    lines: [
      {
        title: 'assess: in memory',
        ours: median(judging),
        bare: median(reading),
        bareTitle: 'loop that reads the same',
      },
      {
        title: 'assess: all verdicts in the register anew',
        ours: median(anew),
        bare: median(writing),
        bareTitle: 'same verdict rows, bare',
      },
    ],
    peakMb,
    jobPeakMb: null,
  };
}

const steps = { import: measureImport, list: measureList, assess: measureAssess };

/**
 * Runs one step in this process. The steps after the import query the register that it left in the folder.
 */
export function runStep(
  name: StepName,
  suppliers: number,
  folder: string,
  runs: number,
): Promise<StepResult> {
  if (name !== 'import' && !existsSync(registerIn(folder))) throw new Error('the import comes first');
  return steps[name](suppliers, folder, runs);
}
