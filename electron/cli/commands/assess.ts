/** `assess transfers FILE` and `assess agreements FILE`: cases in the case format, verdicts as JSON. */
import { readFileSync } from 'node:fs';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { hostSentences } from '../../../shared/words/host.ts';
import { Problem } from '../../core/ground/problem.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withCore } from '../common/open.ts';
import type { Act } from '../common/surroundings.ts';

function readCases(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw new Problem('invalid', hostSentences.casesNotJson(file, detail));
  }
}

/** Adds the commands for both kinds of cases. */
export function addAssessCommands(program: CommandLine, act: Act, text: CliMessages): void {
  const assess = program.command('assess').description(text.commands.assess);
  const add = (kind: 'transfers' | 'agreements', description: string) =>
    assess
      .command(kind)
      .description(description)
      .argument('<file>')
      .counts({ effects: { by: 'never' } })
      .action(
        act<{ file: string }>(async ({ file }, around) => {
          const cases = readCases(file);
          const verdicts = await withCore<unknown>(around, (client) => client.assess[kind]({ cases }));
          around.out(`${JSON.stringify(verdicts, null, 1)}\n`);
        }),
      );
  add('transfers', text.commands.assessTransfers);
  add('agreements', text.commands.assessAgreements);
}
