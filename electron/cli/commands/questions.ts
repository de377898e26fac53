/** `processors` and `check`: the contents of the register, and what needs attention. */
import { formatNumber } from '../../../shared/words/both.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { terms } from '../../../shared/words/ui-terms.ts';
import type { CommandLine } from '../common/command-line.ts';
import { dueText } from '../common/due-text.ts';
import { collected } from '../common/filter.ts';
import { withRegister } from '../common/open.ts';
import { noteUnknownOwner } from '../common/owner.ts';
import type { Act } from '../common/surroundings.ts';
import { toldIn } from '../common/told-in.ts';
import type { ListOptions } from './processors-shown.ts';

/** Adds the read-only commands. */
export function addQuestionCommands(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('processors')
    .description(text.commands.processors)
    .requiredOption('--register <file>', text.register)
    .option('--search <words>', text.options.search, '')
    .option('--filter <key=value>', text.options.filter, collected, [])
    .option('--as-of <date>', text.asOf)
    .counts({
      effects: { register: 'always', search: 'always', filter: 'always', asOf: 'always', by: 'never' },
    })
    .action(
      act<ListOptions>(async (options, around) => {
        const { showProcessors } = await import('./processors-shown.ts');
        await withRegister(around, options.register, (client) =>
          showProcessors(client, options, around, text),
        );
      }),
    );

  program
    .command('check')
    .description(text.commands.check)
    .requiredOption('--register <file>', text.register)
    .option('--as-of <date>', text.asOf)
    .option('--owner <name>', text.options.owner)
    .counts({ effects: { register: 'always', asOf: 'always', owner: 'always', by: 'never' } })
    .action(
      act<{ register: string; asOf?: string; owner?: string }>(async (options, around) => {
        const { language } = around;
        const { owner = null } = options;
        const [{ asOf, attention }, { today, now }, isEmpty] = await withRegister(
          around,
          options.register,
          async (client) => {
            await noteUnknownOwner(client, owner, around, text);
            const day = options.asOf ?? null;
            const answer = await client.attention.list({ asOf: day, owner });
            // Asked only where it is told: a list is more to load than all that this command does.
            const none =
              answer.attention.length === 0 &&
              (await client.processors.list({ asOf: day, limit: 1 })).total === 0;
            return [answer, await client.register.status(), none] as const;
          },
        );
        around.exit(attention.length === 0 ? 0 : 1);
        if (around.json) {
          const items = attention.map((item) => toldIn(language, item));
          around.out(`${JSON.stringify({ asOf, attention: items }, null, 1)}\n`);
          return;
        }
        around.out(`${text.asOfLine(asOf)}\n`);
        // Of a register without suppliers nothing is in order: nothing was judged.
        if (attention.length === 0) around.out(`${isEmpty ? text.noSuppliers : text.nothing}\n`);
        const { urgency } = terms[language];
        for (const [at, item] of attention.entries()) {
          // They come most urgent first.
          if (item.urgency !== attention[at - 1]?.urgency) {
            const many = attention.filter((other) => other.urgency === item.urgency).length;
            around.out(`\n${urgency[item.urgency]} (${formatNumber(many, language)})\n`);
          }
          const due = dueText(item, asOf === today ? now : null, text, language);
          around.out(
            `\n${inSentence(item.processor)}${due && ` (${due})`}\n  ${item.reason[language]}\n  ${text.next}: ${item.nextStep[language]}\n`,
          );
        }
      }),
    );
}
