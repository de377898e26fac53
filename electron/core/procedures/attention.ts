/** What asks for attention: the same list for the screen, the command line and the report. */

import { attention as contract } from '../../../shared/contract/attention.ts';
import { attention as attentionIn, attentionOf, compareItems } from '../../../shared/explained/attention.ts';
import { judged } from '../../../shared/law/judged.ts';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import { isOf } from '../colleagues/whose.ts';
import { AttentionBook, FIRST, type FirstAttention } from '../derived/attention-book.ts';
import { judgementOn } from '../derived/judging.ts';
import { decidedBySupplier, readReminders } from '../store/reminders.ts';
import { allRecords, readRecord } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import { implementing } from './base.ts';

const os = implementing(contract);

/** Everything that asks for attention on the view's day, most urgent first. */
function attentionOn({ connection, asOf }: View): AttentionItem[] {
  const judgement = judgementOn(connection, asOf);
  return attentionIn(
    allRecords(connection)
      .values()
      .map((record) => judged(record, judgement)),
    decidedBySupplier(connection, null),
  );
}

function ofSupplier({ connection, asOf }: View, processorId: string): AttentionItem[] {
  const record = readRecord(connection, processorId);
  if (!record) return [];
  const supplier = judged(record, judgementOn(connection, asOf));
  return attentionOf(supplier, readReminders(connection, processorId)).sort(compareItems);
}

function numbered(all: AttentionItem[], limit: number): FirstAttention {
  const counts = { now: 0, soon: 0, later: 0 };
  const suppliers = new Set<string>();
  for (const { urgency, processorId } of all) {
    counts[urgency] += 1;
    if (urgency !== 'later') suppliers.add(processorId);
  }
  return { attention: all.slice(0, limit), total: all.length, counts, suppliers: suppliers.size };
}

export const attention = {
  list: os.list.handler(({ context: { core }, input, signal }) => {
    const { asOf, processorId, owner } = input;
    const limit = input.limit ?? Number.POSITIVE_INFINITY;
    // Who somebody is and whether there is a privacy officer is a thing of now, also where the day is another.
    const theirs = () => isOf(core.view().connection, owner);
    if (processorId !== null || limit > FIRST) {
      const view = core.view(asOf);
      const all = processorId === null ? attentionOn(view) : ofSupplier(view, processorId);
      const isTheirs = theirs();
      return {
        asOf: view.asOf,
        ...numbered(
          all.filter((item) => isTheirs(item.owner)),
          limit,
        ),
      };
    }
    return core.prepared.inSteps(asOf, signal, {
      step: ({ connection, asOf: day }, milliseconds) => AttentionBook.of(connection).step(day, milliseconds),
      ask: ({ connection, asOf: day }) => {
        const book = AttentionBook.of(connection);
        const first = owner === null ? book.first(day, limit) : book.firstOf(day, limit, theirs());
        return { asOf: day, ...first };
      },
    });
  }),
};
