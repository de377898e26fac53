/** A sign-off as a file, and what it would mean in another copy of the register. */
import { equal } from '../../../shared/equal.ts';
import { exchangeSentences } from '../../../shared/messages/safekeeping.ts';
import type { Review } from '../../../shared/schema/evidence.ts';
import {
  type FrozenState,
  frozenState,
  SIGN_OFF_LIMIT,
  type SignOffFile,
  signOffFile,
} from '../../../shared/schema/exchange.ts';
import type { ProcessorRecord } from '../../../shared/schema/record.ts';
import { sha256 } from '../digest.ts';
import { Problem } from '../problem.ts';
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { historyHead } from '../store/history.ts';

/** The file of a sign-off, with the state that was signed and where the history of this copy stands. */
export function writeSignOff(connection: Connection, review: Review, processorName: string): Uint8Array {
  const signOff = { review, processorName, history: historyHead(connection) };
  const file: SignOffFile = {
    format: 'verwerkersregister-sign-off',
    formatVersion: 1,
    signOff,
    digest: sha256(JSON.stringify(signOff)),
  };
  return Buffer.from(`${JSON.stringify(file, null, 1)}\n`);
}

/** Errors: `too-large`, `foreign` (not such a file), `corrupt` (changed or cut off after it was made). */
export function readSignOff(bytes: Uint8Array): SignOffFile['signOff'] & { frozen: FrozenState } {
  if (bytes.length > SIGN_OFF_LIMIT) throw new Problem('too-large', exchangeSentences.tooLarge);
  const parsed = signOffFile.safeParse(json(bytes));
  if (!parsed.success) throw new Problem('foreign', exchangeSentences.foreign);
  const { signOff, digest } = parsed.data;
  const frozen = frozenState.safeParse(json(Buffer.from(signOff.review.frozen)));
  const isOfSupplier = frozen.data?.record.processor.id === signOff.review.processorId;
  // Over the words of the file itself: what the schemas would trim was not in what was signed.
  const told = sha256(JSON.stringify((json(bytes) as SignOffFile).signOff));
  if (told !== digest || !frozen.success || !isOfSupplier)
    throw new Problem('corrupt', exchangeSentences.changed);
  return { ...signOff, frozen: frozen.data };
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** Whether the history of this copy is the one in which was signed, or goes on from it. */
export function isOwnHistory(
  connection: Connection,
  { lines, head }: { lines: number; head: string },
): boolean {
  const row = statement(connection, 'SELECT hash FROM history_line WHERE seq = ?').get(lines);
  return (row as { hash: string } | undefined)?.hash === head;
}

/** Parts of a supplier that are otherwise than what was signed: its fields by name, and lists of parts as a whole. */
export function changedSince(frozen: FrozenState, record: ProcessorRecord): string[] {
  const fields = Object.keys(frozen.record.processor) as (keyof typeof frozen.record.processor)[];
  // Contact persons are not signed for, and a version says only that something was saved.
  const signed = fields.filter((field) => field !== 'contacts' && field !== 'version');
  const lists = (Object.keys(frozen.record) as (keyof typeof frozen.record)[]).filter(
    (part) => part !== 'processor',
  );
  return [
    ...signed
      .filter((field) => !equal(frozen.record.processor[field], record.processor[field]))
      .map((field) => `processor.${field}`),
    ...lists.filter((part) => !equal(frozen.record[part], record[part])),
  ];
}
