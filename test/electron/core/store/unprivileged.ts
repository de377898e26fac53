/**
 * Runs as a user without permissions: prints the codes of creating, opening and changing a register in the
 * given folder.
 */
import { join } from 'node:path';
import { asProblem } from '../../../../electron/core/ground/problem.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { noon } from '../../../clock.ts';

const folder = process.argv[2] ?? '';

async function codeOf(core: Core, work: (core: Core) => unknown): Promise<string> {
  try {
    await work(core);
    return 'good';
  } catch (error) {
    return asProblem(error, () => {}).code;
  }
}

const core = new Core({ dataFolder: null, clock: noon });
const create = await codeOf(core, () => core.create(join(folder, 'nieuw.vwr'), ''));
const open = await codeOf(core, () => core.open(join(folder, 'register.vwr')));
const mode = core.status().access?.mode;
const change = await codeOf(core, () => core.write(null, '', () => {}));
core.close();
console.log(JSON.stringify({ create, open, mode, change }));
