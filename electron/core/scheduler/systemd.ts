/** Linux: a service and a timer of the person's own systemd (systemd.service(5), systemd.timer(5)). */
import { posix } from 'node:path';
import { HOUR, type Job, type Machine, type ScheduledTask } from './task.ts';

/** A word of `ExecStart`: in it `%` and `$` have a meaning (systemd.service(5), "Command lines"). */
const word = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;

export function systemdTask({ home, env }: Machine, { name, description, command }: Job): ScheduledTask {
  const config = env.XDG_CONFIG_HOME?.startsWith('/') ? env.XDG_CONFIG_HOME : posix.join(home, '.config');
  const folder = posix.join(config, 'systemd', 'user');
  const timer = `${name}.timer`;
  const told = description.replaceAll('%', '%%');
  // A failed run counts as a run of the timer, so the service tries again itself. 1 says that something is due.
  const service = `[Unit]
Description=${told}
StartLimitIntervalSec=1d
StartLimitBurst=6

[Service]
Type=oneshot
ExecStart=${command.map(word).join(' ')}
SuccessExitStatus=1
Restart=on-failure
RestartSec=10min
`;
  const schedule = `[Unit]
Description=${told}

[Timer]
OnCalendar=*-*-* ${String(HOUR).padStart(2, '0')}:00:00
Persistent=true

[Install]
WantedBy=timers.target
`;
  return {
    system: 'systemd',
    files: [
      { path: posix.join(folder, `${name}.service`), bytes: service },
      { path: posix.join(folder, timer), bytes: schedule },
    ],
    install: [
      ['systemctl', '--user', 'daemon-reload'],
      ['systemctl', '--user', 'enable', '--now', timer],
    ],
    remove: [
      ['systemctl', '--user', 'disable', '--now', timer],
      ['systemctl', '--user', 'clean', '--what=state', timer],
    ],
    afterRemove: [['systemctl', '--user', 'daemon-reload']],
    query: ['systemctl', '--user', 'is-enabled', '--quiet', timer],
    copiesFiles: false,
  };
}
