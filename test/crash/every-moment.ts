/**
 * Performs acts once each, and keeps what is on the disk before every call that can change it: what a process
 * that is killed there would leave. The process ends before anything is looked at, so that its locks and
 * temporary files are those of a process that is gone. Arguments: folder, names of acts.
 */
import { cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acts, perform } from './acts.ts';
import { beforeEveryCall } from './every-call.ts';

/** Changes when a file in the folder does. */
function stateOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const { size, mtimeNs, ino } = statSync(join(parentPath, name), { bigint: true });
      return `${parentPath}/${name} ${ino} ${size} ${mtimeNs}`;
    })
    .sort()
    .join('\n');
}

const [root = '', ...names] = process.argv.slice(2);
for (const name of names) {
  const act = acts[name];
  if (!act) throw new Error(`there is no act ${name}`);
  const folder = join(root, name, 'here');
  mkdirSync(folder, { recursive: true });
  await act.prepare(folder);
  const said: string[] = [];
  let last = '';
  let moments = 0;
  const keep = (call: string) => {
    const state = `${stateOf(folder)}\n${said.join('\n')}`;
    if (state === last) return;
    last = state;
    moments += 1;
    const kept = join(root, name, String(moments));
    cpSync(folder, join(kept, 'here'), { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(kept, 'said.json'), JSON.stringify({ call, said }));
  };
  const end = beforeEveryCall(keep);
  try {
    await perform(act, folder, (text) => said.push(text));
    keep('end');
  } finally {
    end();
  }
}
