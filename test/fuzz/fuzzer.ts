/** What every fuzzer shares: how an attempt is judged, and chance that can be repeated. */
import { ORPCError } from '@orpc/client';
import { Problem } from '../../electron/core/ground/problem.ts';
import { type ProblemData, problemCodes } from '../../shared/schema/problem.ts';
import { seeded } from '../crash/random.ts';

/** One kind of input. `prepare` makes what its attempts start from, in a folder of its own. */
export interface Fuzzer {
  readonly name: string;
  readonly prepare: (folder: string) => Promise<Attempts>;
}

export interface Attempts {
  /** Tries one input, and says what came of it: `taken`, or the code of the refusal. Throws what is a fault. */
  readonly attempt: (chance: Chance) => Promise<string>;
  /** Closes what is open; throws if anything is wrong by then. */
  readonly end?: () => Promise<void> | void;
}

/** The same choices for the same seed. */
export class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seeded(seed);
  }

  /** A whole number from 0 up to, but not including, `below`. */
  int(below: number): number {
    return Math.floor(this.#random() * below);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.int(items.length)] as Item;
  }

  /** Whether something happens that happens once in so many times. */
  once(inTimes: number): boolean {
    return this.int(inTimes) === 0;
  }
}

/** What no refusal may say: the insides of the program. */
const insides = /SQLITE_|node:internal|\bat \S+ \(|\.ts:\d+|constraint failed|undefined|\[object /;

/** Runs what an input leads to. A refusal of the closed set is an outcome; anything else is a fault. */
export async function outcomeOf(work: () => unknown, log: readonly string[] = []): Promise<string> {
  try {
    await work();
    return 'taken';
  } catch (error) {
    const { code, data } = refusalOf(error);
    const told = `${data.message.nl}\n${data.message.en}`;
    if (code === 'internal') throw new Error(`internal: ${log.at(-1) ?? ''}`, { cause: error });
    if (data.message.nl === '' || insides.test(told))
      throw new Error(`the sentence: ${told}`, { cause: error });
    return code;
  }
}

function refusalOf(error: unknown): { code: string; data: ProblemData } {
  if (error instanceof Problem) return error;
  const isOurs = error instanceof ORPCError && error.defined;
  if (!isOurs || !problemCodes.includes(error.code as never)) throw error;
  return { code: error.code, data: error.data as ProblemData };
}

/** A copy of bytes with a few of them changed, cut, doubled or taken out. */
export function mutatedBytes(given: Uint8Array, chance: Chance, from = 0, to = given.length): Buffer {
  let bytes: Buffer = Buffer.from(given);
  const place = () => from + chance.int(Math.max(1, Math.min(to, bytes.length) - from));
  for (let edits = 1 + chance.int(6); edits > 0 && bytes.length > 0; edits -= 1) {
    const at = place();
    const length = 1 + chance.int(40);
    const kind = chance.int(20);
    if (kind < 12) bytes[at] = chance.once(2) ? chance.int(256) : (bytes[at] ?? 0) ^ (1 << chance.int(8));
    else if (kind < 15) bytes.fill(chance.pick([0, 0xff, 0x7f, 0x80]), at, Math.min(bytes.length, at + 8));
    else if (kind < 17) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    else if (kind < 19) {
      const copied = bytes.subarray(place()).subarray(0, length);
      bytes = Buffer.concat([bytes.subarray(0, at), copied, bytes.subarray(at)]);
    } else bytes = bytes.subarray(0, at);
  }
  return bytes;
}

/** Values that schemas and stores are most likely to take wrongly. */
export const nastyValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e\u200b',
  '__proto__',
  'constructor',
  'x'.repeat(20_001),
  '=1+1',
  '{"__proto__":{"polluted":1}}',
  '0000-00-00',
  '1900-01-01',
  '2199-12-31',
  '2024-02-29',
  '2026-11-22T10:30:00.000Z',
  'NL',
  'unknown',
  '12345678',
  [],
  {},
  ['', ''],
  [null],
  JSON.parse('{"__proto__":{"polluted":1},"toString":1}'),
  JSON.parse('['.repeat(80) + ']'.repeat(80)),
];

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** A copy of a JSON value with one part of it replaced, removed, doubled or added. */
export function mutatedJson<Value>(given: Value, chance: Chance): Value {
  const root: { value: Value } = { value: structuredClone(given) };
  let holder: Record<string, unknown> = root;
  let key = 'value';
  for (let inner = holder[key]; isHolder(inner) && !chance.once(5); inner = holder[key]) {
    holder = inner;
    key = chance.pick(Object.keys(inner));
  }
  const kind = holder === root ? 0 : chance.int(10);
  const other = chance.pick(nastyValues);
  if (kind < 6) holder[key] = other;
  else if (Array.isArray(holder)) {
    if (kind < 8) holder.splice(Number(key), 1);
    else holder.push(holder[Number(key)]);
  } else if (kind < 8) delete holder[key];
  else {
    const name = chance.pick(['__proto__', 'x', 'constructor']);
    Object.defineProperty(holder, name, { value: other, enumerable: true });
  }
  return root.value;
}
