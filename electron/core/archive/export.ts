/** The complete register as a zip: the same register always gives the same bytes. */
import { createHash } from 'node:crypto';
import {
  UNPACKED_LIMIT,
  WHOLE_ENTRIES,
  WHOLE_LIMIT,
  type WholeManifest,
} from '../../../shared/fields/archive.ts';
import { FORM } from '../../../shared/fields/forms.ts';
import { archiveReadme } from '../../../shared/words/archive-readme.ts';
import { wholeSentences } from '../../../shared/words/safekeeping.ts';
import { Problem } from '../ground/problem.ts';
import { type ZipPart, zipped } from '../ground/zip-writing.ts';
import type { Connection } from '../store/connection.ts';
import { readContent } from '../store/document-content.ts';
import { eachStored, entities } from '../store/entities.ts';
import { historyHead, historyLines } from '../store/history.ts';
import { eachReport } from '../store/reports-made.ts';
import {
  documentOf,
  FORMAT_VERSION,
  HISTORY,
  MANIFEST,
  README,
  REPORTS,
  recordsOf,
  schemaFiles,
  wholeEntities,
} from './files.ts';

/** Texts are written in pieces of at least this many bytes. */
const PIECE = 64 * 1024;

/** How far an export is, in bytes that are packed; they are read twice. */
export type ExportProgress = (done: number, total: number) => void;

/**
 * All data of a register that nobody changes meanwhile, in pieces of the zip: it is never in memory as a whole.
 * Errors: `too-large` above the limits of a zip, `corrupt` when a document is damaged.
 */
export function* archivePieces(connection: Connection, onProgress: ExportProgress): Generator<Uint8Array> {
  const parts = partsOf(connection);
  if (parts.length > WHOLE_ENTRIES) throw new Problem('too-large', wholeSentences.tooLarge);
  const files: WholeManifest['files'] = {};
  let total = 0;
  for (const part of parts) {
    const about = aboutPart(part);
    files[part.name] = about;
    total += about.bytes;
    onProgress(total, 2 * total);
    if (total > UNPACKED_LIMIT) throw new Problem('too-large', wholeSentences.tooLarge);
  }
  const manifest: WholeManifest = {
    format: 'verwerkersregister',
    formatVersion: FORMAT_VERSION,
    form: FORM,
    history: historyHead(connection),
    files,
  };
  const first: ZipPart = {
    name: MANIFEST,
    level: 6,
    pieces: () => [Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)],
  };
  let packed = 0;
  for (const piece of zipped([first, ...parts], (done) => onProgress(total + done, 2 * total))) {
    packed += piece.length;
    if (packed > WHOLE_LIMIT) throw new Problem('too-large', wholeSentences.tooLarge);
    yield piece;
  }
}

/** Every file but the manifest, by name. */
function partsOf(connection: Connection): ZipPart[] {
  const text = (name: string, lines: () => Iterable<string>): ZipPart => ({
    name,
    level: 6,
    pieces: () => joined(lines()),
  });
  const parts: ZipPart[] = [
    text(README, () => [archiveReadme]),
    text(HISTORY, () => historyText(connection)),
    ...wholeEntities.map((entity) =>
      text(recordsOf(entity), () => listText(eachStored(connection, entities[entity]))),
    ),
    text(REPORTS.file, () => listText(eachReport(connection))),
    ...Object.entries(schemaFiles()).map(([name, schema]) => text(name, () => [schema])),
    ...documentParts(connection),
  ];
  return parts.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function aboutPart({ pieces }: ZipPart): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of pieces()) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

function* joined(lines: Iterable<string>): Generator<Uint8Array> {
  let held: string[] = [];
  let length = 0;
  for (const line of lines) {
    held.push(line);
    length += line.length;
    if (length < PIECE) continue;
    yield Buffer.from(held.join(''));
    held = [];
    length = 0;
  }
  if (held.length > 0) yield Buffer.from(held.join(''));
}

function* historyText(connection: Connection): Generator<string> {
  for (const line of historyLines(connection)) yield `${JSON.stringify(line)}\n`;
}

/** A JSON array with one item per line, so that two exports can be compared line by line. */
function* listText(items: Iterable<unknown>): Generator<string> {
  yield '[\n';
  let isFirst = true;
  for (const record of items) {
    yield `${isFirst ? '' : ',\n'}${JSON.stringify(record)}`;
    isFirst = false;
  }
  yield '\n]\n';
}

/** Documents such as PDFs and pictures are already compressed. */
function documentParts(connection: Connection): ZipPart[] {
  const digests = new Set<string>();
  for (const { fields } of eachStored(connection, entities.document)) digests.add(String(fields.sha256));
  return [...digests].map((digest) => ({
    name: documentOf(digest),
    level: 0,
    pieces: () => [readContent(connection, digest)],
  }));
}
