/** `article30`: the extract for the record of processing activities, as XLSX or PDF. */
import type { CliMessages } from '../../../shared/words/cli.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withRegister } from '../common/open.ts';
import type { Act } from '../common/surroundings.ts';
import { requireTarget, save } from './output.ts';

interface Article30Options {
  register: string;
  out: string;
  asOf?: string;
}

/** Adds the command. */
export function addArticle30Command(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('article30')
    .description(text.publish.article30)
    .requiredOption('--register <file>', text.register)
    .requiredOption('--out <file>', text.out)
    .option('--as-of <date>', text.asOf)
    .counts({ effects: { register: 'always', out: 'always', asOf: 'always', by: 'never' } })
    .action(
      act<Article30Options>(async ({ register, out, asOf = null }, around) => {
        const ending = requireTarget(out, ['xlsx', 'pdf'], text);
        const { language, signal } = around;
        await withRegister(around, register, async (client) => {
          if (ending === 'xlsx') {
            await save(await client.article30.workbook({ language, asOf }), out, around, text);
            return;
          }
          const steps = await client.report.make({ kind: 'article30', language, asOf }, { signal });
          for await (const step of steps) {
            if (step.type !== 'done') continue;
            await save(await client.report.fetch({ resultId: step.resultId }), out, around, text);
          }
        });
      }),
    );
}
