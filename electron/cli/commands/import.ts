/** `import`: a list of suppliers, or of one supplier's sub-processors, into the register. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Option } from 'commander';
import {
  type DuplicateStrategy,
  defaultDuplicates,
  duplicateStrategies,
} from '../../../shared/schema/duplicates.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import type { CommandLine } from '../common/command-line.ts';
import { givenFile } from '../common/given-file.ts';
import { withRegister } from '../common/open.ts';
import { readPassphrase } from '../common/passphrase.ts';
import { refuse } from '../common/refuse.ts';
import type { Act } from '../common/surroundings.ts';
import { importWhole, kindOf } from './archive.ts';

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
          const file = await givenFile(options.file);
          const passphrase = readPassphrase(options.passphraseFile);
          return withRegister(around, options.register, (client) =>
            importWhole(client, { file, passphrase }, dryRun, around, text),
          );
        }
        const bytes = readFileSync(options.file);
        const [{ parseMapping }, { parseChanges }, shown, changesShown] = await Promise.all([
          import('../../core/import/mapping.ts'),
          import('../../core/import/corrections.ts'),
          import('./import-shown.ts'),
          import('./import-changes.ts'),
        ]);
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
          if (options.sheet !== undefined && preview.result.sheet === null)
            refuse(text.noSheets(options.sheet));
          const result = dryRun
            ? preview.result
            : await shown.carryOut(client, preview, options.leaveOut, around);
          const toLookAt =
            result.uncertain.length +
            shown.rejectedRows(result) +
            result.rejected.length +
            result.kept.length +
            result.otherSheets.length +
            result.headerNotes.length +
            result.secretColumns.length +
            result.hiddenRows +
            result.hiddenColumns.length;
          around.exit(toLookAt > 0 ? 1 : 0);
          if (around.json) {
            around.out(`${JSON.stringify({ ...result, under: preview.under, dryRun }, null, 1)}\n`);
            return;
          }
          shown.print(preview, result, dryRun, around, text);
          changesShown.printChanges(result, await client.customFields.list({}), around);
          if (preview.under && result.chain) {
            changesShown.printComparison(preview.under.name, result.chain, around);
          }
        });
      }),
    );
}
