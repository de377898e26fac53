/** What a field becomes when two suppliers are merged into one: for the register, and for the preview of it. */

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What is filled in stays; an empty field is filled from the other; lists come together, each entry once. */
export function mergedValue(keep: unknown, gone: unknown): unknown {
  if (isEmpty(keep)) return gone;
  return Array.isArray(keep) && Array.isArray(gone) ? [...new Set([...keep, ...gone])] : keep;
}
