/** One append to the shared register: all of the lines or none. */
import { FORM } from '../../../shared/fields/forms.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { Problem } from '../ground/problem.ts';
import type { Head, StoredLine } from '../store/chain.ts';
import { putDocuments } from './documents.ts';
import { FEW, type OwnDocument } from './own-lines.ts';
import { PATIENCE, type Server } from './server.ts';
import { SHARED_SCHEMA } from './shared-schema.ts';

/** What an append brings: the lines page by page, and the documents that they name and the server may lack. */
export interface Append {
  readonly base: Head;
  readonly pages: () => Iterable<readonly StoredLine[]>;
  readonly documents: () => readonly OwnDocument[];
}

/** Others were first: the server has another head than the base. */
export class OtherHead extends Error {}

/** Errors: {@link OtherHead}; as `Server.act` and `Server.transaction`; `too-new`. */
export async function appendTo(server: Server, append: Append): Promise<void> {
  const few = server.hasTurn ? null : onlyFew(append);
  if (few !== null) {
    const [row] = await server.act(APPEND, valuesOf(append.base, few), PATIENCE.few);
    return requireAppended(row);
  }
  const { base, pages, documents } = append;
  await server.transaction(async (ask) => {
    await putDocuments(ask, documents());
    let at = base;
    for (const page of pages()) {
      const [row] = await ask(APPEND, valuesOf(at, page), page.length <= FEW ? PATIENCE.few : PATIENCE.bulk);
      requireAppended(row);
      at = { lines: at.lines + page.length, head: page.at(-1)?.hash ?? at.head };
    }
  });
}

const APPEND = `SELECT ${SHARED_SCHEMA}.append($1, $2, $3, $4) AS said`;
const valuesOf = ({ lines, head }: Head, page: readonly StoredLine[]): unknown[] => [
  ...[lines, head, FORM],
  JSON.stringify(page),
];

function requireAppended(row: Record<string, unknown> | undefined): void {
  if (row?.said === 'other-head') throw new OtherHead();
  if (row?.said === 'too-new') throw new Problem('too-new', replicaSentences.tooNew);
}

/** The lines of an append that is no more than a few lines, and so one question to the server; null = it is more. */
function onlyFew({ pages, documents }: Append): readonly StoredLine[] | null {
  if (documents().length > 0) return null;
  for (const page of pages()) return page.length <= FEW ? page : null;
  return null;
}
