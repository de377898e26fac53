/** What only the whole register answers: of a large one by a process that reads the file itself, with the same answer. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { forkJob, type SpawnJob } from '../../../../electron/core/ground/job.ts';
import { answers, type Question, type QuestionName } from '../../../../electron/core/questions/answers.ts';
import { ask } from '../../../../electron/core/questions/ask.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { fillRegister } from '../../../bench/fill.ts';
import { NOON, noon } from '../../../clock.ts';
import { jobsHere } from '../jobs-here.ts';
import { newSupplier, type TestRegister, testRegister } from '../registers.ts';

/** More than are answered in the program itself. */
const MANY = 320;

/** A register of many suppliers, and how many processes were started for questions. */
async function large(spawnJob: SpawnJob = jobsHere): Promise<TestRegister & { readonly started: string[] }> {
  const started: string[] = [];
  // Long enough ago that there are days between then and now.
  const register = testRegister('2025-05-01T11:00:00.000Z', (entry, options) => {
    started.push(entry);
    return spawnJob(entry, options);
  });
  await fillRegister(register.core, MANY);
  register.clock.now = NOON;
  return { ...register, started };
}

const here = (core: Core, name: QuestionName, question: unknown) =>
  (answers[name] as (...given: unknown[]) => unknown)(core, question, { spawnJob: jobsHere });

const publication: Question<'publishPreview'> = {
  list: 'processors',
  columns: ['places', 'safeguard'],
  withChain: true,
  withProcessors: false,
  language: 'nl',
  asOf: null,
  since: null,
};

const asked: { readonly [Name in QuestionName]: (asOf: string | null) => Question<Name> } = {
  report: (asOf) => ({
    kind: 'overview',
    language: 'nl',
    asOf,
    annexes: ['register', 'attention', 'transfers'],
    standard: 'ua-1',
    keep: false,
  }),
  suppliers: (asOf) => ({ asOf, language: 'en', format: 'csv' }),
  scenario: (on) => ({ kind: 'withdraw', country: 'US', on }),
  dependencies: (asOf) => asOf,
  article30: (asOf) => ({ asOf, language: 'nl' }),
  article30Workbook: (asOf) => ({ asOf, language: 'en' }),
  decisionsAsked: (asOf) => ({ asOf, language: 'nl' }),
  mentions: () => ({ kept: [], words: 'bench' }),
  publishPreview: (asOf) => ({ ...publication, asOf }),
  publishFile: (asOf) => ({ ...publication, asOf, format: 'csv' }),
  publishNotice: (asOf) => ({ ...publication, asOf, objectionDays: null, effectiveOn: null }),
  publication: () => publication,
  privacySentence: (asOf) => ({ asOf, language: 'nl' }),
};
const names = Object.keys(asked) as QuestionName[];

test.each([null, '2026-01-01', '2031-05-01'])(
  'the answers are those of the program itself, as of %s',
  async (asOf) => {
    const { core, started } = await large();
    // Setting pages takes long, and the day makes no difference to it.
    for (const name of asOf === null ? names : names.filter((other) => other !== 'report')) {
      const question = asked[name](asOf);
      const before = started.length;
      expect(await ask(core, name, question as never), name).toEqual(await here(core, name, question));
      expect(started.slice(before), name).toHaveLength(1);
    }
  },
);

test('a real process answers, and leaves the file and its folder as they were', async () => {
  const { core, file, started } = await large(forkJob);
  await core.withVerdicts(null, undefined, () => undefined);
  // The program itself would bring its journal into the file a moment later.
  expect(core.session.settle()).toBe(true);
  const state = () => [
    readdirSync(dirname(file)).sort(),
    createHash('sha256').update(readFileSync(file)).digest('hex'),
    createHash('sha256')
      .update(readFileSync(`${file}-wal`))
      .digest('hex'),
  ];
  const before = state();
  const answer = await ask(core, 'dependencies', null);
  expect(answer).toEqual(await here(core, 'dependencies', null));
  expect(state()).toEqual(before);
  expect(started.map((entry) => entry.endsWith('worker.ts'))).toEqual([true]);
});

test('while a long change is under way the answer is that of before it', async () => {
  const { core } = await large();
  const before = await ask(core, 'dependencies', null);
  core.stored.exec('BEGIN; UPDATE processor SET deleted = 1');
  try {
    expect(await ask(core, 'dependencies', null)).toEqual(before);
  } finally {
    core.stored.exec('ROLLBACK');
  }
});

test('who may only read, and whose verdicts are of another day, gets the answer of today', async () => {
  const { file, core } = await large();
  await core.withVerdicts(null, undefined, () => undefined);
  const expected = await here(core, 'report', { ...asked.report(null), asOf: '2027-03-01' });
  const reader = new Core({
    dataFolder: null,
    clock: () => new Date('2027-03-01T11:00:00Z'),
    spawnJob: jobsHere,
  });
  try {
    reader.open(file);
    expect(reader.session.access().mode).toBe('read');
    const answer = await ask(reader, 'report', asked.report(null));
    const { kept: _kept, ...told } = expected as typeof answer;
    expect(answer).toMatchObject(told);
  } finally {
    reader.close();
  }
});

test('in a synced folder a copy is read, of which nothing is left', async () => {
  const { file, core: own } = await large();
  own.close();
  let read = '';
  const core = new Core({
    dataFolder: null,
    clock: noon,
    place: { fileSystem: () => 0x6969, platform: 'linux' },
    spawnJob: (entry, options) => {
      const job = jobsHere(entry, options);
      return {
        ...job,
        send: (message) => {
          read = (message as { file: string }).file;
          job.send(message);
        },
      };
    },
  });
  try {
    core.open(file);
    expect(await ask(core, 'dependencies', null)).toEqual(await here(core, 'dependencies', null));
    expect(read).not.toBe('');
    expect(read).not.toBe(file);
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.part'))).toEqual([]);
  } finally {
    core.close();
  }
});

test('another register that came to the path meanwhile is not read', async () => {
  const other = testRegister();
  other.core.close();
  let file = '';
  const swap: SpawnJob = (entry, options) => {
    const job = jobsHere(entry, options);
    return {
      ...job,
      send: (message) => {
        const asked = message as { file: string };
        job.send({ ...asked, file: other.file });
        file = asked.file;
      },
    };
  };
  const { core } = await large(swap);
  await expect(ask(core, 'dependencies', null)).rejects.toMatchObject({ code: 'conflict' });
  expect(file).toBe(core.file);
});

test('cancelling ends the process, and the next question is answered', async () => {
  const ended: string[] = [];
  const { core } = await large((entry, options) => {
    const job = forkJob(entry, options);
    return {
      ...job,
      kill: () => {
        ended.push(entry);
        job.kill();
      },
    };
  });
  const stop = new AbortController();
  const asking = ask(core, 'report', asked.report(null), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(asking).rejects.toMatchObject({ code: 'cancelled' });
  expect(ended).toHaveLength(1);
  expect(await ask(core, 'dependencies', null)).not.toEqual([]);
});

test('of a small register the program answers itself', async () => {
  const register = testRegister(undefined, () => {
    throw new Error('a process was started');
  });
  await newSupplier(register.client, 'Polderhost');
  expect(await ask(register.core, 'dependencies', null)).toEqual([]);
});
