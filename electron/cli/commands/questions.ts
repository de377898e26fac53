/** `processors` and `check`: the contents of the register, and what needs attention. */
import { processorFilter, type TransferRow } from '../../../shared/fields/list.ts';
import type { ProcessorRow } from '../../../shared/fields/record.ts';
import { shownStatus } from '../../../shared/law/stated.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { ui } from '../../../shared/words/ui.ts';
import type { Client } from '../../core/procedures/router.ts';
import { columns } from '../common/columns.ts';
import type { CommandLine } from '../common/command-line.ts';
import { collected, parseFilter } from '../common/filter.ts';
import { withRegister } from '../common/open.ts';
import type { Act } from '../common/surroundings.ts';
import { toldIn } from '../common/told-in.ts';

const PAGE = 1000;

/** Reads all pages of a paged procedure. */
async function allPages<Row>(
  page: (cursor: string | null) => Promise<{ rows: Row[]; nextCursor: string | null }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const answer = await page(cursor);
    rows.push(...answer.rows);
    cursor = answer.nextCursor;
  } while (cursor !== null);
  return rows;
}

interface ListOptions {
  register: string;
  search: string;
  filter: string[];
  asOf?: string;
}

async function listed(client: Client, options: ListOptions, text: CliMessages) {
  const asOf = options.asOf ?? null;
  const filter = parseFilter(options.filter, processorFilter, text);
  let corrections: Awaited<ReturnType<Client['processors']['list']>>['corrections'] = [];
  const rows = await allPages<ProcessorRow>(async (cursor) => {
    const page = await client.processors.list({ search: options.search, filter, cursor, limit: PAGE, asOf });
    corrections = page.corrections;
    return page;
  });
  const transfers = await allPages<TransferRow>((cursor) => client.flows.list({ cursor, limit: PAGE, asOf }));
  const flows = Map.groupBy(transfers, (row) => row.processorId);
  return { found: rows.map((row) => ({ row, flows: flows.get(row.id) ?? [] })), corrections };
}

/** Adds the read-only commands. */
export function addQuestionCommands(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('processors')
    .description(text.commands.processors)
    .requiredOption('--register <file>', text.register)
    .option('--search <words>', text.options.search, '')
    .option('--filter <key=value>', text.options.filter, collected, [])
    .option('--as-of <date>', text.asOf)
    .counts({
      effects: { register: 'always', search: 'always', filter: 'always', asOf: 'always', by: 'never' },
    })
    .action(
      act<ListOptions>(async (options, around) => {
        const { found, corrections } = await withRegister(around, options.register, (client) =>
          listed(client, options, text),
        );
        const { corrected } = ui[around.language].suppliers;
        for (const { typed, found: words } of corrections)
          around.err(`${corrected(typed, words.join(', '))}\n`);
        if (around.json) {
          const answer = found.map(({ row, flows }) => ({
            ...row,
            flows: flows.map(({ flow, verdict, subProcessor }) => ({ ...flow, subProcessor, verdict })),
          }));
          around.out(`${JSON.stringify(answer, null, 1)}\n`);
        } else if (found.length === 0) around.out(`${text.noneFound}\n`);
        else {
          around.out(
            columns(
              found.map(({ row }) => [
                row.name,
                shownStatus(row),
                row.currentEndsOn ?? '',
                row.places.join(' '),
                row.transferResult === null ? '' : `${row.transferResult} ${row.transferCode}`,
              ]),
            ),
          );
        }
      }),
    );

  program
    .command('check')
    .description(text.commands.check)
    .requiredOption('--register <file>', text.register)
    .option('--as-of <date>', text.asOf)
    .counts({ effects: { register: 'always', asOf: 'always', by: 'never' } })
    .action(
      act<{ register: string; asOf?: string }>(async (options, around) => {
        const { language } = around;
        const { asOf, attention } = await withRegister(around, options.register, (client) =>
          client.attention.list({ asOf: options.asOf ?? null }),
        );
        around.exit(attention.length === 0 ? 0 : 1);
        if (around.json) {
          const items = attention.map((item) => toldIn(language, item));
          around.out(`${JSON.stringify({ asOf, attention: items }, null, 1)}\n`);
          return;
        }
        around.out(`${text.asOfLine(asOf)}\n`);
        if (attention.length === 0) around.out(`${text.nothing}\n`);
        for (const item of attention) {
          const due = item.due === null ? '' : ` (${text.due(item.due)})`;
          around.out(
            `\n${inSentence(item.processor)}${due}\n  ${item.reason[language]}\n  ${text.next}: ${item.nextStep[language]}\n`,
          );
        }
      }),
    );
}
