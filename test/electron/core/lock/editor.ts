/**
 * One of two programs on one register: repeatedly adds a word to the remark of one supplier, opening and
 * closing the register each time. Prints a JSON line per attempt: saved, conflict or busy.
 */
import { setTimeout } from 'node:timers/promises';
import { ORPCError } from '@orpc/client';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { noon } from '../../../clock.ts';

const [file = '', supplier = '', name = '', count = '0'] = process.argv.slice(2);
let saved = 0;
for (let attempt = 0; saved < Number(count); attempt += 1) {
  const core = new Core({ dataFolder: null, clock: noon, lockFrom: 'change', actor: name });
  core.open(file);
  const client = inProcessClient({ core, actor: null });
  const { record } = await client.processors.get({ id: supplier });
  const { id, version, ...input } = record.processor;
  // Between reading and saving the other one gets a turn, so that conflicts do happen.
  await setTimeout((attempt * 7) % 5);
  const mark = `${name}${saved}`;
  try {
    await client.processors.save({
      id,
      version,
      input: { ...input, remark: `${input.remark} ${mark}`.trim() },
    });
    saved += 1;
    console.log(JSON.stringify({ answer: 'saved', mark }));
  } catch (error) {
    const answer = error instanceof ORPCError ? error.code : String(error);
    console.log(JSON.stringify({ answer, mark }));
  } finally {
    core.close();
  }
}
