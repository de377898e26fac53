/** A name that is given with `--owner`. */
import { sortKey } from '../../../shared/law/names.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';
import type { Client } from '../../core/procedures/router.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Says on stderr that nobody of the register has the name: that nothing is asked of them would reassure about a misspelling. It
 * is no error, because what has no owner may be theirs. A name of before counts as that of now.
 */
export async function noteUnknownOwner(
  client: Client,
  owner: string | null,
  { err }: Surroundings,
  text: CliMessages,
): Promise<void> {
  if (owner === null) return;
  const { who } = await client.reminders.due({ who: owner, limit: 0 });
  const people = await client.colleagues.list();
  const key = sortKey(who ?? owner);
  if (!people.some(({ name }) => sortKey(name) === key)) err(`${text.ownerUnknown(owner)}\n`);
}
