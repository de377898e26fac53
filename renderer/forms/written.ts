/** What a save wrote into the history, so that it can be taken back. */
import { client } from '../api/client.ts';

/** Lines of the history, the first and the last included. */
export interface Lines {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A save that writes more than this is no form that was filled in. */
const MOST = 100;

/**
 * Does the work and tells which lines it wrote; null = none, or others wrote in between, or that cannot be told. Throws what
 * the work throws; that its lines are not known is no reason to fail.
 */
export async function written(work: () => Promise<unknown>): Promise<Lines | null> {
  const before = await client.register.status().then(
    ({ historyLines }) => historyLines,
    () => null,
  );
  await work();
  if (before === null) return null;
  return await linesAfter(before).catch(() => null);
}

async function linesAfter(before: number): Promise<Lines | null> {
  const page = await client.register.history({ limit: MOST });
  const own = page.lines.filter(({ seq }) => seq > before);
  const last = own[0];
  if (last === undefined || own.length === MOST || own.some(({ who }) => who !== last.who)) return null;
  return { firstLine: before + 1, lastLine: last.seq };
}
