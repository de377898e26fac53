#!/usr/bin/env bash
# PDF/UA-1 from Typst: one character that the font lacks stops the export, a font that cannot be read at all does not.
#
# Versions: typst-ts-node-compiler 0.7.0 (Typst 0.14.2), fonts of @fontsource (WOFF2) and @expo-google-fonts (TTF).
# Guess: the export that is strict about one missing character is as strict about all of them; a WOFF2, which the
# compiler does not read, is refused where it is handed over.
# Seen: the WOFF2 is taken without a word. With fallback off the export succeeds and writes a page without text and
# without tags (no heading, no paragraph) that says PDF/UA-1. All that tells is a warning, "unknown font family".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
# The reader of the PDFs needs Node 22 or newer: where there is an older one, a newer one goes into the same folder.
if ! node -e 'process.exit(process.versions.node.split(".")[0] >= 22 ? 0 : 1)'; then
  npm install --prefix "$dir/node" --no-audit --no-fund --loglevel=error node@24.21.0 >/dev/null
  PATH="$dir/node/node_modules/node/bin:$PATH"
fi
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error \
  @myriaddreamin/typst-ts-node-compiler@0.7.0 pdfjs-dist@6.5.438 \
  @fontsource/bellota-text@5.0.19 @expo-google-fonts/source-sans-3@0.4.1 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const fonts = {
  ttf: ['Source Sans 3', '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'],
  // A rare one: the compiler also looks at the fonts of the machine, and would take the family from there.
  woff2: ['Bellota Text', '@fontsource/bellota-text/files/bellota-text-latin-400-normal.woff2'],
};
const source = (family, text) =>
  `#set document(title: "Overzicht", date: none)\n` +
  `#set text(lang: "nl", font: "${family}", fallback: false)\n= Overzicht\n${text}\n`;

async function make(kind, text) {
  const [family, path] = fonts[kind];
  const blob = readFileSync(new URL(`node_modules/${path}`, import.meta.url));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [blob] }] });
  const main = { mainFileContent: source(family, text) };
  const warnings = compiler.compile(main).takeWarnings()?.shortDiagnostics.map(({ message }) => message) ?? [];
  let pdf;
  try {
    pdf = compiler.pdf(main, { pdfStandard: 'ua-1' });
  } catch (error) {
    return { refused: /PDF\/UA-1 error: .*?could not be displayed with font/.exec(error)?.[0] ?? String(error) };
  }
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const page = await file.getPage(1);
  const roles = JSON.stringify(await page.getStructTree()).match(/(?<="role":")\w+/g);
  const { items } = await page.getTextContent();
  const part = (await file.getMetadata()).metadata.get('pdfuaid:part');
  return { warnings, part, text: items.map(({ str }) => str).filter(Boolean), roles };
}
const seen = {
  'TTF, plain text': await make('ttf', 'Een alinea.'),
  'TTF, one character that it lacks': await make('ttf', 'Een alinea 漢.'),
  'WOFF2, plain text': await make('woff2', 'Een alinea.'),
};
console.log(seen);
const [plain, lacking, unread] = Object.values(seen);
assert.deepEqual(plain, { warnings: [], part: '1', text: ['Overzicht', 'Een alinea.'], roles: plain.roles });
assert(plain.roles.includes('H1') && plain.roles.includes('P'));
assert.match(lacking.refused, /could not be displayed with font/);
assert.deepEqual([unread.part, unread.text, unread.roles], ['1', [], ['Root']]);
assert.deepEqual([...new Set(unread.warnings)], ['unknown font family: bellota text']);
JS
node "$dir/run.mjs"
echo "as stated: refused for one character, but without any font it writes a blank page that says PDF/UA-1"
