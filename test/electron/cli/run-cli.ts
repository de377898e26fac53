/** Runs a command line in this process, always at noon of the same day, and captures its output. */
import { run } from '../../../electron/cli/program.ts';
import { noon } from '../../clock.ts';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line `words`; `json` parses the output. */
export async function cli(...words: string[]): Promise<CliResult> {
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
  });
  return { code, out, err };
}

/** Like {@link cli} with `--json`; returns the exit code and the parsed result. */
export async function cliJson<Result>(...words: string[]): Promise<{ code: number; result: Result }> {
  const { code, out, err } = await cli(...words, '--json');
  if (out === '') throw new Error(`nothing came out: ${err}`);
  return { code, result: JSON.parse(out) as Result };
}
