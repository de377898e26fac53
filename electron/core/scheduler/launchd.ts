/** macOS: an agent of launchd (launchd.plist(5), launchctl(1)). */
import { posix } from 'node:path';
import { inMarkup } from '../../../shared/words/markup.ts';
import { HOUR, type Job, type Machine, type ScheduledTask } from './task.ts';

export function launchdTask({ home, uid }: Machine, { name, command }: Job): ScheduledTask {
  const label = `nl.verwerkersregister.${name}`;
  const path = posix.join(home, 'Library', 'LaunchAgents', `${label}.plist`);
  const domain = `gui/${uid}`;
  // The hour is made up for after sleep but not after the computer was off: for that, it also runs at log-in.
  const plist = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${inMarkup(label)}</string>
  <key>ProgramArguments</key>
  <array>
${command.map((text) => `    <string>${inMarkup(text)}</string>`).join('\n')}
  </array>
  <key>StartCalendarInterval</key>
  <dict>
    <key>Hour</key>
    <integer>${HOUR}</integer>
    <key>Minute</key>
    <integer>0</integer>
  </dict>
  <key>RunAtLoad</key>
  <true/>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
`;
  return {
    system: 'launchd',
    files: [{ path, bytes: plist }],
    install: [['launchctl', 'bootstrap', domain, path]],
    remove: [['launchctl', 'bootout', `${domain}/${label}`]],
    afterRemove: [],
    query: ['launchctl', 'print', `${domain}/${label}`],
    copiesFiles: false,
  };
}
