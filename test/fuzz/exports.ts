/** The JSON export of a register, of which one part is changed: refused, or taken over whole and undone again. */
import { join } from 'node:path';
import { writeExample } from '../../electron/core/example/write.ts';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { NOON, standing } from '../clock.ts';
import { jobsHere } from '../electron/core/jobs-here.ts';
import { type Chance, type Fuzzer, mutatedBytes, mutatedJson, outcomeOf } from './fuzzer.ts';

interface Whole {
  readonly processors: readonly object[];
  readonly subProcessors?: readonly object[];
}

/** A record with a part of another: each is right by itself. */
function withPartOf(record: object, other: object, chance: Chance): object {
  const parts = Object.entries(other).filter(([name]) => name !== 'processor');
  const [name, part] = chance.pick(parts);
  return { ...record, [name]: part };
}

/** One record or sub-processor of the export changed, or something around them, or its bytes; few records, to be quick. */
function mutatedExport(whole: Whole, chance: Chance): Uint8Array {
  const at = chance.int(whole.processors.length);
  const some = { ...whole, processors: [...whole.processors.slice(at, at + 1 + chance.int(3))] };
  const text = (value: unknown) => Buffer.from(JSON.stringify(value));
  const kind = chance.int(10);
  if (kind === 0) return mutatedBytes(text(some), chance);
  if (kind < 3) return text(mutatedJson(some, chance));
  const processors = [...some.processors];
  for (let edits = 1 + chance.int(2); edits > 0; edits -= 1) {
    const place = chance.int(processors.length);
    const record = processors[place] ?? {};
    processors[place] =
      kind < 7 ? withPartOf(record, chance.pick(whole.processors), chance) : mutatedJson(record, chance);
  }
  return text({ ...some, processors });
}

const exported: Fuzzer = {
  name: 'lists-exports',
  prepare: async (folder) => {
    const log: string[] = [];
    const open = (file: string) => {
      const core = new Core({
        dataFolder: null,
        lockFrom: 'change',
        clock: standing({ now: NOON }),
        spawnJob: jobsHere,
        log: (line) => log.push(line),
      });
      core.create(join(folder, file), 'Proef');
      return { core, client: inProcessClient({ core, actor: 'Femke' }) };
    };
    const from = open('van.vwr');
    await writeExample(from.core, null);
    const made = await from.client.exports.make({ format: 'json', language: 'nl' });
    const whole: Whole = JSON.parse(await made.text());
    from.core.close();
    const { core, client } = open('naar.vwr');
    let tried = 0;
    return {
      attempt: async (chance) => {
        // An import is known by its file, for this clock stands still.
        tried += 1;
        const file = new File([Buffer.from(mutatedExport(whole, chance))], `register-${tried}.json`);
        const { total: before } = await client.processors.list({});
        let isWritten = false;
        const outcome = await outcomeOf(async () => {
          const { importId } = await client.imports.preview({ file });
          for await (const step of await client.imports.run({ importId })) {
            isWritten = step.type === 'done' && step.lines !== null;
          }
        }, log);
        if (isWritten) {
          // What was taken over can be read, exported and undone.
          const { rows } = await client.processors.list({ limit: 100 });
          for (const { id } of rows) await client.processors.get({ id });
          await client.exports.make({ format: 'json', language: 'en' });
          const [past] = await client.imports.list();
          await client.imports.undo({ id: past?.id ?? '' });
        }
        const { total: after } = await client.processors.list({});
        if (after !== before) throw new Error(`${after} suppliers where there were ${before}`);
        return outcome;
      },
      end: async () => {
        const { findings } = await client.register.verify();
        core.close();
        if (findings.length > 0) throw new Error(`verify after all exports: ${findings[0]?.detail}`);
      },
    };
  },
};

export const exportFuzzers: readonly Fuzzer[] = [exported];
