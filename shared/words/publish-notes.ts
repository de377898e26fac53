/** What a person is to know before a list is published. */

import type { Language } from '../schema/primitives.ts';
import type { PublishedList, PublishPreview } from '../schema/publish.ts';
import { both } from './both.ts';
import * as en from './publish-notes.en.ts';
import * as nl from './publish-notes.nl.ts';

const notes = both(nl.notes, en.notes);

/** Who is not on the list, and why: one sentence for each reason that there is. */
export function leftOutNotes(
  { leftOut }: Pick<PublishPreview, 'leftOut'>,
  list: PublishedList,
  language: Language,
): string[] {
  const words = notes[language];
  return Object.entries(words.leftOut).flatMap(([why, told]) => {
    const count = leftOut[why as keyof typeof leftOut];
    if (count === 0) return [];
    const isOwn = why === 'otherRole' && list === 'sub-processors';
    return [isOwn ? words.otherRoleProcessors(count) : told(count)];
  });
}

/** Names of which there may be more, which is then said. */
export const firstOf = ({ count, names }: { readonly count: number; readonly names: readonly string[] }) =>
  count > names.length ? [...names, '…'] : names;

/** What is not recorded of those on the list, each with the first names that it is about. */
export function unknownNotes(
  { unknown, chainUnknown }: Pick<PublishPreview, 'unknown' | 'chainUnknown'>,
  language: Language,
): { readonly key: string; readonly text: string; readonly names: readonly string[] }[] {
  const words = notes[language];
  return [
    ...unknown.map((one) => ({ key: one.key, text: words.unknown[one.key](one.count), names: firstOf(one) })),
    ...(chainUnknown === null
      ? []
      : [{ key: 'chain', text: words.chainUnknown(chainUnknown.count), names: firstOf(chainUnknown) }]),
  ];
}
