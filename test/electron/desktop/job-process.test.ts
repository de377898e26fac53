import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { electronAsWorkers } from './as-workers.ts';

it('a job whose module takes its time to load still gets the work that was sent at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'job-'));
  const entry = join(folder, 'slow-worker.mjs');
  writeFileSync(
    entry,
    `for (let n = 0; n < 50; n += 1) await new Promise((resolve) => setImmediate(resolve));
     process.on('message', (work) => process.send('did ' + work));`,
  );
  const process = resolve(import.meta.dirname, '../../../electron/desktop/job-process.ts');
  const job = electronAsWorkers().module.utilityProcess.fork(process, [entry]);
  onTestFinished(() => {
    job.kill();
    rmSync(folder, { recursive: true });
  });
  const answers: unknown[] = [];
  job.on('message', (answer) => answers.push(answer));
  job.postMessage('the work');
  await expect.poll(() => answers, { timeout: 50_000 }).toEqual(['did the work']);
});
