/** All commands with their options, and error handling: a message with its code, exit 2. */
import { ORPCError } from '@orpc/client';
import { CommanderError, type Help, Option } from 'commander';
import type { Language } from '../../shared/schema/primitives.ts';
import { problemData } from '../../shared/schema/problem.ts';
import { type CliMessages, cliMessages } from '../../shared/words/cli.ts';
import { requireNodeApi } from '../core/ground/node-api.ts';
import { asProblem, Problem } from '../core/ground/problem.ts';
import { addArticle30Command } from './commands/article30.ts';
import { addAssessCommands } from './commands/assess.ts';
import { addBackupCommands } from './commands/backup.ts';
import { addCatalogueCommand } from './commands/catalogue.ts';
import { addDocumentsCommand } from './commands/documents.ts';
import { addExportCommand } from './commands/export.ts';
import { addImportCommand } from './commands/import.ts';
import { addImportsCommand } from './commands/imports.ts';
import { addLetterCommand } from './commands/letter.ts';
import { addOutlookCommands } from './commands/outlook.ts';
import { addReportCommand } from './commands/output.ts';
import { addPublishCommand } from './commands/publish.ts';
import { addQuestionCommands } from './commands/questions.ts';
import { addRegisterCommands } from './commands/register.ts';
import { addReminderCommands } from './commands/reminders.ts';
import { addReplicaCommand } from './commands/replica.ts';
import { addScheduleCommand } from './commands/schedule.ts';
import { addServeCommand } from './commands/serve.ts';
import { addSignCommand } from './commands/sign.ts';
import { addToCheckCommand } from './commands/to-check.ts';
import { CommandLine } from './common/command-line.ts';
import type { Act, Given, Streams, Surroundings } from './common/surroundings.ts';
import { escaped, withoutControls } from './common/terminal.ts';

const FAILED = 2;
/** What a person, a system that shuts down and a terminal that closes send: the register is closed, and its lock released. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs one command line (without node and script). Returns the exit code: 0 success, 1 something needs
 * attention (`check`, `import`, `verify`), 2 error.
 */
export async function run(words: string[], given: Given): Promise<number> {
  let code = 0;
  const stop = new AbortController();
  const interrupted = () => stop.abort();
  for (const signal of STOPPING) process.once(signal, interrupted);
  // Read from the raw arguments: an error in the options must be reported in the requested format too.
  const asked = { json: words.includes('--json'), language: languageOf(words) };
  const told = asked.json ? escaped : withoutControls;
  const streams: Streams = { out: (text) => given.out(told(text)), err: (text) => given.err(told(text)) };

  let known: CommandLine['options'] = [];
  let stated: Asked['given'] = [];
  const act: Act =
    (work) =>
    async (...values) => {
      const command = values.at(-1) as CommandLine;
      known = command.options;
      stated = known
        .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
        .map((option) => ({ option, value: command.getOptionValue(option.attributeName()) }));
      const options = command.optsWithGlobals();
      const named = Object.fromEntries(
        command.registeredArguments.map((argument, at) => [argument.name(), values[at]]),
      );
      const around: Surroundings = {
        ...streams,
        ...asked,
        clock: given.clock,
        spawnJob: given.spawnJob,
        signal: stop.signal,
        actor: options.by as string | undefined,
        exit: (next) => {
          code = next;
        },
      };
      const chosen = { ...options, ...named };
      await command.requireEffects(chosen);
      await work(chosen as Parameters<typeof work>[0], around);
    };
  const program = commandLine(act, streams, asked.language);

  try {
    requireNodeApi();
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    tell(asTold(error), { ...asked, known, given: stated }, streams);
    return FAILED;
  } finally {
    for (const signal of STOPPING) process.off(signal, interrupted);
  }
}

/** All commands with their options; `act` performs the requested one. */
export function commandLine(act: Act, { out }: Pick<Streams, 'out'>, language: Language): CommandLine {
  const text = cliMessages[language];
  const program = new CommandLine('verwerkersregister');
  program
    .description(text.program)
    .addOption(new Option('--json', text.json))
    .addOption(new Option('--language <language>', text.language).choices(['nl', 'en']).default('nl'))
    .addOption(new Option('--by <name>', text.by))
    .helpOption('-h, --help', text.line.help.option)
    .helpCommand('help [command]', text.line.help.command)
    .configureHelp(helpIn(text.line.help))
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: () => {} });
  for (const add of [
    addRegisterCommands,
    addImportCommand,
    addDocumentsCommand,
    addImportsCommand,
    addToCheckCommand,
    addCatalogueCommand,
    addQuestionCommands,
    addOutlookCommands,
    addLetterCommand,
    addSignCommand,
    addReminderCommands,
    addReportCommand,
    addExportCommand,
    addPublishCommand,
    addArticle30Command,
    addBackupCommands,
    addAssessCommands,
    addReplicaCommand,
    addScheduleCommand,
    addServeCommand,
  ]) {
    add(program, act, text);
  }
  return program;
}

/** Help whose standard texts are in the given language too. */
function helpIn({ titles, choices, default: otherwise }: CliMessages['line']['help']): Partial<Help> {
  const translated = (text: string) =>
    Object.entries(titles).reduce((told, [english, own]) => told.replaceAll(english, own), text);
  const chosen = (argChoices: readonly string[] | undefined) =>
    argChoices ? [`${choices}: ${argChoices.join(', ')}`] : [];
  return {
    styleTitle: translated,
    styleUsage: translated,
    styleSubcommandTerm: translated,
    argumentDescription: ({ description, argChoices }) => [description, ...chosen(argChoices)].join('; '),
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const more = [
        ...chosen(argChoices),
        ...(typeof defaultValue === 'string' && defaultValue !== '' ? [`${otherwise}: ${defaultValue}`] : []),
      ];
      return more.length === 0 ? description : `${description} (${more.join('; ')})`;
    },
  };
}

function languageOf(words: readonly string[]): Language {
  const at = words.indexOf('--language');
  return words[at + 1] === 'en' && at >= 0 ? 'en' : words.includes('--language=en') ? 'en' : 'nl';
}

/**
 * Converts any error to a problem: those of the contract keep their code, a wrong command line is `invalid`.
 */
function asTold(error: unknown): Problem {
  if (error instanceof ORPCError) {
    const data = problemData.safeParse(error.data);
    if (data.success) {
      const { message, fields, reference } = data.data;
      return new Problem(error.code as Problem['code'], message, fields, reference);
    }
  }
  if (error instanceof CommanderError) {
    return new Problem('invalid', { nl: usage(error, cliMessages.nl), en: usage(error, cliMessages.en) });
  }
  return asProblem(error, (line) =>
    process.stderr.write(process.env.VERWERKERSREGISTER_DEBUG ? `${line}\n` : ''),
  );
}

/** The parser's error, in our words; the parser quotes the names, with the choices after them. */
function usage({ code, message }: CommanderError, { line }: CliMessages): string {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  // Of a value that no option gives the parser names the value first.
  const words = / for argument '/.test(message) ? quoted.toReversed() : quoted;
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? '';
  const known = line.usage[code as keyof typeof line.usage];
  return [known?.(words, choices) ?? message.replace(/^error: /, ''), line.askHelp].join(' ');
}

interface Asked {
  readonly json: boolean;
  readonly language: Language;
  /** The options of the command. */
  readonly known: CommandLine['options'];
  /** Those of them that the command line gives, each with what it was given. */
  readonly given: readonly { readonly option: CommandLine['options'][number]; readonly value: unknown }[];
}

/** Options by the field of the contract that they give, where that has another name; the first that was given counts. */
const givenBy: Readonly<Record<string, readonly string[]>> = {
  who: ['owner'],
  country: ['withdraw', 'add', 'parent'],
  name: ['stop', 'parent'],
  announced: ['on'],
  on: ['sent'],
  format: ['out'],
};

/**
 * A field that an option gives is named as that option, with what was given: its path is of the contract, where a day has “On”
 * behind it. What is no code at all where one belongs gets a hint.
 */
function typedAs(path: string, { known, given, language }: Asked): { name: string; hint: string } {
  const named = path.split('.').at(-1)?.replace(/On$/, '') ?? '';
  const own = known.find((option) => option.attributeName() === named);
  const other = given.find(({ option }) => givenBy[named]?.includes(option.attributeName()));
  const option = own ?? other?.option;
  if (option === undefined) return { name: path, hint: '' };
  const found = given.find((one) => one.option === option)?.value;
  const value = typeof found === 'string' ? found : '';
  const isCode = !option.flags.endsWith('code>') || /(?:^|=)(?:[A-Z]{2}|INT:[A-Z]+)$/.test(value);
  const hint = isCode ? '' : cliMessages[language].codeHint;
  return { name: `${option.long} ${value}`.trim(), hint };
}

function tell(problem: Problem, asked: Asked, { err }: Streams): void {
  const { code, data } = problem;
  const { language } = asked;
  if (asked.json) {
    err(
      `${JSON.stringify({
        code,
        message: data.message[language],
        fields: data.fields.map(({ path, message }) => ({ path, message: message[language] })),
        reference: data.reference,
      })}\n`,
    );
    return;
  }
  err(`${code}: ${data.message[language]}\n`);
  const fields = data.fields.map(({ path, message }) => {
    const { name, hint } = typedAs(path, asked);
    return `${name === '' ? '' : `${name}: `}${message[language]} ${hint}`.trimEnd();
  });
  for (const field of new Set(fields)) err(`  ${field}\n`);
  if (data.reference !== null) err(`  ${data.reference}\n`);
}
