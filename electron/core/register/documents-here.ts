/** Documents of a replica, which are on the server until somebody asks for them. */
import { replicaSentences } from '../../../shared/words/replica.ts';
import { sha256 as digestOf } from '../ground/digest.ts';
import { Problem } from '../ground/problem.ts';
import { keepContent } from '../store/document-content.ts';
import { statement } from '../store/entities.ts';
import type { Core } from './core.ts';

/**
 * Fetches the bytes of documents that are not in the file, and keeps them. @param processorId of which supplier; null = of all.
 * What cannot be fetched stays away if `need` is `if-possible`. Errors: `read-only` (no contact), `corrupt`.
 */
export async function documentsHere(
  core: Core,
  processorId: string | null,
  need: 'all' | 'if-possible' = 'all',
): Promise<void> {
  const { sharing } = core;
  if (sharing === null) return;
  const missing = statement(
    core.stored,
    `SELECT DISTINCT sha256 FROM document WHERE sha256 NOT IN (SELECT sha256 FROM document_content)
       AND (@processorId IS NULL OR processor_id = @processorId)`,
  );
  try {
    for (const digest of missing.pluck().all({ processorId }) as string[]) {
      const bytes = await sharing.document(digest);
      if (!bytes || digestOf(bytes) !== digest) throw new Problem('corrupt', replicaSentences.wrongDocument);
      core.keep(null, ({ connection }) => keepContent(connection, digest, bytes));
    }
  } catch (error) {
    if (need === 'all' || !(error instanceof Problem)) throw error;
  }
}
