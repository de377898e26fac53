/**
 * A person at work in a shared register, as a program of its own: makes changes and says what it was answered, until it is
 * killed. Arguments: name, file, the number of the first change and of the one after the last, id of the
 * supplier that everybody changes. Told by lines of its input: `go`, `look`.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { ORPCError } from '@orpc/client';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { runningClock } from '../clock.ts';

const [name = '', file = '', first = '0', end = '0', shared = ''] = process.argv.slice(2);
const core = new Core({ dataFolder: null, clock: runningClock(), actor: name });
const client = inProcessClient({ core, actor: null });
/** At once and whole, whatever happens to this program next. */
const say = (...words: readonly string[]) => writeSync(1, `${words.join(' ')}\n`);

let go = () => {};
const isToldToGo = new Promise<void>((resolve) => {
  go = resolve;
});

/** What the history has of a supplier's name or remark, each time that it was written. */
const written = (): string[] =>
  core.stored
    .prepare(
      `SELECT coalesce(json_extract(new, '$.name'), json_extract(new, '$')) FROM history_line JOIN history_value USING (seq)
       WHERE entity = 'processor' AND (action = 'create' OR field = 'remark')`,
    )
    .pluck()
    .all() as string[];

/** Waits for contact, and until the file holds what the server has. */
async function upToDate(): Promise<void> {
  for (;;) {
    const status = await client.replica.status();
    if (status?.state === 'online') break;
    if (status?.state === 'apart') throw new Error(`apart: ${status.why?.en}`);
    await pause(50);
  }
  await core.sharing?.upToDate();
}

/** @param isMeeting whether to wait, once the record is read, until everybody has read it. */
async function change(at: number, isMeeting: boolean): Promise<void> {
  const own = `${name} ${at}`;
  if (at % 2 === 0) {
    await client.processors.save({ id: null, version: null, input: emptyProcessor(own) });
    return;
  }
  const { version, id, ...input } = (await client.processors.get({ id: shared })).record.processor;
  if (isMeeting) {
    say('met');
    await isToldToGo;
  }
  await client.processors.save({ id, version, input: { ...input, remark: own } });
}

async function work(): Promise<void> {
  await upToDate();
  for (let at = Number(first); at < Number(end); at += 1) {
    const own = `${name} ${at}`;
    // What was not answered before this program was killed may have been done.
    let isIn = at === Number(first) && written().includes(own);
    let isMeeting = at === 1;
    while (!isIn) {
      say('tries', own);
      try {
        await change(at, isMeeting);
        isIn = true;
      } catch (error) {
        const code = error instanceof ORPCError && error.defined ? error.code : `a fault: ${error}`;
        say('answer', code);
        isMeeting = false;
        await pause(50);
        if (code === 'conflict') continue;
        // As a person is told to: look first, when there is contact again.
        await upToDate();
        isIn = written().includes(own);
      }
    }
    say('saved', own);
  }
  say('finished');
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  if (line === 'go') go();
  else if (line === 'look') {
    await upToDate();
    const { historyLines, historyHead } = core.status();
    const { findings } = await client.register.verify();
    say('look', JSON.stringify({ historyLines, historyHead, findings, written: written() }));
  }
});
core.open(file);
await work();
