/** `init` and `verify`. */
import { ORPCError } from '@orpc/client';
import type { Language } from '../../../shared/schema/primitives.ts';
import { problemData } from '../../../shared/schema/problem.ts';
import type { HeadFound, VerifyResult } from '../../../shared/schema/register.ts';
import { formatNumber } from '../../../shared/words/both.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { formatMoment } from '../../../shared/words/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { history as historyWords } from '../../../shared/words/ui-history.ts';
import { Problem } from '../../core/ground/problem.ts';
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
    .option('--head <hash>', text.options.head)
    .option('--lines <number>', text.options.lines)
    .counts({
      facts: ({ head }: VerifyOptions) => ({ head: head === undefined ? 'unprinted' : 'printed' }),
      effects: { register: 'always', head: 'always', lines: { head: ['printed'] }, by: 'never' },
    })
    .action(
      act<VerifyOptions>(async (options, around) => {
        const { head } = options;
        const lines = options.lines === undefined ? null : numberOf(options.lines, text);
        const { result, printed } = await withRegister(around, options.register, async (client) => ({
          printed: head === undefined ? null : await client.register.findHead({ head }),
          result: await client.register.verify(),
        })).catch((error: unknown) => ({ result: asFinding(error), printed: null }));
        const isThere = head === undefined || isPrinted(printed, lines);
        around.exit(result.ok && isThere ? 0 : 1);
        if (around.json) {
          const answer = head === undefined ? result : { ...result, printed };
          around.out(`${JSON.stringify(answer, null, 1)}\n`);
          return;
        }
        if (result.ok) around.out(`${text.verifyOk(result.lines)}\n${result.head}\n`);
        else {
          around.out(`${text.verifyBroken(result.findings.length)}\n`);
          for (const finding of result.findings)
            around.out(`  ${finding.check}: ${finding.detail[around.language]}\n`);
        }
        if (printed !== null) around.out(`${toldOf(printed, lines, around.language)}\n`);
      }),
    );
}

interface VerifyOptions {
  register: string;
  head?: string;
  lines?: string;
}

/** Errors: `invalid` for what is no number of lines. */
function numberOf(given: string, text: CliMessages): number {
  // Printed with the sign between thousands of its language.
  const digits = given.replace(/[.,\s]/g, '');
  if (/^[1-9]\d{0,14}$/.test(digits)) return Number(digits);
  throw new Problem('invalid', { nl: text.notLines(given), en: text.notLines(given) });
}

/** Whether a printed hash stands in the history, at the line that was printed with it. */
const isPrinted = (found: HeadFound | null, lines: number | null): boolean =>
  found?.state === 'found' && (lines === null || found.line === lines);

/** What became of a printed hash, as the screen says it. */
function toldOf(found: HeadFound, lines: number | null, language: Language): string {
  const history = historyWords[language];
  if (found.state === 'unknown')
    return found.lines === 0 ? history.printedEmptyRegister : history.printedUnknown;
  if (found.state === 'several') return history.printedSeveral(found.count);
  const { line, at, who } = found;
  const told = history.printedFound(
    formatNumber(line, language),
    formatMoment(at, language),
    inSentence(who),
  );
  const other =
    lines === null || lines === line ? '' : ` ${history.printedOther(formatNumber(lines, language))}`;
  return `${told} ${history.printedSince(found.lines - line)}${other}`;
}
