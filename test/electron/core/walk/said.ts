/** All that the program says of a register, to be compared with what it says in another way or at another time. */
import { forgetDerived } from '../../../../electron/core/derived/judging.ts';
import { entities } from '../../../../electron/core/store/entities.ts';
import { type TestRegister, testCore } from '../registers.ts';

/**
 * What differs without anything being another: how often a record was saved, and what a person was shown, which is kept with the
 * file and not with the day.
 */
const ofNoWeight: ReadonlySet<string> = new Set(['version', 'since', 'isNew']);

function weighed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(weighed);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !ofNoWeight.has(name));
  return Object.fromEntries(kept.map(([name, one]) => [name, weighed(one)]));
}

/** Where the order of equals means nothing. */
const sortedBy = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] =>
  items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

/** What every view says on a day; null = today. */
export async function everythingSaid({ client }: TestRegister, asOf: string | null) {
  const list = await client.processors.list({ asOf, limit: 1000, completeness: true });
  const each = <Answer>(ask: (id: string) => Promise<Answer>) =>
    Promise.all(list.rows.map(({ id }) => ask(id)));
  const shared = await each((processorId) => client.subProcessors.sharedBy({ processorId, asOf }));
  const reminded = await client.reminders.open({ asOf, everyone: true, limit: 500 });
  return weighed({
    list,
    facets: await client.processors.facets({ asOf }),
    pages: await each((id) => client.processors.get({ id, asOf })),
    shared: shared.map((one) => sortedBy(one, ({ subProcessorId }) => subProcessorId)),
    attention: await client.attention.list({ asOf }),
    flows: await client.flows.list({ asOf, limit: 1000 }),
    flowFacets: await client.flows.facets({ asOf }),
    deadlines: await client.outlook.deadlines({ asOf }),
    dateCounts: await client.outlook.dateCounts({ asOf }),
    places: await client.outlook.places({ asOf }),
    dependencies: await client.outlook.dependencies({ asOf }),
    lawEvents: await client.outlook.lawEvents({ asOf }),
    reminders: { ...reminded, suppliers: sortedBy(reminded.suppliers, ({ processorId }) => processorId) },
  });
}

/** Every record as it is stored, by its kind and identity. */
export function recordsOf({ core }: TestRegister): ReadonlyMap<string, unknown> {
  const all = Object.keys(entities).flatMap((kind) => {
    const rows = core.stored.prepare(`SELECT * FROM ${kind} ORDER BY id`).all() as Record<string, unknown>[];
    return rows.map(({ version: _, ...row }): [string, unknown] => [
      `${kind} ${String(row.id)}`,
      readable(row),
    ]);
  });
  return new Map(all);
}

/** The order of the names within a value that is kept as text means nothing. */
const readable = (row: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
    ]),
  );

/** A copy of the file, open in a core of its own. @param judged whether with its verdicts; else all are made anew. */
export function copyOf({ core, clock }: TestRegister, judged: boolean): TestRegister {
  const copy = testCore(clock.now);
  core.stored.exec(`VACUUM INTO '${copy.file}'`);
  copy.core.open(copy.file);
  if (!judged) forgetDerived(copy.core.stored);
  return copy;
}
