#!/usr/bin/env bash
# A tagged PDF joined with another: the added pages answer with the headings of the first file, and with none of
# their own text, while the file goes on saying that it is PDF/UA-1.
#
# Versions: pdf-lib 1.17.1 (joins), typst-ts-node-compiler 0.7.0 = Typst 0.14.2 (writes), pdfjs-dist 6.5.438 (reads).
# Guess: the copied pages lose their tags, so a reader finds no structure on them and it can be noticed by that.
# Seen: each copied page keeps its number in the tree of parents (StructParents 0), which is now the first file's tree.
# A page with a table is read as the first file's heading and paragraph, both empty. Mark, language and the conformance
# of the first file stay. Counting the texts that the tree refers to, page by page, is what shows it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
# The reader of the PDFs needs Node 22 or newer: where there is an older one, a newer one goes into the same folder.
if ! node -e 'process.exit(process.versions.node.split(".")[0] >= 22 ? 0 : 1)'; then
  npm install --prefix "$dir/node" --no-audit --no-fund --loglevel=error node@24.21.0 >/dev/null
  PATH="$dir/node/node_modules/node/bin:$PATH"
fi
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error \
  pdf-lib@1.17.1 pdfjs-dist@6.5.438 @myriaddreamin/typst-ts-node-compiler@0.7.0 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const write = (title, body) =>
  NodeCompiler.create().pdf(
    { mainFileContent: `#set document(title: "${title}", date: none)\n#set text(lang: "nl")\n= ${title}\n${body}` },
    { pdfStandard: 'ua-1' },
  );
const joined = await PDFDocument.load(write('Verwerkers', 'Een alinea.'));
const other = await PDFDocument.load(
  write('Doorgiften', '#table(columns: 2, table.header[Land][Grond], [Japan], [Besluit])'),
);
for (const page of await joined.copyPages(other, other.getPageIndices())) joined.addPage(page);

const file = await getDocument({ data: await joined.save(), verbosity: 0 }).promise;
const seen = [];
for (let number = 1; number <= file.numPages; number++) {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const roles = [];
  let reached = 0;
  const walk = (node) => {
    if (node.type === 'content') reached += 1;
    else roles.push(node.role);
    node.children?.forEach(walk);
  };
  walk(await page.getStructTree());
  const text = items.map(({ str }) => str?.trim()).filter(Boolean);
  seen.push({ text, marked: items.filter(({ id }) => id).length, roles, reached });
}
const { metadata } = await file.getMetadata();
const claims = { marked: (await file.getMarkInfo()).get('Marked'), 'PDF/UA part': metadata.get('pdfuaid:part') };
console.log(seen, claims);

assert.deepEqual(seen[1].text, ['Doorgiften', 'Land', 'Grond', 'Japan', 'Besluit']);
assert.deepEqual(seen[1].roles, ['Root', 'Document', 'H1', 'P']);
assert.deepEqual([seen[0].reached, seen[1].reached], [2, 0]);
assert(seen[1].marked >= 5);
assert.deepEqual(claims, { marked: true, 'PDF/UA part': '1' });
JS
node "$dir/run.mjs"
echo "as stated: the second page has the first page's tags, none of its own text, and the file says PDF/UA-1"
