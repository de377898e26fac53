/** The process that sets one overview: takes a job, answers with the PDF or with what went wrong, and waits. */
import { compile, type TypesetJob } from './compile.ts';

/** What the process answers; `failed` carries the reason for the log, never for a person. */
export type TypesetAnswer =
  | { readonly type: 'done'; readonly pdf: Uint8Array }
  | { readonly type: 'failed'; readonly reason: string };

const answer = (message: TypesetAnswer) => process.send?.(message);

process.on('message', (job: TypesetJob) => {
  try {
    answer({ type: 'done', pdf: compile(job) });
  } catch (error) {
    answer({
      type: 'failed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
// The core that asked has gone: nobody waits for the answer any more.
process.on('disconnect', () => process.exit(0));
