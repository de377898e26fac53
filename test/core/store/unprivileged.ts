/** Runs as a user without rights: prints the codes of making and of opening a register in the folder given. */
import { join } from 'node:path';
import { Core } from '../../../electron/core/core.ts';
import { asProblem } from '../../../electron/core/problem.ts';

const folder = process.argv[2] ?? '';

function codeOf(work: (core: Core) => void): string {
  const core = new Core({ dataFolder: null });
  try {
    work(core);
    return 'good';
  } catch (error) {
    return asProblem(error, () => {}).code;
  } finally {
    core.close();
  }
}

const create = codeOf((core) => core.create(join(folder, 'nieuw.vwr'), ''));
const open = codeOf((core) => core.open(join(folder, 'register.vwr')));
console.log(JSON.stringify({ create, open }));
