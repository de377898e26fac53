/** Jobs without a process, for tests that are about what a job does: starting one takes most of a second. */
import { archiveJob } from '../../../electron/core/archive/job.ts';
import { forkJob, type SpawnJob } from '../../../electron/core/ground/job.ts';
import { Problem } from '../../../electron/core/ground/problem.ts';
import { sealJob } from '../../../electron/core/ground/seal.ts';
import { planList } from '../../../electron/core/import/run.ts';
import type { ImportJob } from '../../../electron/core/import/worker.ts';

type Work = (job: never, report: (step: unknown) => void) => Promise<unknown>;
const planned = async ({ bytes, name, options }: ImportJob) => planList(bytes, name, options);
const works: readonly [string, Work][] = [
  ['import/worker.ts', planned as Work],
  ['archive/worker.ts', archiveJob as Work],
  ['ground/seal-worker.ts', sealJob as Work],
];

/** Carries out jobs on lists, archives and seals in this process, and starts a process for any other. */
export const jobsHere: SpawnJob = (entry, options) => {
  const work = works.find(([end]) => entry.replaceAll('\\', '/').endsWith(end))?.[1];
  if (!work) return forkJob(entry, options);
  let onMessage = (_message: unknown) => {};
  let onEnd = (_how: string) => {};
  return {
    send: (job) =>
      void work(job as never, (step) => onMessage({ type: 'progress', step })).then(
        (result) => onMessage({ type: 'done', result }),
        (error: unknown) =>
          onMessage(
            error instanceof Problem
              ? { type: 'problem', code: error.code, data: error.data }
              : { type: 'failed', reason: error instanceof Error ? error.stack : String(error) },
          ),
      ),
    onMessage: (listener) => {
      onMessage = listener;
    },
    onEnd: (listener) => {
      onEnd = listener;
    },
    kill: () => onEnd('killed'),
  };
};
