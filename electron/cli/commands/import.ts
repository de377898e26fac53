/** `import`: a list of suppliers, or of one supplier's sub-processors, into the register. */
import { openAsBlob, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Option } from 'commander';
import {
  type CellFinding,
  type DuplicateStrategy,
  defaultDuplicates,
  duplicateStrategies,
  type ImportPreview,
  type ImportResult,
} from '../../../shared/fields/import.ts';
import type { TakenRecords } from '../../../shared/fields/import-records.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { hiddenRowsTaken } from '../../../shared/words/import-cells.ts';
import { partsInWords, recordsSentences } from '../../../shared/words/import-records.ts';
import { Problem } from '../../core/ground/problem.ts';
import { parseChanges } from '../../core/import/corrections.ts';
import { parseMapping } from '../../core/import/mapping.ts';
import type { Client } from '../../core/procedures/router.ts';
import { columns } from '../common/columns.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withRegister } from '../common/open.ts';
import { readPassphrase } from '../common/passphrase.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';
import { importWhole, kindOf } from './archive.ts';
import { keysOf, printChanges, printComparison } from './import-changes.ts';

const collect = (value: string, all: string[]): string[] => [...all, value];

interface ImportOptions {
  file: string;
  register: string;
  mapping?: string;
  sheet?: string;
  corrections?: string;
  under?: string;
  on?: string;
  leaveOut: string[];
  duplicates: DuplicateStrategy;
  dryRun?: boolean;
  passphraseFile?: string;
}

async function carryOut(
  client: Client,
  { importId, result }: ImportPreview,
  leftOut: readonly string[],
  around: Surroundings,
): Promise<ImportResult> {
  const leaveOut = keysOf(result.chain, leftOut);
  const steps = await client.imports.run({ importId, leaveOut }, { signal: around.signal });
  for await (const step of steps) if (step.type === 'done') return step.result;
  throw new Problem('internal');
}

function printMapping(result: ImportResult, { out }: Surroundings, text: CliMessages): void {
  out(`${text.mapping}:\n`);
  const rows = result.mapping.columns.map(({ column, field, certainty }) => [
    `  ${column}`,
    field === null ? `(${text.notTaken})` : `${field}${certainty === 'likely' ? ` (${text.likely})` : ''}`,
  ]);
  out(columns(rows));
}

/** Which suppliers of the export of a register are new, each with what comes along. */
function printRecords(
  { rows }: ImportResult,
  { suppliers, newFields }: TakenRecords,
  { out, language }: Surroundings,
): void {
  const names = new Map(rows.map(({ row, name }) => [row, name]));
  const lines = suppliers.map(({ row, parts }) => [
    `  ${row}`,
    names.get(row) ?? '',
    partsInWords(parts)[language],
  ]);
  out(`${recordsSentences.title[language]}:\n${columns(lines)}`);
  const skipped = rows.filter(({ outcome }) => outcome === 'skipped');
  for (const { row, message } of skipped) if (message) out(`  ${row}  ${message[language]}\n`);
  if (newFields.length > 0) out(`${recordsSentences.newFields(newFields.join(', '))[language]}\n`);
}

function print(
  preview: ImportPreview,
  result: ImportResult,
  dryRun: boolean,
  around: Surroundings,
  text: CliMessages,
) {
  const { out, language } = around;
  const told = (finding: CellFinding) =>
    `  ${text.cell(finding.row, finding.column, finding.value)}: ${finding.message[language]}\n`;
  if (result.records) printRecords(result, result.records, around);
  else printMapping(result, around, text);
  if (preview.under?.id === null) out(`${text.underCreated(preview.under.name)}\n`);
  out(`\n${text.importResult({ ...result, rejected: rejectedRows(result) }, dryRun)}\n`);
  if (result.sheet !== null && result.otherSheets.length > 0) {
    out(`\n${text.otherSheets(result.sheet, result.otherSheets)}\n`);
  }
  if (result.notNamed.length > 0) out(`\n${text.notNamed(result.notNamed)}\n`);
  if (result.isTurned) out(`\n${text.isTurned}\n`);
  if (result.hiddenRows > 0) out(`\n${hiddenRowsTaken(result.hiddenRows)[language]}\n`);
  for (const [title, findings] of [
    [text.rejected, result.rejected],
    [text.uncertain, result.uncertain],
  ] as const) {
    if (findings.length > 0) out(`\n${title}:\n${findings.map(told).join('')}`);
  }
  if (result.kept.length > 0) {
    const cells = result.kept.map(({ row, column, value }) => `  ${text.cell(row, column, value)}\n`);
    out(`\n${text.kept}:\n${cells.join('')}`);
  }
}

const rejectedRows = (result: ImportResult): number =>
  result.rows.filter(({ outcome }) => outcome === 'rejected').length;

/** Adds `import`: exit 0 if everything was imported, 1 if something was rejected, uncertain, only kept as words, hidden, or on another sheet. */
export function addImportCommand(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('import')
    .description(text.commands.import)
    .argument('<file>')
    .requiredOption('--register <file>', text.register)
    .option('--mapping <file>', text.options.mapping)
    .option('--sheet <name>', text.options.sheet)
    .option('--corrections <file>', text.options.corrections)
    .option('--under <name>', text.options.under)
    .option('--on <date>', text.options.listDay)
    .option('--leave-out <name>', text.options.leaveOut, collect, [])
    .addOption(
      new Option('--duplicates <strategy>', text.options.duplicates)
        .choices(duplicateStrategies)
        .default(defaultDuplicates),
    )
    .option('--dry-run', text.options.dryRun)
    .option('--passphrase-file <file>', text.safekeeping.openPassphrase)
    .counts({
      facts: async ({ file, dryRun, under, duplicates }: ImportOptions) => ({
        file: await kindOf(file),
        rows:
          under === undefined
            ? ('own' as const)
            : duplicates === 'update'
              ? ('compared' as const)
              : ('under' as const),
        task: dryRun ? ('shown' as const) : ('written' as const),
      }),
      effects: {
        register: 'always',
        mapping: { file: ['list'] },
        sheet: { file: ['list'] },
        corrections: { file: ['list'] },
        under: { file: ['list'] },
        on: { file: ['list'], rows: ['under', 'compared'] },
        leaveOut: { file: ['list'], rows: ['compared'], task: ['written'] },
        duplicates: { file: ['list'] },
        dryRun: 'always',
        passphraseFile: { file: ['sealed-whole'] },
        // A complete register brings its own history, so no name is recorded.
        by: { file: ['list'], task: ['written'] },
      },
    })
    .action(
      act<ImportOptions>(async (options, around) => {
        const dryRun = options.dryRun ?? false;
        if ((await kindOf(options.file)) !== 'list') {
          const file = new File([await openAsBlob(options.file)], basename(options.file));
          const passphrase = readPassphrase(options.passphraseFile);
          return withRegister(around, options.register, (client) =>
            importWhole(client, { file, passphrase }, dryRun, around, text),
          );
        }
        const bytes = readFileSync(options.file);
        const mapping =
          options.mapping === undefined ? null : parseMapping(readFileSync(options.mapping, 'utf8'));
        const changes =
          options.corrections === undefined ? {} : parseChanges(readFileSync(options.corrections, 'utf8'));
        await withRegister(around, options.register, async (client) => {
          const preview = await client.imports.preview(
            {
              file: new File([bytes], basename(options.file)),
              mapping,
              sheet: options.sheet ?? null,
              duplicates: options.duplicates,
              ...changes,
              under: options.under === undefined ? null : { name: options.under },
              announcedOn: options.on ?? null,
            },
            { signal: around.signal },
          );
          const result = dryRun ? preview.result : await carryOut(client, preview, options.leaveOut, around);
          const toLookAt =
            result.uncertain.length +
            rejectedRows(result) +
            result.rejected.length +
            result.kept.length +
            result.otherSheets.length +
            result.hiddenRows;
          around.exit(toLookAt > 0 ? 1 : 0);
          if (around.json) {
            around.out(`${JSON.stringify({ ...result, under: preview.under, dryRun }, null, 1)}\n`);
            return;
          }
          print(preview, result, dryRun, around, text);
          printChanges(result, await client.customFields.list({}), around);
          if (preview.under && result.chain) {
            printComparison(preview.under.name, result.chain, around);
          }
        });
      }),
    );
}
