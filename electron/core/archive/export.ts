/** The complete register as a zip: the same register always gives the same bytes. */
import { type Zippable, zipSync } from 'fflate';
import { WHOLE_LIMIT, type WholeManifest } from '../../../shared/schema/archive.ts';
import { FORM } from '../../../shared/schema/forms.ts';
import { archiveReadme } from '../../../shared/words/archive-readme.ts';
import { wholeSentences } from '../../../shared/words/safekeeping.ts';
import { sha256 } from '../ground/digest.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { readContent } from '../store/document-content.ts';
import { entities, readAll } from '../store/entities.ts';
import { historyHead, historyLines } from '../store/history.ts';
import {
  documentOf,
  FORMAT_VERSION,
  HISTORY,
  MANIFEST,
  README,
  recordsOf,
  schemaFiles,
  wholeEntities,
} from './files.ts';

/** The earliest time that a zip can hold: the current time would make every zip differ. */
const MOMENT = new Date(1980, 0, 1);

/**
 * All data of a register at one moment. Errors: `too-large` above 1 GB, `corrupt` when a document is damaged.
 */
export function exportWhole(connection: Connection): Uint8Array {
  return connection.transaction(() => {
    const documents = documentFiles(connection);
    const texts: Record<string, string> = {
      [README]: archiveReadme,
      [HISTORY]: lines(historyLines(connection)),
      ...Object.fromEntries(wholeEntities.map((entity) => [recordsOf(entity), records(connection, entity)])),
      ...schemaFiles(),
    };
    const files: Record<string, Uint8Array> = { ...documents };
    for (const [name, text] of Object.entries(texts)) files[name] = Buffer.from(text);
    const manifest: WholeManifest = {
      format: 'verwerkersregister',
      formatVersion: FORMAT_VERSION,
      form: FORM,
      history: historyHead(connection),
      files: Object.fromEntries(
        Object.keys(files)
          .sort()
          .map((name) => [name, aboutFile(files[name] ?? new Uint8Array())]),
      ),
    };
    const zip: Zippable = {
      [MANIFEST]: [Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), { level: 6 }],
    };
    // Documents such as PDFs and pictures are already compressed.
    for (const name of Object.keys(files).sort()) {
      zip[name] = [files[name] ?? new Uint8Array(), { level: name in documents ? 0 : 6 }];
    }
    return zipSync(zip, { mtime: MOMENT });
  })();
}

const aboutFile = (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: sha256(bytes) });

function lines(items: Iterable<unknown>): string {
  const text: string[] = [];
  for (const item of items) text.push(`${JSON.stringify(item)}\n`);
  return text.join('');
}

/** A JSON array with one record per line, so that two exports can be compared line by line. */
function records(connection: Connection, entity: keyof typeof entities): string {
  const all = readAll(connection, entities[entity], null, true);
  return `[\n${all.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

function documentFiles(connection: Connection): Record<string, Uint8Array> {
  const stored = readAll(connection, entities.document, null, true);
  const digests = [...new Set(stored.map(({ fields }) => String(fields.sha256)))].sort();
  const files: Record<string, Uint8Array> = {};
  let total = 0;
  for (const digest of digests) {
    const bytes = readContent(connection, digest);
    total += bytes.length;
    if (total > WHOLE_LIMIT) throw new Problem('too-large', wholeSentences.tooLarge);
    files[documentOf(digest)] = bytes;
  }
  return files;
}
