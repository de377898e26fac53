/** `remind` and `calendar`: what somebody is to be reminded of, and the dates as a calendar file. */
import { ORPCError } from '@orpc/client';
import type { Moment } from '../../../shared/law/moments.ts';
import type { RemindedSupplier } from '../../../shared/schema/reminder.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { noticeOf } from '../../../shared/words/notice.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { CommandLine } from '../common/command-line.ts';
import { dueText } from '../common/due-text.ts';
import { notify } from '../common/notification.ts';
import { withRegister } from '../common/open.ts';
import { noteUnknownOwner } from '../common/owner.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';
import { toldIn } from '../common/told-in.ts';
import { requireTarget, save } from './output.ts';

interface RemindOptions {
  readonly register: string;
  readonly owner?: string;
  readonly notify?: boolean;
  readonly mark?: boolean;
}

/** Suppliers that are told at once; of the rest only the number. */
const LIMIT = 500;

function tell(
  suppliers: readonly RemindedSupplier[],
  now: Moment,
  around: Surroundings,
  text: CliMessages,
): void {
  const { language } = around;
  for (const { processor, owner, points } of suppliers) {
    around.out(`\n${inSentence(processor)}${owner === '' ? '' : ` (${inSentence(owner)})`}\n`);
    for (const point of points) {
      const due = dueText(point, now, text, language);
      around.out(`  ${due}: ${point.reason[language]}\n  ${text.next}: ${point.nextStep[language]}\n`);
    }
  }
}

/**
 * Shown first and noted afterwards: a program that is killed in between shows it again, and nothing is lost. Gives whether
 * it is noted.
 */
async function noteShown(client: Client, who: string | null): Promise<boolean> {
  try {
    await client.reminders.markShown({ who, everyone: who === null });
    return true;
  } catch (error) {
    if (error instanceof ORPCError && (error.code === 'busy' || error.code === 'read-only')) return false;
    throw error;
  }
}

/** Adds the commands. */
export function addReminderCommands(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('remind')
    .description(text.commands.remind)
    .requiredOption('--register <file>', text.register)
    .option('--owner <name>', text.options.owner)
    .option('--notify', text.options.notify)
    .option('--mark', text.options.mark)
    .counts({
      effects: { register: 'always', owner: 'always', notify: 'always', mark: 'always', by: 'never' },
    })
    .action(
      act<RemindOptions>(
        async ({ register, owner: who = null, notify: isNotice = false, mark = false }, around) => {
          const { language } = around;
          await withRegister(around, register, async (client) => {
            await noteUnknownOwner(client, who, around, text);
            const answer = await client.reminders.due({ who, everyone: who === null, limit: LIMIT });
            const { asOf, suppliers, counts } = answer;
            around.exit(counts.matters === 0 ? 0 : 1);
            if (around.json) {
              const told = suppliers.map((supplier) => ({
                ...supplier,
                points: supplier.points.map((point) => toldIn(language, point)),
              }));
              around.out(`${JSON.stringify({ ...answer, suppliers: told }, null, 1)}\n`);
            } else {
              around.out(`${text.asOfLine(asOf)}\n`);
              if (counts.matters === 0) around.out(`${text.remindNothing}\n`);
              tell(suppliers, (await client.register.status()).now, around, text);
              const more = counts.suppliers - suppliers.length;
              if (more > 0) around.out(`\n${text.remindMore(more)}\n`);
            }
            const notice = isNotice ? noticeOf(answer, language) : null;
            // What the system did not take was not shown: the next run tries it again.
            if (notice !== null) await notify(notice);
            if (mark && counts.matters > 0 && !(await noteShown(client, who)))
              around.err(`${text.remindAgain}\n`);
          });
        },
      ),
    );

  program
    .command('calendar')
    .description(text.commands.calendar)
    .requiredOption('--register <file>', text.register)
    .requiredOption('--out <file>', text.out)
    .option('--owner <name>', text.options.owner)
    .counts({ effects: { register: 'always', out: 'always', owner: 'always', by: 'never' } })
    .action(
      act<{ register: string; out: string; owner?: string }>(async (options, around) => {
        requireTarget(options.out, ['ics'], text);
        await withRegister(around, options.register, async (client) => {
          const { owner = null } = options;
          await noteUnknownOwner(client, owner, around, text);
          const file = await client.reminders.calendar({ owner, language: around.language });
          await save(file, options.out, around, text);
        });
      }),
    );
}
