/**
 * Stores a draft while something fails, and prints the code of the problem. Arguments: `killed` (during the
 * rename) or `full` (no space after half of the bytes), data folder, register.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { asProblem } from '../../../../electron/core/ground/problem.ts';
import { LocalState } from '../../../../electron/core/register/local-state.ts';
import { noon } from '../../../clock.ts';

const [fault, folder = '', register = ''] = process.argv.slice(2);
const kept = new LocalState(folder, noon, () => {});
if (fault === 'killed') fs.renameSync = () => process.kill(process.pid, 'SIGKILL');
else {
  const write: (handle: number, bytes: Uint8Array, at: number, length: number) => number = fs.writeSync;
  const half: typeof write = (handle, bytes) => {
    write(handle, bytes, 0, bytes.length >> 1);
    throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
  };
  fs.writeSync = half as typeof fs.writeSync;
}
syncBuiltinESMExports();
try {
  kept.put({ kind: 'draft', register, name: 'form' }, 'the new words');
} catch (error) {
  console.log(asProblem(error, () => {}).code);
}
