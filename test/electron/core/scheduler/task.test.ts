/** The files and commands for the schedulers of three systems, read by readers that are not ours. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Command } from '../../../../electron/core/ground/run-command.ts';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { Scheduler, taskOf } from '../../../../electron/core/scheduler/scheduler.ts';
import type { Machine } from '../../../../electron/core/scheduler/task.ts';
import { cliMessages } from '../../../../shared/words/cli.ts';
import { noon } from '../../../clock.ts';
import { problemOf, tempFolder, testRegister } from '../registers.ts';

const program = ['C:\\Program Files\\node.exe', 'bin.cjs'];
const machine = (platform: NodeJS.Platform, home = '/home/noor'): Machine => ({
  platform,
  home,
  uid: 501,
  env: {},
  program,
  isCommandLine: true,
});
const register = 'C:\\map "x" & <y>\\50% van $HOME é\\';
const reminding = { register, owner: "Noor d'Or", language: 'nl' } as const;
const command = [
  ...program,
  'remind',
  '--register',
  register,
  '--owner',
  "Noor d'Or",
  '--notify',
  '--mark',
  '--language',
  'nl',
];

/** What a Python program answers to a value; null where there is no Python. */
function python<Answer>(code: string, given: unknown): Answer | null {
  const ended = spawnSync('python3', ['-c', `import sys, json\ngiven = json.load(sys.stdin)\n${code}`], {
    input: JSON.stringify(given),
    encoding: 'utf8',
  });
  if (ended.error) return null;
  if (ended.status !== 0) throw new Error(ended.stderr);
  return JSON.parse(ended.stdout);
}

test('launchd: the property list says the same to its own reader', ({ skip }) => {
  const task = taskOf(machine('darwin'), reminding);
  const [file] = task?.files ?? [];
  expect(file?.path).toMatch(/^\/home\/noor\/Library\/LaunchAgents\/nl\.verwerkersregister\.[\w-]+\.plist$/);
  expect(task?.install).toEqual([['launchctl', 'bootstrap', 'gui/501', file?.path]]);
  const read = python<Record<string, unknown>>(
    'import plistlib; print(json.dumps(plistlib.loads(given.encode())))',
    file?.bytes,
  );
  if (read === null) return skip('there is no python3');
  expect(read).toMatchObject({
    ProgramArguments: command,
    RunAtLoad: true,
    StartCalendarInterval: { Hour: 9, Minute: 0 },
  });
  expect(task?.remove[0]?.at(-1)).toBe(`gui/501/${read.Label}`);
});

test('Task Scheduler: what it reads runs the same, also after a missed hour and on a battery', ({ skip }) => {
  const task = taskOf({ ...machine('win32', 'D:\\noor'), env: { TEMP: 'C:\\Temp' } }, reminding);
  const [file] = task?.files ?? [];
  const bytes = Buffer.from(file?.bytes ?? '');
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  expect(file?.path).toMatch(/^C:\\Temp\\[\w-]+\.xml$/);
  const read = python<Record<string, string>>(
    `import xml.etree.ElementTree as tree, base64, subprocess
root = tree.fromstring(base64.b64decode(given['file']))
answer = {part.tag.split('}')[1]: part.text for part in root.iter()}
answer['expected'] = subprocess.list2cmdline(given['args'])
print(json.dumps(answer))`,
    { file: bytes.toString('base64'), args: command.slice(1) },
  );
  if (read === null) return skip('there is no python3');
  expect(read.Command).toBe(program[0]);
  expect(read.Arguments).toBe(read.expected);
  expect(read).toMatchObject({
    StartWhenAvailable: 'true',
    DisallowStartIfOnBatteries: 'false',
    DaysInterval: '1',
    LogonType: 'InteractiveToken',
  });
});

test('systemd accepts the units', ({ skip }) => {
  const home = tempFolder();
  const task = taskOf({ ...machine('linux', home), program: [process.execPath, 'bin.cjs'] }, reminding);
  for (const { path, bytes } of task?.files ?? []) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const paths = task?.files.map(({ path }) => path) ?? [];
  const env = { ...process.env, XDG_RUNTIME_DIR: home };
  const ended = spawnSync('systemd-analyze', ['--user', 'verify', ...paths], { env, encoding: 'utf8' });
  if (ended.error) return skip('there is no systemd-analyze');
  // An unknown key is only told, and ends with 0.
  expect([ended.status, ended.stderr]).toEqual([0, '']);
});

/** A scheduler that takes what it is given, or refuses commands with this word in them. */
function fakeScheduler(refused: string | null, home: string) {
  const asked: Command[] = [];
  let has = false;
  const scheduler = new Scheduler(machine('linux', home), async (given) => {
    asked.push(given);
    if (refused !== null && given.includes(refused)) return { ok: false, told: 'Failed to connect to bus\n' };
    if (given.includes('enable')) has = true;
    if (given.includes('disable')) has = false;
    return { ok: given.includes('is-enabled') ? has : true, told: '' };
  });
  return { scheduler, asked };
}

test('what the scheduler refuses leaves nothing behind, and its words are told', async () => {
  const home = tempFolder();
  const { scheduler } = fakeScheduler('enable', home);
  const refused = await scheduler
    .set({ register: '/r.vwr', owner: null, language: 'nl' })
    .catch((error) => error);
  expect(refused).toMatchObject({ code: 'refused' });
  expect(refused.data.message.nl).toContain('Failed to connect to bus');
  const left = spawnSync('find', [home, '-type', 'f'], { encoding: 'utf8' });
  expect(left.stdout).toBe('');
  const hidden = await scheduler
    .set({ register: '/r\n.vwr', owner: null, language: 'nl' })
    .catch((error) => error);
  expect(hidden).toMatchObject({ code: 'refused' });
});

test('it is set up, told, set up anew and removed; another register has its own', async () => {
  const { scheduler, asked } = fakeScheduler(null, tempFolder());
  const register = join('/', 'a.vwr');
  expect(await scheduler.status(register)).toEqual({ system: 'systemd', isSet: false, hour: 9 });
  for (let again = 0; again < 2; again += 1) {
    const status = await scheduler.set({ register, owner: null, language: 'en' });
    expect(status.isSet).toBe(true);
  }
  expect((await scheduler.remove(register)).isSet).toBe(false);
  await scheduler.status('/b.vwr');
  expect(asked.at(-1)?.at(-1)).not.toBe(asked[0]?.at(-1));
});

test('a reminder for the person who used the register follows the one who uses it now, and no other one does', async () => {
  const { scheduler } = fakeScheduler(null, tempFolder());
  const register = '/a.vwr';
  const whom = async () => (await scheduler.status(register, ['Noor', 'Femke'])).owner;
  const follow = (before: string | null, now: string | null) => scheduler.follow(register, before, now);
  expect(await follow('Noor', 'Femke')).toBe('none');
  await scheduler.set({ register, owner: 'Noor', language: 'en' });
  expect(await whom()).toBe('Noor');
  expect([await follow(null, 'Femke'), await whom()]).toEqual(['none', 'Noor']);
  expect([await follow('Noor', 'Femke'), await whom()]).toEqual(['changed', 'Femke']);
  // It was set up for another person, who is not known here: that is told.
  expect([await follow('Noor', 'Ilse'), await whom()]).toEqual(['unsure', 'Femke']);
  expect([await follow('Femke', null), await whom()]).toEqual(['changed', null]);
  expect([await follow('Femke', 'Noor'), await whom()]).toEqual(['none', null]);
  expect((await scheduler.status('/b.vwr', ['Noor'])).owner).toBe(undefined);
});

test('who uses the register is another person, and the reminder that is set up on this computer with it', async () => {
  const folder = tempFolder();
  const { scheduler } = fakeScheduler(null, folder);
  const core = new Core({ dataFolder: join(folder, 'data'), clock: noon, scheduler });
  onTestFinished(() => core.close());
  core.create(join(folder, 'register.vwr'), 'Stichting Proef');
  const client = inProcessClient({ core, actor: null });
  const person = { email: '', role: 'owner' } as const;
  for (const name of ['Noor', 'Femke'])
    await client.colleagues.save({ id: null, version: null, input: { ...person, name } });
  expect(await client.reminders.setMe({ name: 'Noor' })).toEqual({ name: 'Noor', role: '', daily: 'none' });
  await client.schedule.set({ owner: 'Noor', language: 'nl' });
  expect(await client.schedule.status()).toMatchObject({ isSet: true, owner: 'Noor' });
  expect(await client.reminders.setMe({ name: 'Femke' })).toEqual({
    name: 'Femke',
    role: '',
    daily: 'changed',
  });
  const status = await client.schedule.status();
  expect(status.owner).toBe('Femke');
  expect(cliMessages.en.scheduled(status)).toBe(
    'The scheduler of this computer (systemd) reminds Femke every day at 9:00.',
  );
});

test('a program that no other program can start says so', async () => {
  const { client } = testRegister();
  const refused = await problemOf(client.schedule.set({ owner: null, language: 'nl' }));
  expect(refused.code).toBe('refused');
});
