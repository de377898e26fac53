import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isDefinedError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALL_LIMIT } from '../../electron/policy/limits.ts';
import { emptyProcessor } from '../../shared/fields/processor.ts';
import { DOCUMENT_LIMIT } from '../../shared/schema/document.ts';
import { LOCAL_STATE_LIMIT } from '../../shared/schema/local-state.ts';
import { problemData } from '../../shared/schema/problem.ts';
import { type TestRegister, testRegister } from '../electron/core/registers.ts';
import { type Client, type Line, lines } from './hosts.ts';

describe.each(Object.entries(lines))('the contract over %s', (_name, open) => {
  let register: TestRegister;
  let line: Line;
  let client: Client;
  beforeEach(async () => {
    register = testRegister();
    line = await open({ core: register.core, actor: null });
    client = line.client;
  });
  afterEach(() => line.close());

  const add = (name: string) =>
    client.processors.save({ id: null, version: null, input: emptyProcessor(name) });
  /** The error that a call ends with; fails when it does not. */
  async function problem(call: Promise<unknown>) {
    const error = await call.then(
      () => {
        throw new Error('the call was answered');
      },
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof Error && isDefinedError(error)))
      throw new Error('not of the closed set', { cause: error });
    return error as Error & { code: string; status: number; data: unknown };
  }

  it('saves a supplier and lists it, every value as it was sent', async () => {
    const saved = await add('Müller & Zn. “B.V.” 株式会社');
    expect(saved).toMatchObject({ version: 1, name: 'Müller & Zn. “B.V.” 株式会社' });
    const { rows, total } = await client.processors.list({});
    expect([rows.map(({ name }) => name), total]).toEqual([[saved.name], 1]);
    const { record } = await client.processors.get({ id: saved.id });
    expect(record.processor).toEqual(saved);
  });

  it('answers a save on an older version with `conflict`, and keeps the newer', async () => {
    const first = await add('One');
    const { id, version, ...input } = first;
    await client.processors.save({ id, version, input: { ...input, name: 'Two' } });
    const error = await problem(client.processors.save({ id, version, input: { ...input, name: 'Three' } }));
    expect([error.code, error.status]).toEqual(['conflict', 409]);
    expect(problemData.parse(error.data).message.nl).not.toBe('');
    expect((await client.processors.list({})).rows.map(({ name }) => name)).toEqual(['Two']);
  });

  it('names every field that is wrong by its path, in both languages, and writes nothing', async () => {
    const input = {
      ...emptyProcessor(''),
      kvk: '123',
      services: [{ id: 'a', name: '', category: null, endedOn: null }],
    };
    const error = await problem(client.processors.save({ id: null, version: null, input }));
    expect([error.code, error.status]).toEqual(['invalid', 422]);
    const { fields } = problemData.parse(error.data);
    expect(fields.map(({ path }) => path).sort()).toEqual([
      'input.kvk',
      'input.name',
      'input.services.0.name',
    ]);
    for (const { message } of fields)
      expect([message.nl, message.en].every((text) => text !== '')).toBe(true);
    expect((await client.processors.list({})).total).toBe(0);
  });

  it('changes and removes many with their progress, and names the supplier that stops it', async () => {
    const targets = [await add('One'), await add('Two')].map(({ id, version }) => ({ id, version }));
    const last = async <Event>(events: Promise<AsyncIterable<Event>>) => {
      let event: Event | undefined;
      for await (event of await events);
      return event;
    };
    const changed = await last(client.bulk.change({ targets, patch: { owner: 'Anna', country: 'NL' } }));
    expect(changed).toMatchObject({ type: 'done', suppliers: 2 });
    const error = await problem(last(client.bulk.remove({ targets })));
    expect(error.code).toBe('conflict');
    expect(problemData.parse(error.data).fields.map(({ message }) => message.en.slice(0, 7))).toEqual([
      'One was',
      'Two was',
    ]);
    const removed = await last(client.bulk.remove({ targets: targets.map(({ id }) => ({ id })) }));
    if (removed?.type !== 'done' || removed.lines === null) throw new Error('nothing was removed');
    expect((await client.processors.list({})).total).toBe(0);
    await client.register.undo(removed.lines);
    expect((await client.processors.list({})).rows.map(({ owner }) => owner)).toEqual(['Anna', 'Anna']);
  });

  it('refuses a field that the contract does not know', async () => {
    const input = { ...emptyProcessor('One'), admin: true };
    const error = await problem(client.processors.save({ id: null, version: null, input }));
    expect(error.code).toBe('invalid');
  });

  it('says `not-found`, and `refused` when no register is open', async () => {
    expect((await problem(client.processors.get({ id: 'nobody' }))).code).toBe('not-found');
    await client.register.close();
    expect((await problem(client.processors.list({}))).code).toBe('refused');
    expect((await client.register.status()).open).toBe(false);
    const missing = `${register.file}.none`;
    expect((await problem(client.register.open({ file: missing }))).code).toBe('not-found');
    expect(existsSync(missing)).toBe(false);
  });

  it('hides a fault of ours behind a reference that stands in the log', async () => {
    const original = register.core.status;
    register.core.status = () => {
      throw new Error('SQLITE secret of the implementation');
    };
    const error = await problem(client.register.status());
    register.core.status = original;
    const { reference } = problemData.parse(error.data);
    expect([error.code, error.status]).toEqual(['internal', 500]);
    expect(JSON.stringify([error.message, error.data])).not.toContain('secret');
    expect(reference).toMatch(/\S{6}/);
    expect(register.log.join('\n')).toContain(reference);
    expect(register.log.join('\n')).toContain('secret of the implementation');
  });

  it('keeps what belongs to a person, up to its limit, also when no register is open', async () => {
    const key = { kind: 'list', register: register.file, name: 'suppliers' } as const;
    const value = `${'é\u0000"'.repeat(LOCAL_STATE_LIMIT / 4)}`;
    await client.localState.put({ key, value });
    await client.register.close();
    expect(await client.localState.list()).toEqual([{ key, value }]);
    const error = await problem(client.localState.put({ key, value: `${value}x` }));
    expect([error.code, error.status]).toEqual(['too-large', 413]);
    expect(problemData.parse(error.data).message.nl).toContain('256 KB');
    await client.localState.put({ key, value: null });
    expect(await client.localState.list()).toEqual([]);
    const unknown = { ...key, kind: 'secret' } as never;
    expect((await problem(client.localState.put({ key: unknown, value }))).code).toBe('invalid');
  });

  it('streams the making of a report, and gives the file', async () => {
    await add('One');
    const steps = [];
    for await (const step of await client.report.make({ kind: 'overview', language: 'nl' })) steps.push(step);
    expect(steps.slice(0, -1).map(({ type }) => type)).not.toContain('done');
    expect(steps.length).toBeGreaterThan(2);
    const last = steps.at(-1);
    if (last?.type !== 'done') throw new Error('the stream ended without a result');
    const file = await client.report.fetch({ resultId: last.resultId });
    expect([file.name, file.type, file.size]).toEqual([last.name, 'application/pdf', last.bytes]);
    expect(await file.slice(0, 5).text()).toBe('%PDF-');
  });

  it('carries a file of any bytes there and back, also one that is larger than a call may be', async () => {
    const { id } = await add('One');
    const bytes = new Uint8Array(randomBytes(3 * CALL_LIMIT));
    const kept = await client.documents.add({ file: new File([bytes], 'contract ë.bin'), processorId: id });
    expect(kept).toMatchObject({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    const back = await client.documents.fetch({ id: kept.id });
    expect(Buffer.compare(Buffer.from(await back.arrayBuffer()), bytes)).toBe(0);
  });

  it('refuses a file that is one byte too large, and names the limit', async () => {
    const { id } = await add('One');
    const file = new File([new Uint8Array(DOCUMENT_LIMIT + 1)], 'large.pdf');
    const error = await problem(client.documents.add({ file, processorId: id }));
    expect(error.code).toBe('too-large');
    expect(problemData.parse(error.data).message.nl).toContain('50 MB');
    expect(await client.documents.list({ processorId: id })).toEqual([]);
  });

  it('stops a report that is cancelled: no result, and the next one can be made', async () => {
    await add('One');
    const stop = new AbortController();
    const seen: string[] = [];
    try {
      for await (const step of await client.report.make(
        { kind: 'overview', language: 'nl' },
        { signal: stop.signal },
      )) {
        seen.push(step.type);
        stop.abort();
      }
    } catch {
      // Each line ends a cancelled stream in its own way; the signal says that it was cancelled.
    }
    expect(stop.signal.aborted).toBe(true);
    expect(seen).not.toContain('done');
    const steps = [];
    for await (const step of await client.report.make({ kind: 'overview', language: 'en' }))
      steps.push(step.type);
    expect(steps.at(-1)).toBe('done');
  });

  it('answers calls while a stream is open', async () => {
    await add('One');
    const stream = await client.report.make({ kind: 'overview', language: 'nl' });
    await stream.next();
    expect((await client.processors.list({})).total).toBe(1);
    await stream.return(undefined);
  });
});
