/** Windows: a task of the Task Scheduler (schema http://schemas.microsoft.com/windows/2004/02/mit/task). */
import { win32 } from 'node:path';
import { inMarkup } from '../../../shared/words/markup.ts';
import { HOUR, type Job, type Machine, type ScheduledTask } from './task.ts';

/** One argument as programs on Windows take their command line apart: backslashes count before a quote only. */
function argument(text: string): string {
  if (text !== '' && !/[\s"]/.test(text)) return text;
  return `"${text.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}

export function windowsTask({ home, env }: Machine, { name, description, command }: Job): ScheduledTask {
  const [program = '', ...args] = command;
  const folder = env.TEMP || win32.join(home, 'AppData', 'Local', 'Temp');
  const path = win32.join(folder, `${name}.xml`);
  const task = `\\Verwerkersregister\\${name}`;
  // The defaults would skip a missed hour, not run on a battery, and let it run for three days.
  const definition = `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>${inMarkup(description)}</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T${String(HOUR).padStart(2, '0')}:00:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <Enabled>true</Enabled>
    <ExecutionTimeLimit>PT10M</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${inMarkup(program)}</Command>
      <Arguments>${inMarkup(args.map(argument).join(' '))}</Arguments>
    </Exec>
  </Actions>
</Task>
`;
  return {
    system: 'task-scheduler',
    // The declaration says UTF-16, which needs its mark.
    files: [{ path, bytes: Buffer.from(`\uFEFF${definition.replaceAll('\n', '\r\n')}`, 'utf16le') }],
    install: [['schtasks', '/Create', '/TN', task, '/XML', path, '/F']],
    remove: [['schtasks', '/Delete', '/TN', task, '/F']],
    afterRemove: [],
    query: ['schtasks', '/Query', '/TN', task],
    copiesFiles: true,
  };
}
