/** `report` and `export`: files, written whole or not at all. */
import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { pdfStandards } from '../../../shared/schema/report.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { requireFolder, writeWhole } from '../../core/ground/files.ts';
import { Problem } from '../../core/ground/problem.ts';
import { withRegister } from '../common/open.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';
import { exportWhole } from './whole.ts';

interface ReportOptions {
  register: string;
  out: string;
  kind: 'overview';
  asOf?: string;
  standard: (typeof pdfStandards)[number];
}

interface ExportOptions {
  register: string;
  out: string;
  asOf?: string;
  passphraseFile?: string;
}

const exportFormats = ['json', 'csv', 'xlsx', 'zip', 'age'] as const;

/** Refuses a target before the work: a name that ends otherwise, or a folder that is not there. */
function requireTarget(out: string, endings: readonly string[], text: CliMessages): string {
  const ending = extname(out).slice(1).toLowerCase();
  if (!endings.includes(ending)) {
    const sentence = text.outEnding(endings.map((known) => `.${known}`).join(', '));
    throw new Problem('invalid', { nl: sentence, en: sentence });
  }
  requireFolder(out);
  return ending;
}

async function save(file: File, out: string, around: Surroundings, text: CliMessages): Promise<void> {
  writeWhole(out, new Uint8Array(await file.arrayBuffer()));
  around.out(around.json ? `${JSON.stringify({ file: out, bytes: file.size })}\n` : `${text.written(out)}\n`);
}

/** Adds the commands that make files. */
export function addOutputCommands(program: Command, act: Act, text: CliMessages): void {
  program
    .command('report')
    .description(text.commands.report)
    .requiredOption('--register <file>', text.register)
    .requiredOption('--out <file>', text.out)
    .addOption(new Option('--kind <kind>', text.options.kind).choices(['overview']).default('overview'))
    .addOption(
      new Option('--standard <standard>', text.options.standard).choices(pdfStandards).default('ua-1'),
    )
    .option('--as-of <date>', text.asOf)
    .action(
      act<ReportOptions>(async (options, around) => {
        requireTarget(options.out, ['pdf'], text);
        await withRegister(around, options.register, async (client) => {
          const { kind, standard, asOf = null } = options;
          const steps = await client.report.make(
            { kind, standard, asOf, language: around.language },
            { signal: around.signal },
          );
          for await (const step of steps) {
            if (step.type !== 'done') continue;
            await save(await client.report.fetch({ resultId: step.resultId }), options.out, around, text);
          }
        });
      }),
    );

  program
    .command('export')
    .description(text.commands.export)
    .requiredOption('--register <file>', text.register)
    .requiredOption('--out <file>', text.out)
    .option('--as-of <date>', text.asOf)
    .option('--passphrase-file <file>', text.safekeeping.passphraseFile)
    .action(
      act<ExportOptions>(async (options, around) => {
        const format = requireTarget(options.out, exportFormats, text) as (typeof exportFormats)[number];
        await withRegister(around, options.register, async (client) => {
          if (format === 'zip' || format === 'age') {
            const zip = await exportWhole(client, options.out, options.passphraseFile);
            return save(zip, options.out, around, text);
          }
          const file = await client.exports.make({
            format,
            language: around.language,
            asOf: options.asOf ?? null,
          });
          await save(file, options.out, around, text);
        });
      }),
    );
}
