/** `schedule`: the daily reminder by the system's own scheduler; without `--set` or `--remove` it tells whether there is one. */

import type { CliMessages } from '../../../shared/words/cli.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withRegister } from '../common/open.ts';
import { noteUnknownOwner } from '../common/owner.ts';
import { refuse } from '../common/refuse.ts';
import type { Act } from '../common/surroundings.ts';

interface ScheduleOptions {
  register: string;
  set?: boolean;
  remove?: boolean;
  owner?: string;
}

/** Adds the command. */
export function addScheduleCommand(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('schedule')
    .description(text.commands.schedule)
    .requiredOption('--register <file>', text.register)
    .option('--set', text.options.setSchedule)
    .option('--remove', text.options.removeSchedule)
    .option('--owner <name>', text.options.scheduleOwner)
    .counts({
      facts: ({ set }: ScheduleOptions) => ({ task: set ? ('scheduled' as const) : ('asked' as const) }),
      effects: {
        register: 'always',
        set: 'always',
        remove: 'always',
        owner: { task: ['scheduled'] },
        by: 'never',
      },
    })
    .action(
      act<ScheduleOptions>(async ({ register, set, remove, owner = null }, around) => {
        if (set && remove) refuse(text.setOrRemove);
        const { language } = around;
        const status = await withRegister(around, register, async (client) => {
          const { schedule } = client;
          if (set) await noteUnknownOwner(client, owner, around, text);
          if (set) return schedule.set({ owner, language });
          return remove ? schedule.remove() : schedule.status();
        });
        around.out(around.json ? `${JSON.stringify(status, null, 1)}\n` : `${text.scheduled(status)}\n`);
      }),
    );
}
