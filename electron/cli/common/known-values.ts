/** Values of filters that a register knows and no schema does: its places, and who owns something in it. */

import { ANY_IMPORT, NO_IMPORT } from '../../../shared/fields/list.ts';
import { countryList } from '../../../shared/law/jurisdictions.ts';
import { findPlace } from '../../../shared/law/places.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import type { Client } from '../../core/procedures/router.ts';
import { noteUnknownOwner } from './owner.ts';
import { refuse } from './refuse.ts';
import type { Surroundings } from './surroundings.ts';

/** A filter that may have places and owners among its parts. */
interface OfRegister {
  place?: string[] | undefined;
  owner?: string[] | string | null | undefined;
  tag?: string[] | undefined;
  toCheck?: string[] | undefined;
}

/**
 * The filter with its places as codes, whether a code or a name was given, so that a list is never empty because of how a place
 * was written; an owner whom nobody knows, and a value that nothing has, is said on stderr. Errors: `invalid` for what is no place, with those of the register.
 */
export async function withKnownValues<Filter extends OfRegister>(
  client: Client,
  filter: Filter,
  asOf: string | null,
  around: Surroundings,
  text: CliMessages,
): Promise<Filter> {
  for (const owner of [filter.owner ?? []].flat()) {
    if (owner !== '') await noteUnknownOwner(client, owner, around, text);
  }
  await noteUnknownValues(client, filter, asOf, around, text);
  const { place } = filter;
  return place === undefined || place.length === 0
    ? filter
    : { ...filter, place: await codesOf(client, place, text) };
}

/** Says of each label and import that no supplier has it on the day that is asked. */
async function noteUnknownValues(
  client: Client,
  { tag = [], toCheck: imports = [] }: OfRegister,
  asOf: string | null,
  around: Surroundings,
  text: CliMessages,
): Promise<void> {
  // Of any import, and of none, are no values of the register: that nothing is to be checked is an answer.
  const toCheck = imports.filter((one) => one !== ANY_IMPORT && one !== NO_IMPORT);
  if (tag.length === 0 && toCheck.length === 0) return;
  const known = await client.processors.facets({ asOf });
  for (const [key, given] of Object.entries({ tag, toCheck })) {
    noteNobodyHas(key, given, Object.keys(known[key as 'tag' | 'toCheck']), around, text);
  }
}

/** Says on stderr which of the values nothing has: an empty list would reassure about a misspelling. */
export function noteNobodyHas(
  key: string,
  given: readonly string[],
  known: readonly string[],
  { err }: Surroundings,
  text: CliMessages,
): void {
  for (const value of given) if (!known.includes(value)) err(`${text.filterNobodyHas(key, value, known)}\n`);
}

/** As {@link noteNobodyHas}, of who made changes and what was changed. */
export async function noteUnknownHistory(
  client: Client,
  { who, entity }: { readonly who?: string | null | undefined; readonly entity?: string | null | undefined },
  around: Surroundings,
  text: CliMessages,
): Promise<void> {
  if (!who && !entity) return;
  const { people, kinds } = await client.register.historyFacets();
  noteNobodyHas(
    'who',
    who ? [who] : [],
    people.map((one) => one.who),
    around,
    text,
  );
  noteNobodyHas(
    'entity',
    entity ? [entity] : [],
    kinds.map((one) => one.entity),
    around,
    text,
  );
}

async function codesOf(client: Client, places: readonly string[], text: CliMessages): Promise<string[]> {
  const list = countryList(await client.countries.inUse());
  const codes: string[] = [];
  for (const given of places) {
    const found = given === 'unknown' ? [given] : findPlace(given, list);
    if (found.length === 0) refuse(text.filterPlace(given, await placesIn(client)));
    codes.push(...found);
  }
  return codes;
}

/** The places of the register, with most suppliers first. */
async function placesIn(client: Client): Promise<string> {
  const { place } = await client.processors.facets({});
  return Object.entries(place)
    .sort(([, one], [, other]) => other - one)
    .map(([code]) => code)
    .join(', ');
}
