/** What asks for attention: the same list for the screen, the command line and the report. */
import { attention as attentionIn } from '../../../shared/domain/attention.ts';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import { allRecords } from '../store/aggregate.ts';
import { judgementOn } from '../store/derived.ts';
import type { View } from '../writing.ts';
import { os } from './base.ts';

/** Everything that asks for attention on the view's day, most urgent first. */
export function attentionOn({ connection, asOf }: View): AttentionItem[] {
  return attentionIn(allRecords(connection), judgementOn(connection, asOf));
}

export const attention = {
  list: os.attention.list.handler(({ context: { core }, input }) => {
    const view = core.view(input.asOf);
    return { asOf: view.asOf, attention: attentionOn(view) };
  }),
};
