/** `to-check`: words of lists that wait beside suppliers, and settling them together. */
import { Option } from 'commander';
import { type Settlement, settlements } from '../../../shared/schema/stated.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { columns } from '../common/columns.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withRegister } from '../common/open.ts';
import { requireSupplier } from '../common/supplier.ts';
import type { Act } from '../common/surroundings.ts';
import { requireImport } from './imports.ts';

interface ToCheckOptions {
  register: string;
  processor?: string;
  import?: string;
  settle?: Settlement;
}

/** Adds `to-check`: exit 1 while something of what was asked waits, otherwise 0. */
export function addToCheckCommand(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('to-check')
    .description(text.commands.toCheck)
    .requiredOption('--register <file>', text.register)
    .option('--processor <name>', text.options.toCheckProcessor)
    .option('--import <id>', text.options.toCheckImport)
    .addOption(new Option('--settle <how>', text.options.settle).choices(settlements))
    .counts({
      facts: ({ settle }: ToCheckOptions) => ({
        task: settle === undefined ? ('waiting' as const) : ('settled' as const),
      }),
      effects: {
        register: 'always',
        processor: 'always',
        import: 'always',
        settle: 'always',
        by: { task: ['settled'] },
      },
    })
    .action(
      act<ToCheckOptions>(async ({ register, settle, ...given }, around) => {
        const { out, json, signal } = around;
        const of = { supplier: given.processor ?? null, importId: given.import ?? null };
        await withRegister(around, register, async (client) => {
          if (of.importId !== null) await requireImport(client, '--import', of.importId, text);
          if (of.supplier !== null) await requireSupplier(client, of.supplier, text);
          if (settle === undefined) {
            const waiting = await client.statedInList.waiting(of);
            around.exit(waiting.length > 0 ? 1 : 0);
            if (json) out(`${JSON.stringify(waiting, null, 1)}\n`);
            else if (waiting.length === 0) out(`${text.nothingWaits}\n`);
            for (const { name, entries } of json ? [] : waiting) {
              const rows = entries.map(({ column, words, why }) => [
                `  ${column}`,
                words,
                text.whyStated[why],
              ]);
              out(`${name}\n${columns(rows)}`);
            }
            return;
          }
          const reason = text.settledAs[settle];
          const done = await client.statedInList.settleAll({ of, how: settle, reason }, { signal });
          around.exit(done.left > 0 ? 1 : 0);
          out(json ? `${JSON.stringify(done, null, 1)}\n` : `${text.settled(done.settled, done.left)}\n`);
        });
      }),
    );
}
