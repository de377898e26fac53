/** The figures of the start page and the overview behind which a list of suppliers stands. */
export const countedAs = ['inUse', 'uncovered', 'unlocated'] as const;
export type CountedAs = (typeof countedAs)[number];
