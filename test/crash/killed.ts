/**
 * Performs one act and says what it acknowledges, until it is killed: by itself before call number `at`, or by
 * whoever started it. Arguments: act, folder, `at` (0 = not by itself).
 */
import { writeSync } from 'node:fs';
import { acts, perform } from './acts.ts';
import { beforeEveryCall } from './every-call.ts';

const [name = '', folder = '', at = '0'] = process.argv.slice(2);
const act = acts[name];
if (!act) throw new Error(`there is no act ${name}`);
let calls = 0;
let isSaying = false;
writeSync(1, 'ready\n');
beforeEveryCall(() => {
  if (isSaying) return;
  calls += 1;
  if (calls === Number(at)) process.kill(process.pid, 'SIGKILL');
});
await perform(act, folder, (text) => {
  isSaying = true;
  writeSync(1, `said ${text}\n`);
  isSaying = false;
});
isSaying = true;
writeSync(1, `calls ${calls}\n`);
