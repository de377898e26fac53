/** `report`, and files that a command writes: whole or not at all. */

import { basename } from 'node:path';
import { Option } from 'commander';
import {
  annexNames,
  dossierForms,
  pdfStandards,
  type ReportRequest,
  reportKinds,
} from '../../../shared/schema/report.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { requireFolder, writeWhole } from '../../core/ground/files.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withRegister } from '../common/open.ts';
import { refuse, wordsOf } from '../common/refuse.ts';
import { supplierIdOf } from '../common/supplier.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';
import { requestOf, type ScenarioWords, withHappening } from './outlook.ts';

interface ReportOptions extends Omit<ScenarioWords, 'on'> {
  register: string;
  out: string;
  kind: (typeof reportKinds)[number];
  processor?: string;
  breach?: string;
  annex: string;
  keep?: boolean;
  asOf?: string;
  standard: (typeof pdfStandards)[number];
}

/** Rejects a target before any work is done: a name with another extension, or a missing folder. */
export function requireTarget<Ending extends string>(
  out: string,
  endings: readonly Ending[],
  text: CliMessages,
  option = '--out',
): Ending {
  const name = basename(out).toLowerCase();
  const ending = endings.find((known) => name.endsWith(`.${known}`) && name.length > known.length + 1);
  if (ending === undefined) {
    refuse(text.outEnding(option, out, endings.map((known) => `.${known}`).join(', ')));
  }
  requireFolder(out);
  return ending;
}

/** Writes an answer to the file that was named, whole or not at all, and says so. */
export async function save(file: File, out: string, around: Surroundings, text: CliMessages): Promise<void> {
  writeWhole(out, new Uint8Array(await file.arrayBuffer()));
  around.out(around.json ? `${JSON.stringify({ file: out, bytes: file.size })}\n` : `${text.written(out)}\n`);
}

/** No annexes at all. */
const NONE = 'none';

/** The annexes that were named. Errors: `invalid` for one that does not exist. */
function annexesOf(named: string, text: CliMessages) {
  if (named === NONE) return [];
  return wordsOf(named).map(
    (word) =>
      annexNames.find((name) => name === word) ??
      refuse(text.annexUnknown(word, [...annexNames, NONE].join(', '))),
  );
}

/** What is asked for. Errors: `invalid` if a report does not say of what it is, or an annex does not exist. */
async function reportOf(
  {
    kind,
    processor: named,
    breach,
    annex,
    keep = false,
    standard,
    asOf: day,
    out,
    ...happening
  }: ReportOptions,
  client: Client,
  { language }: Surroundings,
  text: CliMessages,
): Promise<ReportRequest> {
  const asOf = day ?? null;
  const shared = { standard, asOf, language };
  if (kind === 'overview') return { kind, annexes: annexesOf(annex, text), keep, ...shared };
  if (kind === 'transfers') return { kind, ...shared };
  if (kind === 'scenario') {
    return { kind, question: requestOf(happening, text), ...shared };
  }
  if (named === undefined) refuse(text.chainOfWhom);
  const processor = await supplierIdOf(client, named, text);
  if (kind === 'chain') return { kind, processorId: processor, ...shared };
  if (kind === 'dossier') {
    return { kind, processorId: processor, form: requireTarget(out, dossierForms, text), ...shared };
  }
  const { record } = await client.processors.get({ id: processor });
  const [only, ...others] = record.breaches.filter(({ id }) => breach === undefined || id === breach);
  if (only !== undefined && others.length === 0) return { kind, breachId: only.id, ...shared };
  return refuse(text.whichBreach(record.breaches.map(({ id, nature }) => `${id} (${inSentence(nature)})`)));
}

/** What a kind is called where an option does nothing; some lists have the name of a report. */
const factOf = {
  overview: 'overview',
  chain: 'chain',
  dossier: 'dossier',
  breach: 'breach',
  transfers: 'transfer-report',
  scenario: 'scenario-report',
} as const satisfies Record<ReportOptions['kind'], string>;
const ofScenario = { kind: ['scenario-report'] } as const;

/** Adds the command. */
export function addReportCommand(program: CommandLine, act: Act, text: CliMessages): void {
  const command = program
    .command('report')
    .description(text.commands.report)
    .requiredOption('--register <file>', text.register)
    .requiredOption('--out <file>', text.out)
    .addOption(new Option('--kind <kind>', text.options.kind).choices(reportKinds).default('overview'))
    .option('--processor <supplier>', text.options.reportProcessor)
    .option('--breach <id>', text.options.reportBreach)
    .option('--annex <names>', text.options.annex, 'register')
    .option('--keep', text.options.keep)
    .addOption(
      new Option('--standard <standard>', text.options.standard).choices(pdfStandards).default('ua-1'),
    )
    .option('--as-of <date>', text.asOf);
  withHappening(command, text)
    .counts({
      facts: ({ kind }: ReportOptions) => ({ kind: factOf[kind] }),
      effects: {
        register: 'always',
        out: 'always',
        kind: 'always',
        processor: { kind: ['chain', 'dossier', 'breach'] },
        breach: { kind: ['breach'] },
        withdraw: ofScenario,
        add: ofScenario,
        stop: ofScenario,
        parent: ofScenario,
        annex: { kind: ['overview'] },
        keep: { kind: ['overview'] },
        standard: 'always',
        asOf: 'always',
        by: 'never',
      },
    })
    .action(
      act<ReportOptions>(async (options, around) => {
        requireTarget(options.out, options.kind === 'dossier' ? dossierForms : ['pdf'], text);
        await withRegister(around, options.register, async (client) => {
          const steps = await client.report.make(await reportOf(options, client, around, text), {
            signal: around.signal,
          });
          for await (const step of steps) {
            if (step.type !== 'done') continue;
            await save(await client.report.fetch({ resultId: step.resultId }), options.out, around, text);
          }
        });
      }),
    );
}
