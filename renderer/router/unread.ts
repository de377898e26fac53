/** What stands in an address and was not understood: a link of a colleague, of an older version, or mistyped. */

/**
 * The parts of an address that the page made nothing of, as they stand there (`owner=Bas`), each once.
 * @param read what the page made of it, as an address @param defaults what it leaves out of an address because it holds anyway
 */
export function unreadOf(
  asked: URLSearchParams,
  read: URLSearchParams,
  defaults: Readonly<Record<string, string>> = {},
): readonly string[] {
  const understood = new Set([...read, ...Object.entries(defaults)].map(partOf));
  const parts = [...asked].filter(([, value]) => value !== '').map(partOf);
  return [...new Set(parts)].filter((part) => !understood.has(part));
}

const partOf = ([name, value]: readonly [string, string]) => `${name}=${value}`;
