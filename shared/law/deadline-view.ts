/** Which dates a list of dates holds, and in which order: one answer for the page and for a file of it. */
import type { DeadlineFilter } from '../fields/view.ts';
import type { DeadlineItem } from '../schema/outlook.ts';
import { foldName } from './places.ts';

/** Whether nobody said that it is dealt with. */
export const isOpen = ({ handledOn }: DeadlineItem): boolean => handledOn === null;

/** Tells of a date whether it is asked for. */
export function inView({ kind, search, handled }: DeadlineFilter): (item: DeadlineItem) => boolean {
  const words = foldName(search);
  return (item) =>
    (handled || isOpen(item)) &&
    (kind === null || item.kind === kind) &&
    (words === '' || foldName(`${item.processor} ${item.owner} ${item.name}`).includes(words));
}

/** The dates that are asked for; what is handled stands behind what is open. */
export function deadlinesInView(items: readonly DeadlineItem[], filter: DeadlineFilter): DeadlineItem[] {
  const shown = items.filter(inView(filter));
  return [...shown.filter(isOpen), ...shown.filter((item) => !isOpen(item))];
}
