/** `npm start`: builds what is stale and opens the register. `--no-open` only prints the address. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../electron/core/ground/problem.ts';
import { dataFolder } from '../electron/policy/data-folder.ts';
import { launcherSentences } from '../shared/words/launcher.ts';
import { tell } from './launch/language.ts';
import { serve } from './launch/serve.ts';
import { BuildFailed, buildIfStale, desktopTarget, project, rendererTarget } from './launch/stale.ts';
import { start } from './launch/start.ts';

function flags(): { open: boolean; register?: string } {
  try {
    const options = { open: { type: 'boolean', default: true }, register: { type: 'string' } } as const;
    return parseArgs({ options, allowNegative: true }).values;
  } catch {
    tell(launcherSentences.usage);
    process.exit(2);
  }
}
const values = flags();

let ended: Promise<void> | null = null;
/** Handles only the first Ctrl-C: a second one ends the program whatever it is doing. */
function interrupted(): Promise<void> {
  ended ??= new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  return ended;
}

try {
  await start(
    {
      platform: process.platform,
      env: process.env,
      superuser: process.getuid?.() === 0,
      modules: join(project, 'node_modules'),
      profile: dataFolder(process.env, process.platform, homedir()),
      patience: { silence: 20_000, total: 300_000 },
      settled: 5000,
      buildDesktop: async () => {
        await buildIfStale(rendererTarget);
        return join(await buildIfStale(desktopTarget), 'main.js');
      },
      serve: () => serve({ register: values.register }),
      interrupted,
    },
    values.open,
  );
} catch (error) {
  if (error instanceof BuildFailed) tell(error.sentence);
  else if (error instanceof Problem) tell(error.data.message);
  else throw error;
  process.exit(1);
}
process.exit();
