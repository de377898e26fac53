/** What asks for attention: the same list for the screen, the command line and the report. */
import { attention as attentionIn } from '../../../shared/domain/attention.ts';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import { allRecords } from '../store/aggregate.ts';
import type { Connection } from '../store/connection.ts';
import { judgementOn } from '../store/derived.ts';
import { historyHead } from '../store/history.ts';
import type { View } from '../writing.ts';
import { os } from './base.ts';

// Every screen shows how much asks for attention: as long as nothing was written and the day is the same, so is the answer.
const told = new WeakMap<Connection, { key: string; items: AttentionItem[] }>();

/** Everything that asks for attention on the view's day, most urgent first. */
export function attentionOn({ connection, asOf }: View): AttentionItem[] {
  const key = `${asOf} ${historyHead(connection).head}`;
  const known = told.get(connection);
  if (known?.key === key) return known.items;
  const items = attentionIn(allRecords(connection), judgementOn(connection, asOf));
  told.set(connection, { key, items });
  return items;
}

export const attention = {
  list: os.attention.list.handler(({ context: { core }, input }) => {
    const view = core.view(input.asOf);
    const all = attentionOn(view).filter(
      (item) => input.processorId === null || item.processorId === input.processorId,
    );
    const counts = { now: 0, soon: 0, later: 0 };
    const suppliers = new Set<string>();
    for (const { urgency, processorId } of all) {
      counts[urgency] += 1;
      if (urgency !== 'later') suppliers.add(processorId);
    }
    const attention = input.limit === null ? all : all.slice(0, input.limit);
    return { asOf: view.asOf, attention, total: all.length, counts, suppliers: suppliers.size };
  }),
};
