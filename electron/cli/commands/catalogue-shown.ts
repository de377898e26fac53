/** What `catalogue` shows; loaded with that command only. */
import { searchEntries } from '../../../shared/explained/catalogue.ts';
import { foldText } from '../../../shared/law/names.ts';
import type { CatalogueOffer } from '../../../shared/schema/catalogue.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import { fieldName, fieldValue } from '../../../shared/words/fields.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { countryName } from '../../../shared/words/places.ts';
import type { Client } from '../../core/procedures/router.ts';
import { columns } from '../common/columns.ts';
import type { Surroundings } from '../common/surroundings.ts';

export interface CatalogueOptions {
  search: string;
  from?: string;
  register?: string;
  fill?: boolean;
}

/** Shows the known suppliers whose entry has the words. */
export async function listEntries(
  client: Client,
  search: string,
  around: Surroundings,
  text: CliMessages,
): Promise<void> {
  const { out, json, language } = around;
  const found = searchEntries(await client.catalogue.entries(), search);
  const place = (code: string | null) => (code === null ? '' : countryName(code, language));
  if (json) out(`${JSON.stringify(found, null, 1)}\n`);
  else if (found.length === 0) out(`${text.catalogueNone}\n`);
  else {
    out(
      columns(
        found.map(({ name, legalEntity, country, parent, parentCountry, stateAsOf }) => [
          name,
          legalEntity ?? '',
          place(country),
          [parent ?? '', place(parentCountry)].filter((part) => part !== '').join(', '),
          formatDate(stateAsOf, language),
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

/** Shows what the catalogue could add to the suppliers whose name has the words, and adds it if that was asked. */
export async function offer(
  client: Client,
  options: CatalogueOptions,
  around: Surroundings,
  text: CliMessages,
) {
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
