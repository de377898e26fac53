/**
 * `scenario`: the effect of a withdrawn decision, an added country, a supplier or sub-processor that stops or gets another parent.
 */

import { shownResult, shownResults } from '../../../shared/law/stated.ts';
import type { ScenarioRequest } from '../../../shared/schema/outlook.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { verdictReason } from '../../../shared/words/transfer-labels.ts';
import { terms } from '../../../shared/words/ui-terms.ts';
import { whatIf } from '../../../shared/words/ui-what-if.ts';
import { columns } from '../common/columns.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withRegister } from '../common/open.ts';
import { refuse } from '../common/refuse.ts';
import type { Act } from '../common/surroundings.ts';

export interface ScenarioWords {
  withdraw?: string;
  add?: string;
  stop?: string;
  parent?: string;
  on?: string;
}
interface ScenarioOptions extends ScenarioWords {
  register: string;
}

/** The options with which it is said what happens. */
export const withHappening = (command: CommandLine, text: CliMessages): CommandLine =>
  command
    .option('--withdraw <code>', text.options.withdraw)
    .option('--add <code>', text.options.add)
    .option('--stop <name>', text.options.stop)
    .option('--parent <name=code>', text.options.parent);

/** The same, with the day of its own. */
export const withScenario = (command: CommandLine, text: CliMessages): CommandLine =>
  withHappening(command, text).option('--on <date>', text.options.on);

/** What the options say that happens. Errors: `invalid` for nothing, or for more than one thing. */
export function requestOf(
  { withdraw, add, stop, parent, on = undefined }: ScenarioWords,
  text: CliMessages,
): ScenarioRequest {
  const day = { on: on ?? null };
  const asked: ScenarioRequest[] = [
    ...(withdraw === undefined ? [] : [{ kind: 'withdraw' as const, country: withdraw, ...day }]),
    ...(add === undefined ? [] : [{ kind: 'add' as const, country: add, ...day }]),
    ...(stop === undefined ? [] : [{ kind: 'stop' as const, name: stop, ...day }]),
    ...(parent === undefined ? [] : [{ kind: 'parent' as const, ...namedParent(parent, text), ...day }]),
  ];
  const [only] = asked;
  if (asked.length !== 1 || only === undefined) refuse(text.oneScenario);
  return only;
}

/** `NAME=US`: the last sign counts, for a name may have one of its own. */
function namedParent(given: string, text: CliMessages): { name: string; country: string } {
  const at = given.lastIndexOf('=');
  if (at < 1) refuse(text.parentShape);
  return { name: given.slice(0, at), country: given.slice(at + 1) };
}

/** Adds the command. */
export function addOutlookCommands(program: CommandLine, act: Act, text: CliMessages): void {
  const command = program
    .command('scenario')
    .description(text.commands.scenario)
    .requiredOption('--register <file>', text.register);
  withScenario(command, text)
    .counts({
      effects: {
        register: 'always',
        withdraw: 'always',
        add: 'always',
        stop: 'always',
        parent: 'always',
        on: 'always',
        by: 'never',
      },
    })
    .action(
      act<ScenarioOptions>(async (options, around) => {
        const request = requestOf(options, text);
        const result = await withRegister(around, options.register, (client) =>
          client.outlook.scenario(request),
        );
        if (around.json) {
          around.out(`${JSON.stringify(result, null, 1)}\n`);
          return;
        }
        // In the words of the screen; codes are for programs, see --json.
        const { language } = around;
        const named = terms[language].result;
        const state = (side: (typeof result.changes)[number]['before']) =>
          [named[shownResult(side)], verdictReason(side, language)].filter((part) => part !== '').join(': ');
        around.out(`${text.asOfLine(result.asOf)}\n`);
        around.out(
          columns(
            shownResults.map((name) => [
              named[name],
              String(result.before[name]),
              '→',
              String(result.after[name]),
            ]),
          ),
        );
        if (result.changes.length === 0) around.out(`${text.nothingChanges}\n`);
        const sides = whatIf[language];
        for (const { processor, before, after } of result.changes) {
          around.out(
            `\n${inSentence(processor)}\n  ${sides.before}: ${state(before)}\n  ${sides.after}: ${state(after)}\n`,
          );
        }
        for (const { processor, control } of result.changes) {
          if (control === null) continue;
          for (const { title, hasClause } of control.agreements) {
            around.out(`${text.controlLine(processor, title, hasClause)}\n`);
          }
          if (control.noticeDeadline !== null) {
            around.out(`${text.noticeLine(processor, control.noticeDeadline)}\n`);
          }
        }
      }),
    );
}
