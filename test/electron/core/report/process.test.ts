/**
 * The process that sets an overview: its bytes depend on the data alone, and it can be stopped at any moment.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forkJob, type SpawnJob } from '../../../../electron/core/ground/job.ts';
import { Problem } from '../../../../electron/core/ground/problem.ts';
import { readAssets } from '../../../../electron/core/report/assets.ts';
import { makeOverview, type OverviewProgress } from '../../../../electron/core/report/index.ts';
import { manySuppliers, overviewOf, variedSuppliers } from './fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'typeset-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const input = overviewOf(variedSuppliers());
const make = (options: Partial<Parameters<typeof makeOverview>[1]> = {}) =>
  makeOverview(input, { language: 'nl', ...options }).then((pdf) => Buffer.from(pdf));

/** Starts processes as usual and remembers them. */
function watched(environment: NodeJS.ProcessEnv = process.env): { spawnJob: SpawnJob; pids: number[] } {
  const pids: number[] = [];
  return {
    pids,
    spawnJob: (entry) => {
      const worker = forkJob(entry, { environment });
      if (worker.pid !== undefined) pids.push(worker.pid);
      return worker;
    },
  };
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the bytes', () => {
  test('are the same for the same data, in whatever order they came', async () => {
    const first = await make();
    const shuffled = {
      ...input,
      suppliers: input.suppliers.toReversed(),
      attention: input.attention.toReversed(),
    };
    expect(first.equals(await make())).toBe(true);
    expect(first.equals(Buffer.from(await makeOverview(shuffled, { language: 'nl' })))).toBe(true);
  });

  test('are the same with a font of our name on the machine that looks different', async ({ skip }) => {
    skip(process.platform !== 'linux', 'fonts can be planted in the home folder on Linux only');
    const fonts = join(folder, '.fonts');
    mkdirSync(fonts);
    readAssets().fonts.forEach((font, at) => {
      writeFileSync(join(fonts, `${at}.ttf`), twiceAsLarge(font));
    });
    const environment = { ...process.env, HOME: folder };
    const probe = join(folder, 'probe.mjs');
    writeFileSync(probe, seesFont('Source Sans 3'));
    // The control: without it, a machine that does not look in this folder would pass for nothing.
    expect(execFileSync(process.execPath, [probe], { env: environment, encoding: 'utf8' })).toBe('seen');
    const { spawnJob, pids } = watched(environment);
    expect((await make()).equals(await make({ spawnJob }))).toBe(true);
    expect(pids).toHaveLength(1);
  });

  test('are the same on a machine without fonts', async ({ skip }) => {
    const empty = 'mount -t tmpfs none /usr/share/fonts && exec "$@"';
    const bare = ['-rm', 'sh', '-c', empty, 'sh'];
    skip(
      spawnSync('unshare', [...bare, 'true']).status !== 0,
      'the fonts of the machine cannot be hidden here: unshare with a mount of its own is not allowed',
    );
    const probe = join(folder, 'probe.mjs');
    writeFileSync(probe, seesFont('DejaVu Sans'));
    const withFonts = execFileSync(process.execPath, [probe], { encoding: 'utf8' });
    const withoutFonts = execFileSync('unshare', [...bare, process.execPath, probe], { encoding: 'utf8' });
    skip(withFonts === 'unknown', 'this machine has no fonts that could be hidden');
    expect(withoutFonts).toBe('unknown');
    const script = join(folder, 'make.mjs');
    const report = new URL('../../../../electron/core/report/index.ts', import.meta.url).href;
    const data = join(folder, 'input.json');
    const file = join(folder, 'bare.pdf');
    const plain = input.suppliers.map(({ record, verdict, runningFlows }) => ({
      record,
      verdict,
      runningFlows,
    }));
    writeFileSync(data, JSON.stringify({ ...input, suppliers: plain }));
    writeFileSync(
      script,
      `import { makeOverview } from ${JSON.stringify(report)};
       import { readFileSync, writeFileSync } from 'node:fs';
       const input = JSON.parse(readFileSync(${JSON.stringify(data)}, 'utf8'));
       writeFileSync(${JSON.stringify(file)}, await makeOverview(input, { language: 'nl' }));`,
    );
    execFileSync('unshare', [...bare, process.execPath, script]);
    expect((await make()).equals(readFileSync(file))).toBe(true);
  });
});

describe('progress and cancelling', () => {
  test('tells when collecting and typesetting begin and end', async () => {
    const steps: OverviewProgress[] = [];
    await make({ onProgress: (step) => steps.push(step) });
    const total = input.suppliers.length;
    expect(steps).toEqual([
      { phase: 'collect', done: 0, total },
      { phase: 'collect', done: total, total },
      { phase: 'typeset', done: 0, total },
      { phase: 'typeset', done: total, total },
    ]);
  });

  test('the process has ended when the overview is there', async () => {
    const { spawnJob, pids } = watched();
    await make({ spawnJob });
    expect(pids).toHaveLength(1);
    expect(pids.filter(alive)).toEqual([]);
  });

  test('tells how many rows are done of a long register', async () => {
    const steps: number[] = [];
    await makeOverview(
      { ...overviewOf(manySuppliers(1200)), attention: [] },
      { language: 'nl', onProgress: ({ phase, done }) => phase === 'typeset' && steps.push(done) },
    );
    expect(steps.length).toBeGreaterThan(3);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect([steps[0], steps.at(-1)]).toEqual([0, 1200]);
  });

  test('cancelling in the middle of work that hears nothing kills the process', async () => {
    const entry = join(folder, 'deaf.mjs');
    writeFileSync(
      entry,
      `process.on('message', () => {
         process.send({ type: 'progress', step: { done: 1, total: 9 } }, () => { for (;;); });
       });`,
    );
    const { spawnJob, pids } = watched();
    const stop = new AbortController();
    let alivePids: number[] = [];
    const outcome = make({
      entry,
      spawnJob,
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done !== 1) return;
        alivePids = pids.filter(alive);
        stop.abort();
      },
    }).catch((error: unknown) => error);
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    expect(await outcome).toBeInstanceOf(Problem);
    expect(alivePids).toHaveLength(1);
    expect(pids.filter(alive)).toEqual([]);
  });

  test.each([0, 1, 20, 100])('cancelling %i ms after the start leaves no process', async (wait) => {
    const { spawnJob, pids } = watched();
    const stop = new AbortController();
    const outcome = makeOverview(overviewOf(manySuppliers(1000)), {
      language: 'nl',
      spawnJob,
      signal: stop.signal,
    }).catch((error: unknown) => error);
    setTimeout(() => stop.abort(), wait);
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    expect(pids.filter(alive)).toEqual([]);
  });

  test('when the core is killed, its process goes too', async () => {
    const script = join(folder, 'core.mjs');
    const module = (name: string) =>
      JSON.stringify(new URL(`../../../../electron/core/${name}`, import.meta.url).href);
    writeFileSync(
      script,
      `import { forkJob } from ${module('ground/job.ts')};
       import { workerEntry } from ${module('report/typeset.ts')};
       const worker = forkJob(workerEntry);
       worker.onMessage(() => process.stdout.write(String(worker.pid)));
       worker.send({});`,
    );
    // The answer to a job that is none shows that the process runs and listens.
    const core = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = Number(await new Promise((resolve) => core.stdout.once('data', resolve)));
    expect(alive(pid)).toBe(true);
    core.kill('SIGKILL');
    await expect.poll(() => alive(pid), { timeout: 30_000 }).toBe(false);
  });

  test('a signal that was aborted before starts no process', async () => {
    const { spawnJob, pids } = watched();
    await expect(make({ spawnJob, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(pids).toEqual([]);
  });
});

describe('a process that fails', () => {
  test.each([
    ['dies', `process.on('message', () => process.abort());`],
    ['is killed', `process.on('message', () => process.kill(process.pid, 'SIGKILL'));`],
    ['ends without an answer', `process.on('message', () => process.exit(0));`],
    ['throws', `process.on('message', () => { throw new Error('broken'); });`],
    ['does not start', `throw new Error('broken');`],
  ])('%s: an error, not a hang', async (_, source) => {
    const entry = join(folder, 'worker.mjs');
    writeFileSync(entry, source);
    await expect(make({ entry })).rejects.toThrow(/^the process ended without an answer: /);
  });

  test('is not there: an error, not a hang', async () => {
    await expect(make({ entry: join(folder, 'no-such.mjs') })).rejects.toThrow(/Cannot find module/);
  });

  test.each([
    ['an error in the template', '#panic("broken template")', /broken template/],
    [
      'a warning',
      '#set document(title: "t")\n#set text(font: "No Such Font", fallback: false)\nx',
      /unknown font/,
    ],
    ['what PDF/UA refuses', '#set document(title: "t")\n= One\n=== Three', /skipped from heading level/],
  ])('%s is an error with its reason', async (_, template, reason) => {
    await expect(make({ assets: { ...readAssets(), template } })).rejects.toThrow(reason);
  });

  test('gives the next overview a process of its own', async () => {
    const entry = join(folder, 'worker.mjs');
    writeFileSync(entry, `process.on('message', () => process.abort());`);
    await expect(make({ entry })).rejects.toThrow();
    expect((await make()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

/** The font with half the units in an em: the same name and characters, drawn twice as large. */
function twiceAsLarge(font: Uint8Array): Uint8Array {
  const copy = Buffer.from(font);
  const tables = copy.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    if (copy.toString('latin1', entry, entry + 4) !== 'head') continue;
    const unitsPerEm = copy.readUInt32BE(entry + 8) + 18;
    copy.writeUInt16BE(copy.readUInt16BE(unitsPerEm) / 2, unitsPerEm);
  }
  return copy;
}

/** A program that prints whether Typst sees a font of the machine: `seen` or `unknown`. */
function seesFont(family: string): string {
  const typst = import.meta.resolve('@myriaddreamin/typst-ts-node-compiler');
  return `import { NodeCompiler } from ${JSON.stringify(typst)};
    const source = ${JSON.stringify(`#set text(font: "${family}", fallback: false)\nx`)};
    const warnings = NodeCompiler.create({}).compile({ mainFileContent: source }).takeWarnings();
    process.stdout.write(warnings === null ? 'seen' : 'unknown');`;
}
