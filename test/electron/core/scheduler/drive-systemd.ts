/** Sets up the reminder with the user manager beside it, lets it run once, removes it, and prints what it saw. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { thisMachine } from '../../../../electron/core/scheduler/scheduler.ts';

const [register = ''] = process.argv.slice(2);
const systemctl = (...args: string[]) => execFileSync('systemctl', ['--user', ...args], { encoding: 'utf8' });
const timers = () => systemctl('list-timers', '--all', '--no-legend').split('\n').filter(Boolean);

const scheduler = thisMachine([
  process.execPath,
  resolve(import.meta.dirname, '../../../../electron/cli/bin.cjs'),
]);
// The manager has a path of its own, in which the stand-in for what shows notifications is not.
systemctl('set-environment', `PATH=${process.env.PATH}`);
const before = await scheduler.status(register);
const set = await scheduler.set({ register, owner: "d'Or", language: 'nl' });
const [timer = ''] = timers();
const unit = /[\w-]+\.timer/.exec(timer)?.[0] ?? '';
const service = unit.replace('.timer', '.service');
systemctl('start', service);
const result = systemctl('show', '-P', 'Result', service).trim();
const count = timers().length;
const removed = await scheduler.remove(register);
console.log(
  JSON.stringify({
    before: before.isSet,
    set: set.isSet,
    timers: count,
    next: timer,
    result,
    removed: removed.isSet,
    left: timers().length,
  }),
);
