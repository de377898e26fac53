/** How the sentences of taking over a list write sizes and names, in either language. */

/** A size in bytes, shown in megabytes. */
export const megabytes = (bytes: number): string => `${bytes / (1024 * 1024)} MB`;

/** At most twelve of the names. */
export const shortList = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')}, …` : names.join(', ');
