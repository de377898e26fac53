/** How a procedure is asked by its name, and what a question of the test is. */
import type { Client } from '../../../../../electron/core/procedures/router.ts';

/** What questions can name. */
export interface Known {
  readonly client: Client;
  /** Suppliers; each of the first ones may be changed by one question. */
  readonly ids: readonly string[];
}

/**
 * What a procedure is asked; `elsewhere` = its work is done in a process of its own, which the test does not start: what the
 * program reads for it is counted. `because` = why it is not asked.
 */
export interface Asked {
  readonly input?: unknown;
  readonly elsewhere?: true;
  readonly because?: string;
}

/** What is done just before the question is not counted. */
export type Question = (known: Known) => Asked | Promise<Asked>;
export type Questions = Readonly<Record<string, Question>>;

export const given =
  (input?: unknown): Question =>
  () => ({ input });
export const elsewhere =
  (input?: unknown): Question =>
  () => ({ input, elsewhere: true });
export const not =
  (because: string): Question =>
  () => ({ because });
/** About one supplier. */
export const about =
  (name: string, at: number, input: object = {}): Question =>
  ({ ids }) => ({ input: { ...input, [name]: ids[at] } });

export const language = 'nl';
export const fresh = { id: null, version: null } as const;

export function procedureOf(client: Client, name: string): (input?: unknown) => Promise<unknown> {
  const [key = '', own = ''] = name.split('.');
  const found = (client as unknown as Record<string, Record<string, unknown>>)[key]?.[own];
  return found as (input?: unknown) => Promise<unknown>;
}

interface Record_ {
  readonly id: string;
  readonly version: number;
}

/** Saves a record by `KEY.save`, and gives what names it. */
export async function saved({ client }: Known, key: string, input: unknown): Promise<Record_> {
  const { id, version } = (await procedureOf(client, `${key}.save`)(input)) as Record_;
  return { id, version };
}

/** Removes what was saved just before. */
export const removingSaved =
  (key: string, input: Question): Question =>
  async (known) => ({ input: await saved(known, key, (await input(known)).input) });

/** A stored record as the input of saving it again. */
export function savedAgain(stored: { readonly version: number; readonly id?: string }, change: object = {}) {
  const { id, version, ...input } = stored;
  return { ...(id === undefined ? {} : { id }), version, input: { ...input, ...change } };
}

/** A supplier as the input of saving it again. */
export async function supplierAgain({ client, ids }: Known, at: number, change: object = {}) {
  return savedAgain((await client.processors.get({ id: ids[at] ?? '' })).record.processor, change);
}
