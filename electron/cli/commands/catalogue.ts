/** `catalogue`: known suppliers, what they could add to a register, and taking that over. */
import { readFileSync } from 'node:fs';
import { catalogueSentences } from '../../../shared/words/catalogue.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { Problem } from '../../core/ground/problem.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withCore, withRegister } from '../common/open.ts';
import type { Act } from '../common/surroundings.ts';
import type { CatalogueOptions } from './catalogue-shown.ts';

function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('invalid', catalogueSentences.notJson(path));
  }
}

/** Adds `catalogue`: exit 0. */
export function addCatalogueCommand(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('catalogue')
    .description(text.commands.catalogue)
    .option('--search <words>', text.options.search, '')
    .option('--from <file>', text.options.from)
    .option('--register <file>', text.register)
    .option('--fill', text.options.fill)
    .counts({
      facts: ({ register, fill }: CatalogueOptions) => ({
        task:
          register === undefined ? ('entries' as const) : fill ? ('filled' as const) : ('offers' as const),
      }),
      effects: {
        search: 'always',
        from: 'always',
        register: 'always',
        fill: { task: ['filled'] },
        by: { task: ['filled'] },
      },
    })
    .action(
      act<CatalogueOptions>(async (options, around) => {
        const { register, from, search } = options;
        const { listEntries, offer } = await import('./catalogue-shown.ts');
        const work = async (client: Client) => {
          // Without a data folder it is in use for this command only.
          if (from !== undefined) await client.catalogue.take({ file: readJson(from) });
          if (register === undefined) await listEntries(client, search, around, text);
          else await offer(client, options, around, text);
        };
        await (register === undefined ? withCore(around, work) : withRegister(around, register, work));
      }),
    );
}
