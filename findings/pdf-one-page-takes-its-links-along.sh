#!/usr/bin/env bash
# The first page of a dossier for somebody else, without the rest: the rest is in the file, text and all.
#
# Versions: pdf-lib 1.17.1 and @cantoo/pdf-lib 2.11.1 (copyPages), pdfseparate of poppler (seen with 22.12; needed on the path),
# typst-ts-node-compiler 0.7.0 = Typst 0.14.2 (writes), pdfjs-dist 6.5.438 (reads).
# Guess: a new file into which one page was copied holds what that page shows. Its links to other pages are dropped or dead.
# Seen: a link names the page that it goes to, so a table of contents takes every page that it lists along, with fonts and
# text. The file says that it has one page, and so does every viewer; putting the others back into its list of pages is enough
# to read them. A page without links takes nothing along.
set -euo pipefail
command -v pdfseparate >/dev/null || { echo "needs poppler-utils (pdfseparate)" >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
# The reader of the PDFs needs Node 22 or newer: where there is an older one, a newer one goes into the same folder.
if ! node -e 'process.exit(process.versions.node.split(".")[0] >= 22 ? 0 : 1)'; then
  npm install --prefix "$dir/node" --no-audit --no-fund --loglevel=error node@24.21.0 >/dev/null
  PATH="$dir/node/node_modules/node/bin:$PATH"
fi
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error \
  pdf-lib@1.17.1 @cantoo/pdf-lib@2.11.1 @myriaddreamin/typst-ts-node-compiler@0.7.0 pdfjs-dist@6.5.438 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as cantoo from '@cantoo/pdf-lib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as pdfLib from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const folder = process.argv[2];
const chapters = '#pagebreak()\n= Acme\nRisico hoog.\n#pagebreak()\n= Bolt\nZonder overeenkomst.\n';
const write = (first) => Buffer.from(NodeCompiler.create().pdf({ mainFileContent: `${first}\n${chapters}` }));

async function textsOf(bytes) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    texts.push(items.map(({ str }) => str).join(' '));
  }
  return texts;
}
/** The same file with every page object that it holds in its list of pages. */
async function withAllPages(bytes) {
  const file = await pdfLib.PDFDocument.load(bytes);
  const pages = file.catalog.Pages();
  const listed = new Set(file.getPages().map(({ ref }) => ref));
  for (const [ref, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof pdfLib.PDFPageLeaf) || listed.has(ref)) continue;
    object.set(pdfLib.PDFName.of('Parent'), file.catalog.get(pdfLib.PDFName.of('Pages')));
    pages.Kids().push(ref);
  }
  pages.set(pdfLib.PDFName.of('Count'), pdfLib.PDFNumber.of(pages.Kids().size()));
  return file.save();
}
const copyWith = (library) => async (bytes) => {
  const file = await library.PDFDocument.create();
  const [page] = await file.copyPages(await library.PDFDocument.load(bytes), [0]);
  file.addPage(page);
  return file.save();
};
const firstPage = {
  'pdf-lib': copyWith(pdfLib),
  '@cantoo/pdf-lib': copyWith(cantoo),
  pdfseparate: (bytes) => {
    writeFileSync(join(folder, 'all.pdf'), bytes);
    spawnSync('pdfseparate', ['-l', '1', join(folder, 'all.pdf'), join(folder, 'page-%d.pdf')]);
    return readFileSync(join(folder, 'page-1.pdf'));
  },
};
const secrets = ['Risico hoog.', 'Zonder overeenkomst.'];
const seen = {};
for (const [name, take] of Object.entries(firstPage)) {
  for (const [kind, first] of Object.entries({ 'with links': '#outline()', 'without links': 'Dossier' })) {
    const one = await take(write(first));
    const hidden = (await textsOf(await withAllPages(one))).join(' ');
    seen[`${name}, ${kind}`] = {
      pages: (await textsOf(one)).length,
      'texts of the other pages in the file': secrets.filter((secret) => hidden.includes(secret)).length,
    };
  }
}
console.table(seen);
for (const [name, { pages, ...texts }] of Object.entries(seen)) {
  assert.equal(pages, 1);
  assert.deepEqual(Object.values(texts), [name.endsWith('with links') ? 2 : 0], name);
}
JS
node "$dir/run.mjs" "$dir"
echo "as stated: a file of one page holds the text of every page that the first one links to"
