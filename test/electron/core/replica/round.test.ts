import { describe, expect, test } from 'vitest';
import { newSupplier, problemOf, type TestRegister } from '../registers.ts';
import { alike, cannotShare, joined, sharedRegister, sharedServer } from './shared.ts';

const server = sharedServer();
/** Changes by each of three people. */
const CHANGES = 20;

describe.skipIf(cannotShare !== null)(`three people at once ${cannotShare ?? ''}`, () => {
  test('alternating and colliding changes with a restart in the middle: every answer holds, on every computer', async () => {
    const noor = await sharedRegister(server());
    const { id } = await newSupplier(noor.client, 'Polderhost');
    const anna = await joined(noor.at('anna'));
    const bram = await joined(noor.at('bram'));
    const saved: string[] = [];
    const answers = { saved: 0, conflict: 0, away: 0 };
    const work = async ({ client }: TestRegister, name: string) => {
      for (let at = 0; at < CHANGES; at += 1) {
        const own = `${name} ${at}`;
        const change = async (): Promise<unknown> => {
          if (at % 2 === 0) return newSupplier(client, own);
          // All three change the same field of the same supplier.
          const { version, id: _id, ...input } = (await client.processors.get({ id })).record.processor;
          return client.processors.save({ id, version, input: { ...input, remark: own } });
        };
        for (;;) {
          const done = await change().then(
            () => null,
            (error) => problemOf(Promise.reject(error)),
          );
          if (done === null) {
            saved.push(own);
            answers.saved += 1;
            break;
          }
          if (done.code === 'conflict') answers.conflict += 1;
          else if (done.code === 'read-only') answers.away += 1;
          else throw new Error(`${own}: ${done.code} ${done.message.en}`);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        if (name === 'noor' && at === CHANGES / 2) {
          server().stop('immediate');
          server().startAgain();
        }
      }
    };
    await Promise.all([work(noor, 'noor'), work(anna, 'anna'), work(bram, 'bram')]);
    await alike(noor, anna, bram);
    expect(answers.saved).toBe(3 * CHANGES);
    for (const { client, core } of [noor, anna, bram]) {
      expect((await client.register.verify()).findings).toEqual([]);
      const told = core.stored
        .prepare(
          `SELECT coalesce(json_extract(new, '$.name'), json_extract(new, '$')) FROM history_line JOIN history_value USING (seq)
           WHERE entity = 'processor' AND (action = 'create' OR field = 'remark')`,
        )
        .pluck()
        .all() as string[];
      // Every acknowledged change is in, and none twice.
      expect(told.filter((word) => word !== 'Polderhost').sort()).toEqual([...saved].sort());
    }
  }, 240_000);
});
