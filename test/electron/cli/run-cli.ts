/** Runs a command line in this process, always at noon of the same day, and captures its output. */
import { run } from '../../../electron/cli/program.ts';
import type { SpawnJob } from '../../../electron/core/ground/job.ts';
import { noon } from '../../clock.ts';
import { jobsHere } from '../core/jobs-here.ts';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function commandLineWith(spawnJob: SpawnJob | undefined) {
  /** Runs the command line `words`. */
  async function cli(...words: string[]): Promise<CliResult> {
    let out = '';
    let err = '';
    const code = await run(words, {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      clock: noon,
      spawnJob,
    });
    return { code, out, err };
  }

  /** Like {@link cli} with `--json`; returns the exit code and the parsed result. */
  async function cliJson<Result>(...words: string[]): Promise<{ code: number; result: Result }> {
    const { code, out, err } = await cli(...words, '--json');
    if (out === '') throw new Error(`nothing came out: ${err}`);
    return { code, result: JSON.parse(out) as Result };
  }
  return { cli, cliJson };
}

/** Lists, archives and encryption are done in this process: starting one takes most of a second. */
export const { cli, cliJson } = commandLineWith(jobsHere);

/** With the processes that a person's command line starts. */
export const withProcesses = commandLineWith(undefined);
