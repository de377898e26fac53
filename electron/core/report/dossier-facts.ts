/** The facts of a dossier, as the register holds them on a day. */
import { attention } from '../../../shared/explained/attention.ts';
import type { DocumentRecord } from '../../../shared/fields/evidence.ts';
import { judged } from '../../../shared/law/judged.ts';
import { documentTypes, type PdfSignature } from '../../../shared/schema/document.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { HistoryLine } from '../../../shared/schema/register.ts';
import { judgementOn } from '../derived/judging.ts';
import { signaturesOf } from '../documents/signatures.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { knownCustomFields } from '../store/custom-fields.ts';
import { storedContent } from '../store/document-content.ts';
import { entities, readAll } from '../store/entities.ts';
import { historyPage } from '../store/history-page.ts';
import { decidedBySupplier, listReminders } from '../store/reminders.ts';
import { readRecord, toLoose } from '../store/supplier-records.ts';
import type { View } from '../store/writing.ts';
import type { DossierInput } from './dossier.ts';

/** Lines that are read at once. */
const PAGE = 1000;

/** What is asked of a dossier. */
interface Asked {
  readonly processorId: string;
  readonly language: Language;
}

/**
 * Everything about one supplier on the day of `view`; its history is read from `stored`, the register itself.
 * Errors: `not-found`; `cancelled` when the signal aborts.
 */
export async function readDossier(
  view: View,
  stored: Connection,
  { processorId, language }: Asked,
  signal?: AbortSignal,
): Promise<Omit<DossierInput, 'organisation' | 'asOf' | 'generatedFrom' | 'language'>> {
  const { connection, asOf } = view;
  const record = readRecord(connection, processorId);
  if (!record) throw new Problem('not-found');
  const supplier = judged(record, judgementOn(connection, asOf));
  return {
    supplier,
    attention: attention([supplier], decidedBySupplier(connection, [processorId])),
    reminders: listReminders(connection, processorId),
    decisions: readAll(connection, entities.management_decision)
      .map(toLoose)
      .filter((decision) => decision.processorId === processorId),
    signatures: Object.fromEntries(record.documents.map((one) => [one.id, signaturesIn(stored, one)])),
    custom: knownCustomFields(connection),
    history: await linesOf(stored, { processorId, until: asOf, language }, signal),
  };
}

/** Null = its bytes are not in this file, and nobody looked. */
function signaturesIn(stored: Connection, { sha256, mediaType }: DocumentRecord): PdfSignature[] | null {
  if (mediaType !== documentTypes.pdf) return [];
  let isHere = true;
  const found = signaturesOf(sha256, () => {
    const content = storedContent(stored, sha256);
    isHere = content !== undefined;
    return content;
  });
  return isHere ? found : null;
}

async function linesOf(
  stored: Connection,
  asked: Asked & { readonly until: string },
  signal: AbortSignal | undefined,
): Promise<DossierInput['history']> {
  const lines: HistoryLine[] = [];
  const names: Record<string, string> = {};
  let before: number | null = null;
  do {
    const query = { ...asked, who: null, entity: null, from: null, search: '', before, limit: PAGE };
    const page = await historyPage(stored, query, signal);
    lines.push(...page.lines);
    Object.assign(names, page.names);
    before = page.next;
  } while (before !== null);
  return { lines: lines.reverse(), names };
}
