/** Kills at every call that can change the disk: see `every-moment.ts`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { acts } from './acts.ts';

export interface Moments {
  /** Moments looked at, by act. */
  readonly looked: Readonly<Record<string, number>>;
  /** What is wrong, one line per moment. */
  readonly faults: readonly string[];
}

/**
 * Performs every act once and looks at what a kill would have left at each call.
 * @param root an empty folder for the files.
 * @param isChosen which moments of an act to look at, by their number from 1; the last one, at which the act has
 *   ended, always is.
 */
export async function lookAtMoments(root: string, isChosen: (moment: number) => boolean): Promise<Moments> {
  const script = join(import.meta.dirname, 'every-moment.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, root, ...Object.keys(acts)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the acts fail by themselves: ${stderr}`);
  const looked: Record<string, number> = {};
  const faults: string[] = [];
  for (const [name, act] of Object.entries(acts)) {
    const last = readdirSync(join(root, name)).length - 1;
    for (let moment = 1; moment <= last; moment += 1) {
      if (moment !== last && !isChosen(moment)) continue;
      const kept = join(root, name, String(moment));
      const { call, said } = JSON.parse(readFileSync(join(kept, 'said.json'), 'utf8'));
      looked[name] = (looked[name] ?? 0) + 1;
      try {
        await act.check(join(kept, 'here'), said);
        rmSync(kept, { recursive: true });
      } catch (error) {
        faults.push(`${name}, moment ${moment} of ${last}, before ${call}: ${describeFault(error)}`);
      }
    }
  }
  return { looked, faults };
}

/** The message of what a check threw, on one line. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? `${String(error.code)}: ` : '';
  return code + error.message.replaceAll('\n', ' ');
}
