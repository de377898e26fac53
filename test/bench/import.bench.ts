/**
 * `npm run bench -- import [rows]`: an office list of 10,000 rows and 21 columns, as CSV and as XLSX. Reading and
 * planning it is compared with the bare parser; taking it over as a whole (reading, planning, writing with history and
 * verdicts) with the same rows into the same tables.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import { planList } from '../../electron/core/import/run.ts';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { noon } from '../clock.ts';
import { insertBare } from './core-steps.ts';
import { median, ms, printTable, timedInTurn } from './measure.ts';
import { headers, officeList } from './office-list.ts';

const RUNS = 5;

interface List {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parser: string;
  readonly parse: () => unknown;
}

function listsOf(rows: number): List[] {
  const table = [headers, ...officeList(rows)];
  const text = Papa.unparse(table, { delimiter: ';' });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(table), 'Leveranciers');
  const workbook = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return [
    {
      name: 'lijst.csv',
      bytes: Buffer.from(text),
      parser: 'papaparse',
      parse: () => Papa.parse(text, { header: true, skipEmptyLines: true }),
    },
    {
      name: 'lijst.xlsx',
      bytes: workbook,
      parser: 'xlsx',
      parse: () => {
        const { Sheets } = XLSX.read(workbook, { dense: true });
        return Object.values(Sheets).map((sheet) => XLSX.utils.sheet_to_json(sheet, { header: 1 }));
      },
    },
  ];
}

/** Milliseconds of the whole import through the procedures, and of the same rows into the same tables. */
async function whole({ bytes, name }: List, folder: string): Promise<[number, number]> {
  const file = join(folder, 'register.vwr');
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  const core = new Core({ dataFolder: null, clock: noon });
  core.create(file, 'Meting');
  const client = inProcessClient({ core, actor: 'bench' });
  const start = performance.now();
  const { importId } = await client.imports.preview({ file: new File([Buffer.from(bytes)], name) });
  for await (const _step of await client.imports.run({ importId })) {
    // Progress is for a window; only the result matters here.
  }
  const time = performance.now() - start;
  core.close();
  return [time, insertBare(file, join(folder, 'bare.vwr'))];
}

export async function bench(args: readonly string[]): Promise<void> {
  const rows = Number(args[0] ?? 10_000);
  const folder = mkdtempSync(join(tmpdir(), 'vwr-bench-'));
  const lines = [['', 'median ms', 'bare ms', 'ratio', 'bare']];
  const add = (title: string, ours: number, bare: number, compared: string) =>
    lines.push([title, ms(ours), ms(bare), (ours / bare).toFixed(1), compared]);
  try {
    for (const list of listsOf(rows)) {
      const { plan } = planList(list.bytes, list.name);
      const { created, unmapped, rejected } = plan.result;
      if (created !== rows || unmapped.length > 0 || rejected.length > 0)
        throw new Error(
          `${created} of ${rows} rows read, ${unmapped.join(', ')} not, ${rejected.length} refused`,
        );
      const [ours, bare] = await timedInTurn(RUNS, () => planList(list.bytes, list.name), list.parse);
      add(`${list.name}: read and plan`, median(ours), median(bare), list.parser);
      const times: number[] = [];
      const inserts: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        const [time, insert] = await whole(list, folder);
        times.push(time);
        inserts.push(insert);
      }
      add(`${list.name}: taken over`, median(times), median(inserts), 'same rows into same tables');
    }
    printTable(`${rows} rows of ${headers.length} columns`, lines);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
