/** A dossier with the documents of the supplier, as a zip that any person can open: names as they were given, made safe. */
import type { DocumentRecord } from '../../../shared/fields/evidence.ts';
import { savedName } from '../documents/names.ts';
import { zipped } from '../ground/zip-writing.ts';

/** A name that no other file of the folder has, on systems that do not tell capitals apart either. */
function unique(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let at = 1; ; at += 1) {
    const one = at === 1 ? name : `${stem} (${at})${ending}`;
    const folded = one.normalize('NFC').toLowerCase();
    if (taken.has(folded)) continue;
    taken.add(folded);
    return one;
  }
}

/** The names in the zip of documents, in order: each in `folder`, none twice. Pure. */
export function documentNames(
  documents: readonly Pick<DocumentRecord, 'name' | 'mediaType'>[],
  folder: string,
): string[] {
  const taken = new Set<string>();
  return documents.map(
    ({ name, mediaType }) => `${folder}/${unique(savedName(name, mediaType).normalize('NFC'), taken)}`,
  );
}

/**
 * The zip in pieces: the PDF under `name`, and the documents in `folder`; `contentOf` reads one at its turn.
 * The same dossier and documents give the same bytes.
 */
export function* dossierZip(
  pdf: { readonly name: string; readonly bytes: Uint8Array },
  documents: readonly DocumentRecord[],
  folder: string,
  contentOf: (sha256: string) => Uint8Array,
): Generator<Uint8Array> {
  const names = documentNames(documents, folder);
  yield* zipped([
    { name: pdf.name, level: 0, pieces: () => [pdf.bytes] },
    ...documents.map(({ sha256 }, at) => ({
      name: names[at] ?? '',
      level: 0 as const,
      pieces: () => [contentOf(sha256)],
    })),
  ]);
}
