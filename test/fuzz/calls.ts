/** Calls of every procedure of the contract, with input made from its schema and then spoiled. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeExample } from '../../electron/core/example/write.ts';
import { inProcessClient } from '../../electron/core/procedures/router.ts';
import { Core } from '../../electron/core/register/core.ts';
import { contract } from '../../shared/contract/contract.ts';
import { NOON, standing } from '../clock.ts';
import { jobsHere } from '../electron/core/jobs-here.ts';
import { type Chance, type Fuzzer, mutatedJson, nastyValues, outcomeOf } from './fuzzer.ts';

/**
 * Left out: what closes or replaces the register that the other calls need, and what starts a process for each call;
 * lists, archives and reports have attempts of their own, or tests.
 */
const leftOut = new Set([
  'register.create',
  'register.open',
  'register.close',
  'backup.make',
  'backup.plan',
  'backup.restore',
  'archive.export',
  'archive.plan',
  'archive.import',
  'imports.preview',
  'report.make',
]);

type Call = (input: unknown) => Promise<unknown>;
interface Procedure {
  readonly name: string;
  readonly schema: z.ZodType | undefined;
  readonly call: Call;
}

function proceduresOf(client: ReturnType<typeof inProcessClient>): Procedure[] {
  return Object.entries(contract).flatMap(([key, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => ({
      name: `${key}.${name}`,
      schema: procedure['~orpc'].inputSchema as z.ZodType | undefined,
      call: (client as unknown as Record<string, Record<string, Call>>)[key]?.[name] as Call,
    })),
  );
}

/** Values of the register that calls can name. */
class Known {
  readonly ids: string[] = ['organisation', 'policy', 'x'];

  /** Remembers every identifier in an answer. */
  learn(answer: unknown, depth = 0): void {
    if (typeof answer !== 'object' || answer === null || depth > 6 || this.ids.length > 400) return;
    for (const [key, value] of Object.entries(answer)) {
      if (key === 'id' && typeof value === 'string' && !this.ids.includes(value)) this.ids.push(value);
      else this.learn(value, depth + 1);
    }
  }
}

const words = ['Polderhost', 'Jan de Boer', 'NL', 'US', '2026-05-01', '2027-01-31', '12345678', ''];

/** A value that the schema probably takes. */
function inputOf(schema: z.ZodType, name: string, known: Known, chance: Chance): unknown {
  const inner = (of: unknown, at = name) => inputOf(of as z.ZodType, at, known, chance);
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, inner(field, key)]));
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return chance.once(2) ? undefined : inner(schema.unwrap());
  }
  if (schema instanceof z.ZodNullable) return chance.once(3) ? null : inner(schema.unwrap());
  if (schema instanceof z.ZodArray) return Array.from({ length: chance.int(3) }, () => inner(schema.element));
  if (schema instanceof z.ZodUnion) return inner(chance.pick(schema.options));
  if (schema instanceof z.ZodEnum) return chance.pick(schema.options);
  if (schema instanceof z.ZodLiteral) return chance.pick([...schema.values]);
  if (schema instanceof z.ZodBoolean) return chance.once(2);
  if (schema instanceof z.ZodNumber) return chance.pick([1, 1, 2, 3, 12, 200]);
  if (schema instanceof z.ZodRecord) return {};
  if (schema instanceof z.ZodFile)
    return new File([chance.pick(['%PDF-1.7', '{}', 'x'])], chance.pick(['a.pdf', 'b']));
  if (schema instanceof z.ZodPipe) return inner(schema.in);
  if (schema instanceof z.ZodLazy) return inner(schema.unwrap());
  if (/(^id|Id|Ids)$/.test(name)) return chance.pick(known.ids);
  const fitting = words.filter((word) => schema.safeParse(word).success);
  return fitting.length > 0 ? chance.pick(fitting) : chance.pick(nastyValues);
}

/** Spoils an input in one place, but not a file: that cannot be copied. */
function spoiled(input: unknown, chance: Chance): unknown {
  if (chance.once(2) || typeof input !== 'object' || input === null) return input;
  const files = Object.entries(input).filter(([, value]) => value instanceof File);
  const rest = Object.fromEntries(Object.entries(input).filter(([, value]) => !(value instanceof File)));
  const other = mutatedJson(rest, chance);
  return files.length === 0 ? other : { ...other, ...Object.fromEntries(files) };
}

async function readAll(answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  let last: unknown;
  for await (const step of answer as AsyncIterable<unknown>) last = step;
  return last;
}

const calls: Fuzzer = {
  name: 'calls',
  prepare: async (folder) => {
    mkdirSync(join(folder, 'data'));
    const log: string[] = [];
    const core = new Core({
      dataFolder: join(folder, 'data'),
      documentsFolder: folder,
      lockFrom: 'change',
      clock: standing({ now: NOON }),
      spawnJob: jobsHere,
      log: (line) => log.push(line),
    });
    core.create('register.vwr', 'Stichting Proef');
    await writeExample(core, null);
    const client = inProcessClient({ core, actor: 'Femke' });
    const procedures = proceduresOf(client).filter(({ name }) => !leftOut.has(name));
    const known = new Known();
    const { rows } = await client.processors.list({ limit: 30 });
    for (const { id } of rows) known.learn(await client.processors.get({ id }));
    return {
      attempt: async (chance) => {
        const { name, schema, call } = chance.pick(procedures);
        const input = schema && spoiled(inputOf(schema, '', known, chance), chance);
        try {
          return await outcomeOf(async () => known.learn(await readAll(await call(input))), log);
        } catch (error) {
          throw new Error(`${name} ${JSON.stringify(input)?.slice(0, 600)}: ${String(error)}`, {
            cause: error,
          });
        }
      },
      end: async () => {
        const { findings } = await client.register.verify();
        core.close();
        if (findings.length > 0) throw new Error(`verify after all calls: ${findings[0]?.detail}`);
      },
    };
  },
};

export const callFuzzers: readonly Fuzzer[] = [calls];
