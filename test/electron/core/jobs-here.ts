/** Jobs without a process, for tests that are about what a job does: starting one takes most of a second. */
import { archiveJob } from '../../../electron/core/archive/job.ts';
import { checkCopy } from '../../../electron/core/backup/check.ts';
import { answerJob, forkJob, type JobWork, type SpawnJob } from '../../../electron/core/ground/job.ts';
import { sealJob } from '../../../electron/core/ground/seal.ts';
import { planList } from '../../../electron/core/import/run.ts';
import type { ImportJob } from '../../../electron/core/import/worker.ts';
import { answerApart } from '../../../electron/core/questions/job.ts';
import { compile } from '../../../electron/core/report/compile.ts';

type Work = JobWork<never, unknown, unknown>;
const planned = ({ bytes, name, options }: ImportJob) => planList(bytes, name, options);
const works: readonly [string, Work][] = [
  ['import/worker.ts', planned as Work],
  ['archive/worker.ts', archiveJob as Work],
  ['backup/worker.ts', checkCopy as Work],
  ['ground/seal-worker.ts', sealJob as Work],
  ['report/worker.ts', compile as Work],
  ['questions/worker.ts', answerApart as Work],
];

/** Carries out jobs in this process, and starts one for any other. What goes in and out is copied, as between two. */
export const jobsHere: SpawnJob = (entry, options) => {
  const work = works.find(([end]) => entry.replaceAll('\\', '/').endsWith(end))?.[1];
  if (!work) return forkJob(entry, options);
  let onMessage = (_message: unknown) => {};
  let onEnd = (_how: string) => {};
  let isEnded = false;
  return {
    send: (job) => {
      const given = structuredClone(job) as never;
      // A process begins later too.
      setImmediate(() => {
        if (isEnded) return;
        void answerJob(work, given, (message) => {
          if (!isEnded) onMessage(structuredClone(message));
        });
      });
    },
    onMessage: (listener) => {
      onMessage = listener;
    },
    onEnd: (listener) => {
      onEnd = listener;
    },
    kill: () => {
      if (isEnded) return;
      isEnded = true;
      onEnd('killed');
    },
  };
};
