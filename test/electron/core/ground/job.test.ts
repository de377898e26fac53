import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runJob } from '../../../../electron/core/ground/job.ts';

const entry = fileURLToPath(new URL('greedy-job.ts', import.meta.url));

test('a job that takes more memory than it may is stopped, and told so', async () => {
  await expect(runJob(entry, 'memory', { memory: 48 })).rejects.toMatchObject({
    code: 'too-large',
    data: { message: { nl: expect.stringContaining('geheugen') } },
  });
});

test('a job that makes no progress is stopped, and told so', async () => {
  await expect(runJob(entry, 'silence', { patience: 1 })).rejects.toMatchObject({
    code: 'too-large',
    data: { message: { nl: expect.stringContaining('kwam minutenlang niet verder') } },
  });
});

test('a job tells its progress in order, before its answer', async () => {
  const steps: number[] = [];
  expect(
    await runJob<string, number, number>(entry, 'steps', { onProgress: (step) => steps.push(step) }),
  ).toBe(0);
  expect(steps).toEqual([1, 2, 3]);
});
