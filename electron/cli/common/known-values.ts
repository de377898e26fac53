/** Values of filters that a register knows and no schema does: its places, and who owns something in it. */

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
}

/**
 * The filter with its places as codes, whether a code or a name was given, so that a list is never empty because of how a place
 * was written; an owner whom nobody knows is said on stderr. Errors: `invalid` for what is no place, with those of the register.
 */
export async function withKnownValues<Filter extends OfRegister>(
  client: Client,
  filter: Filter,
  around: Surroundings,
  text: CliMessages,
): Promise<Filter> {
  for (const owner of [filter.owner ?? []].flat()) {
    if (owner !== '') await noteUnknownOwner(client, owner, around, text);
  }
  const { place } = filter;
  return place === undefined || place.length === 0
    ? filter
    : { ...filter, place: await codesOf(client, place, text) };
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
