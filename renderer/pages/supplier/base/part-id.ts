/** Identity of a part that a person adds in a form; the core keeps it. */
export function newPartId(): string {
  return crypto.randomUUID();
}
