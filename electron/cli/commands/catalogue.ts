/** `catalogue`: known suppliers, what they could add to a register, and taking that over. */
import { readFileSync } from 'node:fs';
import { searchEntries } from '../../../shared/explained/catalogue.ts';
import { foldText } from '../../../shared/law/names.ts';
import type { CatalogueOffer } from '../../../shared/schema/catalogue.ts';
import { catalogueSentences } from '../../../shared/words/catalogue.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { fieldName, fieldValue } from '../../../shared/words/fields.ts';
import { countryName } from '../../../shared/words/places.ts';
import { Problem } from '../../core/ground/problem.ts';
import type { Client } from '../../core/procedures/router.ts';
import { columns } from '../common/columns.ts';
import type { CommandLine } from '../common/command-line.ts';
import { withCore, withRegister } from '../common/open.ts';
import type { Act, Surroundings } from '../common/surroundings.ts';

interface CatalogueOptions {
  search: string;
  from?: string;
  register?: string;
  fill?: boolean;
}

function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('invalid', catalogueSentences.notJson(path));
  }
}

async function listEntries(client: Client, search: string, around: Surroundings): Promise<void> {
  const { out, json, language } = around;
  const found = searchEntries(await client.catalogue.entries(), search);
  const place = (code: string | null) => (code === null ? '' : countryName(code, language));
  if (json) out(`${JSON.stringify(found, null, 1)}\n`);
  else {
    out(
      columns(
        found.map(({ name, legalEntity, country, parent, parentCountry, stateAsOf }) => [
          name,
          legalEntity ?? '',
          place(country),
          [parent ?? '', place(parentCountry)].filter((part) => part !== '').join(', '),
          stateAsOf,
        ]),
      ),
    );
  }
}

const told = ({ name, entry, fills }: CatalogueOffer, { language }: Surroundings): string[] => [
  name,
  entry.name,
  fills
    .map(
      ({ field, value }) =>
        `${fieldName('processor', field, language)}: ${fieldValue('processor', field, value, language)}`,
    )
    .join('; '),
];

async function offer(client: Client, options: CatalogueOptions, around: Surroundings, text: CliMessages) {
  const { out, json, language } = around;
  const search = foldText(options.search);
  const offers = (await client.catalogue.offers({})).filter(({ name }) => foldText(name).includes(search));
  const suppliers = offers.map(({ processorId, entry }) => ({ processorId, entry: entry.name }));
  if (options.fill && suppliers.length > 0) await client.catalogue.fill({ suppliers, language });
  if (json) {
    out(`${JSON.stringify({ offers, filled: options.fill ?? false }, null, 1)}\n`);
    return;
  }
  if (offers.length > 0) out(columns(offers.map((one) => told(one, around))));
  out(`${options.fill ? text.catalogueFilled(offers.length) : text.catalogueOffers(offers.length)}\n`);
}

/** Adds `catalogue`: exit 0. */
export function addCatalogueCommand(program: CommandLine, act: Act, text: CliMessages): void {
  program
    .command('catalogue')
    .description(text.commands.catalogue)
    .option('--search <words>', text.options.search, '')
    .option('--from <file>', text.options.from)
    .option('--register <file>', text.register)
    .option('--fill', text.options.fill)
    .counts({
      facts: ({ register, fill }: CatalogueOptions) => ({
        task:
          register === undefined ? ('entries' as const) : fill ? ('filled' as const) : ('offers' as const),
      }),
      effects: {
        search: 'always',
        from: 'always',
        register: 'always',
        fill: { task: ['filled'] },
        by: { task: ['filled'] },
      },
    })
    .action(
      act<CatalogueOptions>(async (options, around) => {
        const { register, from, search } = options;
        const work = async (client: Client) => {
          // Without a data folder it is in use for this command only.
          if (from !== undefined) await client.catalogue.take({ file: readJson(from) });
          if (register === undefined) await listEntries(client, search, around);
          else await offer(client, options, around, text);
        };
        await (register === undefined ? withCore(around, work) : withRegister(around, register, work));
      }),
    );
}
