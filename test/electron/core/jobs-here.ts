/** Jobs without a process, for tests that are about what a job does: starting one takes most of a second. */
import { archiveJob } from '../../../electron/core/archive/job.ts';
import { answerJob, forkJob, type JobWork, type SpawnJob } from '../../../electron/core/ground/job.ts';
import { sealJob } from '../../../electron/core/ground/seal.ts';
import { planList } from '../../../electron/core/import/run.ts';
import type { ImportJob } from '../../../electron/core/import/worker.ts';

type Work = JobWork<never, unknown, unknown>;
const planned = ({ bytes, name, options }: ImportJob) => planList(bytes, name, options);
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
    send: (job) => void answerJob(work, job as never, (message) => onMessage(message)),
    onMessage: (listener) => {
      onMessage = listener;
    },
    onEnd: (listener) => {
      onEnd = listener;
    },
    kill: () => onEnd('killed'),
  };
};
