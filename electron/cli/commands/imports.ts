/** `imports`: the imports of a register, and undoing one. */
import type { CliMessages } from '../../../shared/words/cli.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withRegister } from '../common/open.ts';
import { refuse } from '../common/refuse.ts';
import type { Act } from '../common/surroundings.ts';

interface ImportsOptions {
  register: string;
  undo?: string;
}

/** Errors: `not-found` for a number that no import has, with those that there are. */
export async function requireImport(
  client: Client,
  option: string,
  given: string,
  text: CliMessages,
): Promise<void> {
  const known = (await client.imports.list()).map(({ id }) => id);
  if (!known.includes(given)) refuse(text.importUnknown(option, given, known), 'not-found');
}

/** Adds `imports`: exit 0. */
export function addImportsCommand(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('imports')
    .description(text.commands.imports)
    .requiredOption('--register <file>', text.register)
    .option('--undo <id>', text.options.undo)
    .counts({
      facts: ({ undo }: ImportsOptions) => ({
        task: undo === undefined ? ('imports' as const) : ('undone' as const),
      }),
      effects: { register: 'always', undo: 'always', by: { task: ['undone'] } },
    })
    .action(
      act<ImportsOptions>(async ({ register, undo }, around) => {
        await withRegister(around, register, async (client) => {
          if (undo !== undefined) {
            await requireImport(client, '--undo', undo, text);
            const changed = await client.imports.undo({ id: undo });
            around.out(around.json ? `${JSON.stringify(changed, null, 1)}\n` : `${text.undidImport(undo)}\n`);
            return;
          }
          const imports = await client.imports.list();
          if (around.json) around.out(`${JSON.stringify(imports, null, 1)}\n`);
          else if (imports.length === 0) around.out(`${text.noImports}\n`);
          else
            for (const { id, at, file, suppliers, toCheck, who, isUndone, undoUntil } of imports) {
              const state = isUndone ? text.importUndone : text.undoUntil(undoUntil);
              const left = toCheck === 0 ? '' : `, ${text.toCheck(toCheck, id)}`;
              around.out(`${text.pastImport(id, at, file, suppliers, who)}, ${state}${left}\n`);
            }
        });
      }),
    );
}
