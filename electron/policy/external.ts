/** Which addresses may be handed to another program, after the person was asked. */

const schemes: ReadonlySet<string> = new Set(['https:', 'mailto:']);
const LONGEST = 2048;

/**
 * The address to show and to open, as it was parsed, or null when it may not leave the program. Addresses come from
 * records, so from whoever filled in a list: other schemes start programs, and credentials in an address mislead.
 */
export function externalAddress(address: string): string | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!schemes.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}
