/** What `processors` shows; loaded with that command only. */
import { processorFilter, type TransferRow } from '../../../shared/fields/list.ts';
import type { ProcessorRow } from '../../../shared/fields/record.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { shownResult, shownStatus } from '../../../shared/law/stated.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { countryName } from '../../../shared/words/places.ts';
import { transferCodeLabels } from '../../../shared/words/transfer-labels.ts';
import { suppliers } from '../../../shared/words/ui-suppliers.ts';
import { terms } from '../../../shared/words/ui-terms.ts';
import type { Client } from '../../core/procedures/router.ts';
import { columns } from '../common/columns.ts';
import { parseFilter } from '../common/filter.ts';
import { withKnownValues } from '../common/known-values.ts';
import type { Surroundings } from '../common/surroundings.ts';

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

export interface ListOptions {
  register: string;
  search: string;
  filter: string[];
  asOf?: string;
}

async function listed(client: Client, options: ListOptions, around: Surroundings, text: CliMessages) {
  const asOf = options.asOf ?? null;
  const given = parseFilter(options.filter, processorFilter, text);
  const filter = await withKnownValues(client, given, asOf, around, text);
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

/** Shows the suppliers that were asked for. Errors: `invalid` for an unknown filter or place; those of the procedures. */
export async function showProcessors(
  client: Client,
  options: ListOptions,
  around: Surroundings,
  text: CliMessages,
): Promise<void> {
  const { found, corrections } = await listed(client, options, around, text);
  const { corrected } = suppliers[around.language];
  for (const { typed, found: words } of corrections) around.err(`${corrected(typed, words.join(', '))}\n`);
  if (around.json) {
    const answer = found.map(({ row, flows }) => ({
      ...row,
      flows: flows.map(({ flow, verdict, subProcessor }) => ({ ...flow, subProcessor, verdict })),
    }));
    around.out(`${JSON.stringify(answer, null, 1)}\n`);
  } else if (found.length === 0) around.out(`${text.noneFound}\n`);
  else {
    // In the words of the screen; codes are for programs, see --json.
    const { language } = around;
    const { result, status } = terms[language];
    around.out(
      columns(
        found.map(({ row }) => [
          row.name,
          status[shownStatus(row)],
          row.currentEndsOn === null ? '' : formatDate(row.currentEndsOn, language),
          row.places.map((place) => countryName(place, language, shippedList)).join(', '),
          result[shownResult(row)],
          row.transferCode === null ? '' : transferCodeLabels[row.transferCode][language],
        ]),
      ),
    );
  }
}
