/** Identifier of an item that a person adds in a form; the core adopts it. */
export function newPartId(): string {
  return crypto.randomUUID();
}
