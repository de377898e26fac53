/** `init` and `verify`. */
import { ORPCError } from '@orpc/client';
import { problemData } from '../../../shared/schema/problem.ts';
import type { VerifyResult } from '../../../shared/schema/register.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withCore, withRegister } from '../common/open.ts';
import type { Act } from '../common/surroundings.ts';

/** For this command, a register too damaged to open is a finding rather than an error. */
function asFinding(error: unknown): VerifyResult {
  if (!(error instanceof ORPCError) || error.code !== 'corrupt') throw error;
  return {
    ok: false,
    lines: 0,
    head: '',
    findings: [{ check: 'integrity', line: null, detail: problemData.parse(error.data).message }],
  };
}

/** Adds the commands for the register as a file. */
export function addRegisterCommands(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('init')
    .description(text.commands.init)
    .argument('<file>', text.register)
    .option('--example', text.options.example)
    .option('--organisation <name>', text.options.organisation, '')
    .counts({ effects: { example: 'always', organisation: 'always', by: 'always' } })
    .action(
      act<{ file: string; example?: boolean; organisation: string }>(async (options, around) => {
        const status = await withCore(around, (client) =>
          client.register.create({
            file: options.file,
            organisation: options.organisation,
            example: options.example ?? false,
          }),
        );
        around.out(around.json ? `${JSON.stringify(status, null, 1)}\n` : `${text.made(options.file)}\n`);
      }),
    );

  program
    .command('verify')
    .description(text.commands.verify)
    .requiredOption('--register <file>', text.register)
    .counts({ effects: { register: 'always', by: 'never' } })
    .action(
      act<{ register: string }>(async (options, around) => {
        const result = await withRegister(around, options.register, (client) =>
          client.register.verify(),
        ).catch(asFinding);
        around.exit(result.ok ? 0 : 1);
        if (around.json) around.out(`${JSON.stringify(result, null, 1)}\n`);
        else if (result.ok) around.out(`${text.verifyOk(result.lines)}\n${result.head}\n`);
        else {
          around.out(`${text.verifyBroken(result.findings.length)}\n`);
          for (const finding of result.findings)
            around.out(`  ${finding.check}: ${finding.detail[around.language]}\n`);
        }
      }),
    );
}
