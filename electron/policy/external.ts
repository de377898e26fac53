/** Which addresses may be passed to another program, after the user has confirmed. */

const schemes: ReadonlySet<string> = new Set(['https:', 'mailto:']);
const LONGEST = 2048;

/**
 * The parsed address to show and to open, or null if it must not leave the program. Addresses come from
 * records, so from whoever filled in a list: other schemes start programs, and credentials in an address
 * mislead.
 */
export function externalAddress(address: string): string | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!schemes.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}
