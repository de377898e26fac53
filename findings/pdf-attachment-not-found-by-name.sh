#!/usr/bin/env bash
# The agreement that is attached to a dossier: two tools list it, and then say that there is none of that name.
#
# Versions: pdf-lib 1.17.1, @cantoo/pdf-lib 2.11.1 and pdfkit 0.20.2 (attach), qpdf 11.3 and poppler 22.12 (attach and take out;
# needed: qpdf, pdfattach and pdfdetach on the path).
# Guess: a name as the tool itself has just listed it is one that it finds; surely in a file that it wrote.
# Seen: PDF wants the names of attachments sorted. pdf-lib leaves them as they came, and qpdf, which lists both, then finds
# neither: "contract" before "bijlage" is enough, and the other way round it finds both. pdfdetach -savefile compares with the
# bytes of the name, so it finds none that is written in two bytes a letter: not those of pdf-lib, nor those of its successor,
# nor those of pdfattach, its own companion. By number (-save 1) it takes out all of them.
set -euo pipefail
for tool in qpdf pdfattach pdfdetach; do
  command -v "$tool" >/dev/null || { echo "needs qpdf and poppler-utils ($tool)" >&2; exit 2; }
done
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error \
  pdf-lib@1.17.1 @cantoo/pdf-lib@2.11.1 pdfkit@0.20.2 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import * as cantoo from '@cantoo/pdf-lib';
import * as pdfLib from 'pdf-lib';
import PDFDocument from 'pdfkit';

process.chdir(process.argv[2]);
const run = (tool, ...options) => spawnSync(tool, options, { encoding: 'utf8' });
const names = ['contract.txt', 'bijlage.txt'];
for (const name of names) writeFileSync(name, `inhoud van ${name}`);

const withLibrary = (library) => async (order, path) => {
  const file = await library.PDFDocument.create();
  file.addPage();
  for (const name of order) await file.attach(readFileSync(name), name, { mimeType: 'text/plain' });
  writeFileSync(path, await file.save());
};
async function emptyPage(path) {
  const file = await pdfLib.PDFDocument.create();
  file.addPage();
  writeFileSync(path, await file.save());
}
const writers = {
  'pdf-lib': withLibrary(pdfLib),
  '@cantoo/pdf-lib': withLibrary(cantoo),
  pdfkit: (order, path) =>
    new Promise((done) => {
      const file = new PDFDocument();
      const pieces = [];
      file.on('data', (piece) => pieces.push(piece));
      file.on('end', () => done(writeFileSync(path, Buffer.concat(pieces))));
      for (const name of order) file.file(readFileSync(name), { name });
      file.end();
    }),
  qpdf: async (order, path) => {
    await emptyPage('page.pdf');
    run('qpdf', 'page.pdf', ...order.flatMap((name) => ['--add-attachment', name, '--']), path);
  },
  pdfattach: async ([first, second], path) => {
    await emptyPage('page.pdf');
    run('pdfattach', 'page.pdf', first, `half-${path}`);
    run('pdfattach', `half-${path}`, second, path);
  },
};
const isOf = (name, text) => text === `inhoud van ${name}`;
function found(path) {
  const listed = [run('qpdf', '--list-attachments', path).stdout, run('pdfdetach', '-list', path).stdout];
  assert(names.every((name) => listed.every((list) => list.includes(name))));
  const count = (takes) => names.filter(takes).length;
  return {
    'qpdf --show-attachment': count((name) => isOf(name, run('qpdf', `--show-attachment=${name}`, path).stdout)),
    'pdfdetach -savefile': count((name) => {
      const { status } = run('pdfdetach', '-savefile', name, '-o', `out-${path}-${name}`, path);
      return status === 0 && isOf(name, readFileSync(`out-${path}-${name}`, 'utf8'));
    }),
    'pdfdetach -save NUMBER': [1, 2].filter((number) => {
      run('pdfdetach', '-save', String(number), '-o', `out-${path}-${number}`, path);
      return names.some((name) => isOf(name, readFileSync(`out-${path}-${number}`, 'utf8')));
    }).length,
  };
}
const seen = {};
for (const [writer, write] of Object.entries(writers)) {
  for (const [kind, order] of [['unsorted', names], ['sorted', names.toSorted()]]) {
    const path = `${writer.replace(/\W/g, '')}-${kind}.pdf`;
    await write(order, path);
    seen[`${writer}, ${kind}`] = found(path);
  }
}
console.table(seen);
const counts = Object.fromEntries(Object.entries(seen).map(([name, row]) => [name, Object.values(row)]));
assert.deepEqual(counts, {
  'pdf-lib, unsorted': [0, 0, 2],
  'pdf-lib, sorted': [2, 0, 2],
  '@cantoo/pdf-lib, unsorted': [2, 0, 2],
  '@cantoo/pdf-lib, sorted': [2, 0, 2],
  'pdfkit, unsorted': [2, 2, 2],
  'pdfkit, sorted': [2, 2, 2],
  'qpdf, unsorted': [2, 2, 2],
  'qpdf, sorted': [2, 2, 2],
  'pdfattach, unsorted': [2, 0, 2],
  'pdfattach, sorted': [2, 0, 2],
});
JS
for locale in C C.UTF-8; do
  echo "$locale"
  mkdir "$dir/$locale"
  LC_ALL=$locale node "$dir/run.mjs" "$dir/$locale"
done
echo "as stated: both attachments are listed everywhere, and found by name in some files only"
