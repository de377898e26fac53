/** Which dates a list of dates holds, and in which order: one answer for the page and for a file of it. */
import type { DeadlineFilter } from '../fields/view.ts';
import type { DeadlineItem } from '../schema/outlook.ts';
import { foldName } from './places.ts';

/** Whether nobody said that it is dealt with. */
export const isOpen = ({ handledOn }: DeadlineItem): boolean => handledOn === null;

/** The dates that are asked for; what is handled stands behind what is open. */
export function deadlinesInView(
  items: readonly DeadlineItem[],
  { kind, search, handled }: DeadlineFilter,
): DeadlineItem[] {
  const words = foldName(search);
  const shown = items.filter(
    (item) =>
      (handled || isOpen(item)) &&
      (kind === null || item.kind === kind) &&
      (words === '' || foldName(`${item.processor} ${item.owner} ${item.name}`).includes(words)),
  );
  return [...shown.filter(isOpen), ...shown.filter((item) => !isOpen(item))];
}
