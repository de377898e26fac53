/** Owners that a filter takes for one ("Anna", "anna"), by the form in which their name is written most. */
import { compareText } from '../../../shared/law/dates.ts';
import { sortKey } from '../../../shared/law/names.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';

/** By what owners are sorted and filtered by, the name to show. */
function ownerForms(connection: Connection): ReadonlyMap<string, string> {
  const found = statement(
    connection,
    'SELECT owner, count(*) AS n FROM processor WHERE deleted = 0 GROUP BY owner',
  ).all() as { owner: string; n: number }[];
  const forms = new Map<string, string>();
  for (const { owner } of found.sort((a, b) => b.n - a.n || compareText(a.owner, b.owner))) {
    const key = sortKey(owner);
    if (!forms.has(key)) forms.set(key, owner);
  }
  return forms;
}

/** What was counted by {@link sortKey} of the owner, by the form in which each name is written most. */
export function byOwnerForm(
  connection: Connection,
  counts: Readonly<Record<string, number>>,
): Record<string, number> {
  const forms = ownerForms(connection);
  return Object.fromEntries(Object.entries(counts).map(([key, n]) => [forms.get(key) ?? key, n]));
}
