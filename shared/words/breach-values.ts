/** What the sentences about breaches are filled with, in both languages. */

/** How often a supplier notified in time, too late, without an agreed term, under terms that differ, or when it is not known. */
export interface NoticeCounts {
  readonly inTime: number;
  readonly late: number;
  readonly noTerm: number;
  readonly differs: number;
  readonly unknown: number;
}
