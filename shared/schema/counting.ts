/** The figures of the start page and the overview behind which a list of suppliers stands, and those in none of them. */
export const countedAs = ['inUse', 'uncovered', 'unlocated', 'unestablished', 'stopped'] as const;
export type CountedAs = (typeof countedAs)[number];
