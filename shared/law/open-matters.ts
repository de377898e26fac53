/** What is open at a supplier that neither a verdict says nor a day in its calendar. */
import { openAnnouncements } from './announcements.ts';
import { foundLacking } from './article28.ts';
import { breachMatters } from './breaches.ts';
import { hasUndatedParent } from './control.ts';
import type { Judged } from './judged.ts';

/**
 * Whether somebody has to act on an announced sub-processor (its last day to object may lie ahead, or not be known), on a
 * breach beside its term, on an agreement that was found to lack what the law asks, or on a parent of which nobody knows
 * from when.
 */
export const hasOpenMatter = (supplier: Judged): boolean =>
  openAnnouncements(supplier).length > 0 ||
  breachMatters(supplier).length > 0 ||
  foundLacking(supplier).length > 0 ||
  hasUndatedParent(supplier);
