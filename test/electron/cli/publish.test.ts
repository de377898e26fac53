import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFlow, newSupplier, tempFolder, testRegister } from '../core/registers.ts';
import { cli } from './run-cli.ts';

async function register() {
  const { client, core, file } = testRegister();
  const { id } = await newSupplier(client, 'Waterkant B.V.', {
    hasSubProcessors: false,
    services: [{ id: 'd1', name: 'Hosting', category: null, endedOn: null }],
  });
  await newFlow(client, id, { country: 'NL', importerCountry: 'NL' });
  return { client, core, file, folder: tempFolder() };
}

test('the list is written, and what is not recorded goes beside it with exit 1', async () => {
  const { client, core, file, folder } = await register();
  const out = join(folder, 'lijst.md');
  const publish = (...more: string[]) => cli('publish', '--register', file, '--out', out, ...more);
  core.close();
  const whole = await publish('--columns', 'name, service,places');
  expect([whole.code, whole.err]).toEqual([0, '']);
  expect(readFileSync(out, 'utf8')).toContain('| Waterkant B.V. | Hosting | Nederland |');
  core.open(file);
  await newSupplier(client, 'Nergens B.V.');
  core.close();
  const doubted = await publish('--language', 'en');
  expect(doubted.code).toBe(1);
  expect(doubted.err).toContain('Of 1 party the place of processing is not recorded');
  expect(doubted.err).toContain('Nergens B.V.');
  expect(readFileSync(out, 'utf8')).toContain('| Nergens B.V. | unknown | unknown | unknown |');
});

test.each([
  [['--columns', 'name,owner'], 'owner'],
  [['--columns', 'name,name'], 'name'],
  [['--notice', 'n.eml', '--objection-days', '0'], '--objection-days'],
  [['--since', '2999-01-01'], '--since'],
  [
    ['--as', 'sub-processors', '--notice', 'n.eml', '--objection-days', '30', '--effective', '2026-01-01'],
    '--effective',
  ],
])('%j is refused by name, and nothing is written', async (more, named) => {
  const { core, file, folder } = await register();
  core.close();
  const out = join(folder, 'lijst.html');
  const refused = await cli('publish', '--register', file, '--out', out, ...more);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain(named);
  expect(existsSync(out)).toBe(false);
});

test('the notice to customers is a draft beside the list; without a change none is written', async () => {
  const { client, core, file, folder } = await register();
  core.close();
  const notice = join(folder, 'bericht.eml');
  const list = [
    'publish',
    '--register',
    file,
    '--as',
    'sub-processors',
    '--with-processors',
    '--notice',
    notice,
  ];
  const none = await cli(...list, '--out', join(folder, 'a.csv'));
  expect(none.err).toContain('Er is niets aan klanten te melden');
  expect(existsSync(notice)).toBe(false);
  core.open(file);
  const { rows } = await client.processors.list({ limit: 1 });
  const input = {
    name: 'Straks Ltd',
    change: 'new',
    announcedOn: '2026-11-20',
    country: null,
    service: '',
    objectionUntil: null,
    decision: 'open',
    decidedOn: null,
    remark: '',
  } as const;
  await client.announcements.save({ id: null, version: null, processorId: rows[0]?.id ?? '', input });
  core.close();
  await cli(...list, '--out', join(folder, 'a.csv'), '--objection-days', '30');
  const [, body = ''] = readFileSync(notice, 'utf8').split('\r\n\r\n');
  expect(Buffer.from(body, 'base64').toString('utf8')).toContain(
    'Straks Ltd, ingeschakeld door Waterkant B.V.',
  );
});

test('the sentence goes to the output, what it waits for beside it', async () => {
  const { client, core, file } = await register();
  core.close();
  const whole = await cli('publish', '--register', file, '--sentence');
  expect([whole.code, whole.out]).toEqual([
    0,
    expect.stringMatching(/^Wij geven uw persoonsgegevens niet door/),
  ]);
  core.open(file);
  await newSupplier(client, 'Nergens B.V.');
  core.close();
  const doubted = await cli('publish', '--register', file, '--sentence', '--language', 'en');
  expect([doubted.code, doubted.out]).toEqual([1, '']);
  expect(doubted.err).toContain('It is not known yet whether there are transfers');
  expect(doubted.err).toContain('Nergens B.V.');
});

test('a recorded publication is what the next list is compared with; before one, that is refused', async () => {
  const { client, core, file, folder } = await register();
  core.close();
  const list = ['publish', '--register', file, '--out', join(folder, 'a.md')];
  const never = await cli(...list, '--since', 'last');
  expect([never.code, never.err]).toEqual([2, expect.stringContaining('nog geen publicatie vastgelegd')]);
  expect(existsSync(join(folder, 'a.md'))).toBe(false);
  const other = await cli(...list, '--published', '--as-of', '2026-01-01');
  expect(other.code).toBe(2);
  expect((await cli(...list, '--published')).code).toBe(0);
  core.open(file);
  await newSupplier(client, 'Komt B.V.');
  core.close();
  await cli(...list, '--since', 'last');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('| Komt B.V. | toegevoegd |');
});

test('the extract for the record of processing activities is a workbook or a PDF, by its name', async () => {
  const { core, file, folder } = await register();
  core.close();
  for (const [name, start] of [
    ['a.xlsx', 'PK'],
    ['a.pdf', '%PDF-'],
  ] as const) {
    const out = join(folder, name);
    expect((await cli('article30', '--register', file, '--out', out)).code).toBe(0);
    expect(readFileSync(out, 'latin1').startsWith(start)).toBe(true);
  }
  const refused = await cli('article30', '--register', file, '--out', join(folder, 'a.csv'));
  expect([refused.code, existsSync(join(folder, 'a.csv'))]).toEqual([2, false]);
});
