/**
 * One of several programs on one register: repeatedly adds a word to the remark of one supplier, opening and
 * closing the register each time. Where somebody else writes, it also tries to take over, as an impatient person
 * would. Prints a JSON line per attempt: saved, conflict, busy, or taken-over.
 */
// First: before anything asks for the name of the computer or the time.
import './elsewhere.ts';
import { setTimeout } from 'node:timers/promises';
import { ORPCError } from '@orpc/client';
import { type Client, inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { noon } from '../../../clock.ts';

const [file = '', supplier = '', name = '', count = '0', fileSystem] = process.argv.slice(2);
const place = fileSystem && { fileSystem: () => Number(fileSystem), platform: 'linux' as const };
let saved = 0;

const codeOf = (error: unknown) => (error instanceof ORPCError ? String(error.code) : String(error));

async function edit(client: Client, mark: string): Promise<string> {
  const { record } = await client.processors.get({ id: supplier });
  const { id, version, ...input } = record.processor;
  // Between reading and saving the others get a turn, so that conflicts do happen.
  await setTimeout((saved * 7) % 5);
  try {
    const remark = `${input.remark} ${mark}`.trim();
    await client.processors.save({ id, version, input: { ...input, remark } });
    saved += 1;
    return 'saved';
  } catch (error) {
    return codeOf(error);
  }
}

async function takeOver(client: Client): Promise<string> {
  return client.register
    .takeOver()
    .then(
      ({ access }) => (access?.notes.some(({ code }) => code === 'lock-taken-over') ? 'taken-over' : 'free'),
      codeOf,
    );
}

while (saved < Number(count)) {
  const core = new Core({
    dataFolder: null,
    clock: noon,
    lockFrom: 'change',
    actor: name,
    ...(place && { place }),
  });
  const client = inProcessClient({ core, actor: null });
  const mark = `${name}${saved}`;
  let answer = '';
  try {
    core.open(file);
    if (core.status().access?.mode === 'read') answer = await takeOver(client);
    if (answer !== 'taken-over') answer = await edit(client, mark);
  } catch (error) {
    answer = (error as { code?: string }).code ?? String(error);
  } finally {
    core.close();
  }
  console.log(JSON.stringify({ answer, mark }));
}
