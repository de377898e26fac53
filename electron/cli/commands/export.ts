/** `export`: the register, or a list of it as a page of the screen shows it, as a file. */

import { Option } from 'commander';
import { customKey } from '../../../shared/fields/custom.ts';
import { sortColumns, transferFilter, transferSorts } from '../../../shared/fields/list.ts';
import { columnKeys } from '../../../shared/fields/list-columns.ts';
import {
  deadlineFilter,
  type ViewInput,
  type ViewName,
  viewNames,
  viewQueries,
} from '../../../shared/fields/view.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { Problem } from '../../core/ground/problem.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { CommandLine } from '../common/command-line.ts';
import { collected, parseFilter } from '../common/filter.ts';
import { noteUnknownHistory, withKnownValues } from '../common/known-values.ts';
import { withRegister } from '../common/open.ts';
import { readPassphrase } from '../common/passphrase.ts';
import { refuse, wordsOf } from '../common/refuse.ts';
import { supplierIdOf } from '../common/supplier.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';
import { withProgress } from './archive.ts';
import { requestOf, type ScenarioWords, withScenario } from './outlook.ts';
import { requireTarget, save } from './output.ts';

interface ExportOptions extends ScenarioWords {
  register: string;
  out: string;
  asOf?: string;
  passphraseFile?: string;
  view?: ViewName;
  search: string;
  filter: string[];
  sort?: string;
  descending?: boolean;
  columns?: string;
  processor?: string;
}

/** The format that a file name's extension requests; only the complete register can be encrypted. */
const endings = {
  json: 'to-list',
  csv: 'to-list',
  xlsx: 'to-list',
  ods: 'to-list',
  ics: 'to-calendar',
  zip: 'to-whole',
  'zip.age': 'to-sealed',
} as const;
type Ending = keyof typeof endings;

const endingOf = (out: string, text: CliMessages): Ending =>
  requireTarget(out, Object.keys(endings) as Ending[], text);

/** The passphrase for encryption. Errors: `invalid` if none was given. */
function passphraseFor(file: string | undefined, text: CliMessages): string {
  return readPassphrase(file) ?? refuse(text.safekeeping.passphraseNeeded);
}

/** Which list is asked for. Errors: `invalid` names the unknown filter, or what is missing. */
function listOf(view: ViewName, options: ExportOptions, text: CliMessages): ViewInput {
  const { search, filter, processor, columns, sort, descending = false } = options;
  switch (view) {
    case 'suppliers': {
      const asked = parseFilter(filter, viewQueries.suppliers.shape.filter.unwrap(), text);
      const shown = columns === undefined ? null : wordsOf(columns);
      const order = sort === undefined ? {} : { sort: columnOf(sort, sortColumns, text) };
      return { view, search, filter: asked, descending, columns: shown, ...order };
    }
    case 'transfers': {
      const order = sort === undefined ? {} : { sort: columnOf(sort, transferSorts, text) };
      return { view, search, descending, ...parseFilter(filter, transferFilter, text), ...order };
    }
    case 'attention':
      return { view, ...parseFilter(filter, viewQueries.attention, text) };
    case 'deadlines':
      return { view, search, ...parseFilter(filter, deadlineFilter.omit({ search: true }), text) };
    case 'history': {
      const known = viewQueries.history.omit({ search: true, processorId: true });
      return { view, search, processorId: processor ?? null, ...parseFilter(filter, known, text) };
    }
    case 'chain':
      if (processor === undefined) refuse(text.chainOfWhom);
      return { view, processorId: processor };
    case 'scenario':
      return { view, request: requestOf(options, text) };
    default:
      return { view };
  }
}

/** The list with the values of its filters as the register knows them. Errors: `invalid` for what is no place. */
async function withKnownFilter(
  client: Client,
  list: ViewInput,
  asOf: string | null,
  around: Surroundings,
  text: CliMessages,
): Promise<ViewInput> {
  if (list.view === 'suppliers') {
    await requireColumns(client, list.columns ?? [], text);
    return { ...list, filter: await withKnownValues(client, list.filter ?? {}, asOf, around, text) };
  }
  if (list.view === 'history') await noteUnknownHistory(client, list, around, text);
  const hasOwners = list.view === 'transfers' || list.view === 'attention';
  return hasOwners ? withKnownValues(client, list, asOf, around, text) : list;
}

/** Errors: `invalid` names a column that this list does not have, with those that it has. */
async function requireColumns(client: Client, columns: readonly string[], text: CliMessages): Promise<void> {
  if (columns.length === 0) return;
  const own = (await client.customFields.list({})).map(({ id }) => customKey(id));
  const known: readonly string[] = [...columnKeys, ...own];
  for (const column of columns) {
    if (!known.includes(column)) refuse(text.columnUnknown(column, known.join(', ')));
  }
}

/** A column that the list is sorted by. Errors: `invalid` if this list has none of that name. */
function columnOf<Column extends string>(
  named: string,
  columns: readonly Column[],
  text: CliMessages,
): Column {
  return columns.find((column) => column === named) ?? refuse(text.sortedBy(named, columns.join(', ')));
}

/** Every list of which the records of a day are asked. */
const ofDay = ['everything', 'suppliers', 'transfers', 'deadlines', 'attention', 'links', 'law'] as const;
const searched = { view: ['suppliers', 'transfers', 'deadlines', 'history'] } as const;
const filtered = { view: [...searched.view, 'attention'] } as const;
const ordered = { view: ['suppliers', 'transfers'] } as const;
const inColumns = { view: ['suppliers'] } as const;
const happening = { view: ['scenario'] } as const;

/** Adds the command. */
export function addExportCommand(program: CommandLine, act: Act, text: CliMessages): void {
  const command = program
    .command('export')
    .description(text.commands.export)
    .requiredOption('--register <file>', text.register)
    .requiredOption('--out <file>', text.out)
    .addOption(new Option('--view <list>', text.options.view).choices(viewNames))
    .option('--as-of <date>', text.asOf)
    .option('--search <words>', text.options.search, '')
    .option('--filter <key=value>', text.options.viewFilter, collected, [])
    .option('--sort <column>', text.options.sort)
    .option('--descending', text.options.descending)
    .option('--columns <names>', text.options.columns)
    .option('--processor <supplier>', text.options.viewProcessor)
    .option('--passphrase-file <file>', text.safekeeping.exportPassphrase);
  withScenario(command, text)
    .counts({
      facts: ({ out, view }: ExportOptions) => {
        const kind = endings[endingOf(out, text)];
        const everything = kind === 'to-calendar' ? 'dates' : 'everything';
        return { out: kind, view: view === 'chain' ? 'links' : (view ?? everything) };
      },
      effects: {
        register: 'always',
        out: 'always',
        view: { out: ['to-list', 'to-calendar'] },
        asOf: { out: ['to-list', 'to-calendar'], view: ofDay },
        search: searched,
        filter: filtered,
        sort: ordered,
        descending: ordered,
        columns: inColumns,
        processor: { view: ['links', 'history'] },
        withdraw: happening,
        add: happening,
        stop: happening,
        parent: happening,
        on: happening,
        passphraseFile: { out: ['to-sealed'] },
        by: 'never',
      },
    })
    .action(
      act<ExportOptions>(async (options, around) => {
        const ending = endingOf(options.out, text);
        const passphrase = ending === 'zip.age' ? passphraseFor(options.passphraseFile, text) : null;
        // An environment variable is no option, so not rejected; but its user may expect encryption.
        if (passphrase === null && readPassphrase(undefined) !== null) {
          around.err(`${text.safekeeping.notEncrypted}\n`);
        }
        const { view } = options;
        const list = view === undefined ? null : listOf(view, options, text);
        await withRegister(around, options.register, async (client) => {
          if (ending === 'zip' || ending === 'zip.age') {
            const { signal } = around;
            const made = client.archive.export({ passphrase }, { signal });
            return save(await withProgress(client, around, text, made), options.out, around, text);
          }
          if (list !== null && 'processorId' in list && list.processorId)
            list.processorId = await supplierIdOf(client, list.processorId, text);
          const asOf = options.asOf ?? null;
          const known = list === null ? null : await withKnownFilter(client, list, asOf, around, text);
          const file = await fileOf(client, { list: known, ending, asOf }, around);
          await save(file, options.out, around, text);
        });
      }),
    );
}

interface AskedFile {
  /** null = everything. */
  readonly list: ViewInput | null;
  readonly ending: Exclude<Ending, 'zip' | 'zip.age'>;
  readonly asOf: string | null;
}

/** Errors: those of the procedures. */
async function fileOf(
  client: Client,
  { list, ending: format, asOf }: AskedFile,
  { language, signal }: Surroundings,
): Promise<File> {
  if (list === null) {
    if (format === 'ics') return client.reminders.calendar({ owner: null, language });
    return client.exports.make({ format, language, asOf }, { signal });
  }
  for await (const step of await client.exports.view({ list, format, language, asOf }, { signal })) {
    if (step.type === 'done') return client.exports.fetch({ resultId: step.resultId });
  }
  throw new Problem('internal');
}
