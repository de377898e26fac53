/** The lines of a history as a COPY brings them: checked in the core and in the thread beside it. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { CheckedLines } from '../../../../electron/core/replica/checked-lines.ts';
import { lineFields } from '../../../../electron/core/replica/read-lines.ts';
import { lineHash, type StoredLine, valueDigest } from '../../../../electron/core/store/chain.ts';

/** A history of so many lines; one of them without its values, as an erasure leaves it. */
function history(count: number): StoredLine[] {
  const lines: StoredLine[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const salt = 'a'.repeat(32);
    const values = { old: null, new: JSON.stringify({ name: `Polderhost ${seq} – é "x"` }) };
    const told = {
      ...{ seq, at: '2026-11-30T09:00:00.000Z', who: 'anna', why: '', entity: 'processor' },
      ...{ entityId: `id-${seq}`, processorId: null, action: 'create' as const, field: null },
      digest: valueDigest(salt, values.old, values.new),
    };
    const hash = lineHash(lines.at(-1)?.hash ?? '', told);
    const isErased = seq === 3;
    const kept = isErased
      ? { salt: null, old: null, new: null, erasedAt: '2026-11-30T10:00:00.000Z' }
      : { salt, ...values, erasedAt: null };
    lines.push({ ...told, hash, ...kept });
  }
  return lines;
}

/** A row as the server sends it. */
function row(line: StoredLine): Buffer {
  const parts = lineFields.map(([name]) => {
    const value = line[name];
    if (value === null) return Buffer.from([0xff, 0xff, 0xff, 0xff]);
    const bytes = typeof value === 'number' ? Buffer.alloc(8) : Buffer.from(value);
    if (typeof value === 'number') bytes.writeBigInt64BE(BigInt(value));
    const length = Buffer.alloc(4);
    length.writeInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  });
  return Buffer.concat([Buffer.from([0, lineFields.length]), ...parts]);
}

/** Blocks of ten lines; after the first one nothing comes for so long that the thread is there. */
async function* blocksOf(lines: readonly StoredLine[]): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for (let at = 0; at < lines.length; at += 10) {
    yield new Uint8Array(Buffer.concat(lines.slice(at, at + 10).map(row)));
    if (at === 0) await pause(500);
  }
  yield new Uint8Array([0xff, 0xff]);
}

/** What came before the end, and how it ended. */
async function read(blocks: AsyncGenerator<Uint8Array<ArrayBuffer>, void>) {
  const checked = new CheckedLines();
  onTestFinished(() => checked.end());
  const came: StoredLine[] = [];
  try {
    for await (const page of checked.lines(blocks)) came.push(...[...page].map(({ line }) => line));
    return { came, error: null };
  } catch (error) {
    return { came, error };
  }
}

test('all lines come in their order and as they are, also more than may be on their way', async () => {
  const lines = history(500);
  expect(await read(blocksOf(lines))).toEqual({ came: lines, error: null });
});

test.each([4, 444])(
  'line %i with another value, or one that is not the next, ends it after those before',
  async (seq) => {
    const lines = history(500);
    const changed = lines.map((line) => (line.seq === seq ? { ...line, new: '{}' } : line));
    for (const wrong of [changed, lines.filter((line) => line.seq !== seq)]) {
      const { came, error } = await read(blocksOf(wrong));
      expect(error).toMatchObject({ code: 'corrupt' });
      expect(came).toEqual(lines.slice(0, seq - 1));
    }
  },
);

test('a connection that breaks ends it with its error, before and after the thread is there', async () => {
  const broken = new Error('broken');
  async function* breaking(after: number) {
    let count = 0;
    for await (const block of blocksOf(history(100))) {
      if (count === after) throw broken;
      count += 1;
      yield block;
    }
  }
  for (const after of [0, 5]) expect((await read(breaking(after))).error).toBe(broken);
});

test('what cannot be read is an error, in the thread too', async () => {
  const far = Buffer.concat([Buffer.from([0, 15, 0, 0, 0, 8]), Buffer.alloc(8, 0x7f)]);
  async function* strange() {
    yield* blocksOf(history(20));
    yield new Uint8Array(far);
  }
  expect((await read(strange())).error).toBeInstanceOf(RangeError);
});
