/** A real user manager of systemd takes the timer, runs the program itself, which notifies, and lets it go. */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { newAgreement, newSupplier, testRegister } from '../registers.ts';
import { standInNotifier } from '../stand-in-notifier.ts';

/**
 * Starts a user manager of its own in a private mount namespace, also where systemd is not the first process, and runs the
 * program in its arguments beside it. Its cgroup goes with it.
 */
const beside = `
set -e
mount -t tmpfs tmpfs /run
mkdir -p /run/systemd/system /run/user/0
chmod 700 /run/user/0
mount -t cgroup2 none /sys/fs/cgroup
own=/sys/fs/cgroup/register-test-$$
mkdir $own
echo $$ > $own/cgroup.procs
export XDG_RUNTIME_DIR=/run/user/0
dbus-run-session -- sh -c '/lib/systemd/systemd --user & manager=$!
  until systemctl --user is-system-running 2>/dev/null | grep -qE "running|degraded"; do kill -0 $manager; sleep 0.05; done
  "$@" || code=$?
  kill $manager; wait $manager || true
  exit \${code:-0}' sh "$@" || code=$?
echo $$ > /sys/fs/cgroup/cgroup.procs
find $own -depth -type d -exec rmdir {} + || true
exit \${code:-0}`;

/** Why there is no user manager here, or null. */
function missing(): string | null {
  if (process.platform !== 'linux') return 'this is no Linux';
  if (process.getuid?.() !== 0) return 'not run as root';
  if (!existsSync('/lib/systemd/systemd')) return 'there is no systemd';
  const trial = spawnSync('unshare', [
    '-m',
    '--propagation',
    'private',
    'sh',
    '-c',
    'mount -t cgroup2 none /sys/fs/cgroup',
  ]);
  if (trial.status !== 0) return 'no cgroup2 can be mounted';
  return spawnSync('dbus-run-session', ['--version']).error ? 'there is no dbus-run-session' : null;
}

test('set up, notifies with the program itself, and removed', { timeout: 60_000 }, async ({ skip }) => {
  const why = missing();
  if (why !== null) return skip(why);
  const { client, core, file } = testRegister();
  const folder = dirname(file);
  const { id } = await newSupplier(client, 'Polderhost', { owner: "d'Or" });
  // Long past, so due on whatever day this runs.
  const signed = { recorded: 'signed', signedOn: '2019-01-01', effectiveOn: '2019-01-01' } as const;
  await newAgreement(client, id, { ...signed, endsOn: '2020-12-31' });
  const register = join(folder, 'map "x" & <y> 50% van $HOME \\ é;.vwr');
  core.close();
  renameSync(file, register);
  const { path, shown } = standInNotifier();
  const driver = resolve(import.meta.dirname, 'drive-systemd.ts');
  const args = [
    '-m',
    '--propagation',
    'private',
    'sh',
    '-c',
    beside,
    'sh',
    process.execPath,
    driver,
    register,
  ];
  // A manager of services does not start with a clock that was moved for it (faketime).
  const { XDG_CONFIG_HOME: _own, LD_PRELOAD: _clock, ...surroundings } = process.env;
  const env = { ...surroundings, HOME: folder, PATH: path };
  const ended = spawnSync('unshare', args, { env, encoding: 'utf8', timeout: 50_000 });
  expect([ended.status, ended.status === 0 ? '' : ended.stderr]).toEqual([0, '']);
  const told = JSON.parse(ended.stdout.trim().split('\n').at(-1) ?? '');
  expect(told).toMatchObject({
    before: false,
    set: true,
    timers: 1,
    removed: false,
    left: 0,
    result: 'success',
  });
  expect(told.next).toMatch(/ 09:00:00 /);
  expect(shown()).toEqual([expect.arrayContaining([expect.stringContaining('Polderhost')])]);
  await client.register.open({ file: register });
  expect((await client.reminders.due({ who: "d'Or" })).counts.matters).toBe(0);
});
