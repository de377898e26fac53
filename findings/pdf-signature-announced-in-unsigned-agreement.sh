#!/usr/bin/env bash
# An agreement that nobody has signed is announced as one with signatures.
#
# Versions: pdfjs-dist 6.5.438, on forms made with pdf-lib 1.17.1 and @signpdf/placeholder-pdf-lib 3.3.0.
# Guess: IsSignaturesPresent says that somebody signed, and a signature field that is filled has a value, an empty one none.
# Seen: IsSignaturesPresent is true as soon as there is a field to sign in with the flags that programs for forms set
# (SigFlags 3; its first bit means "has a signature field", ISO 32000-2, table 225). The field itself is not among the fields
# that are given, and its value is null in both, so the empty form and the one with a signature cannot be told apart.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
# The reader of the PDFs needs Node 22 or newer: where there is an older one, a newer one goes into the same folder.
if ! node -e 'process.exit(process.versions.node.split(".")[0] >= 22 ? 0 : 1)'; then
  npm install --prefix "$dir/node" --no-audit --no-fund --loglevel=error node@24.21.0 >/dev/null
  PATH="$dir/node/node_modules/node/bin:$PATH"
fi
npm install --prefix "$dir" --no-audit --no-fund --loglevel=error pdfjs-dist@6.5.438 pdf-lib@1.17.1 \
  @signpdf/placeholder-pdf-lib@3.3.0 >/dev/null
cat >"$dir/run.mjs" <<'JS'
import assert from 'node:assert/strict';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';

const place = [50, 50, 250, 120];

/** A page with a field to sign in. */
async function form(isSigned) {
  const file = await PDFDocument.create();
  const page = file.addPage();
  if (isSigned) {
    const who = { reason: 'agreement', contactInfo: 'office', name: 'Processor', location: 'Utrecht' };
    pdflibAddPlaceholder({ pdfDoc: file, pdfPage: page, widgetRect: place, ...who });
  } else {
    const { context, catalog } = file;
    const field = { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: place, T: PDFString.of('Signature1'), F: 4, P: page.ref };
    const ref = context.register(context.obj(field));
    page.node.set(PDFName.of('Annots'), context.obj([ref]));
    catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [ref] }));
  }
  return file.save({ useObjectStreams: false });
}

for (const isSigned of [true, false]) {
  const pdf = await getDocument({ data: await form(isSigned) }).promise;
  const { info } = await pdf.getMetadata();
  const [field] = await (await pdf.getPage(1)).getAnnotations();
  const fields = await pdf.getFieldObjects();
  console.log(
    `${isSigned ? 'with a signature' : 'an empty field'}: IsSignaturesPresent ${info.IsSignaturesPresent},`,
    `value of the field ${field.fieldValue}, fields given ${JSON.stringify(fields)}`,
  );
  assert.equal(info.IsSignaturesPresent, true);
  assert.equal(field.fieldType, 'Sig');
  assert.equal(field.fieldValue, null);
  assert.deepEqual({ ...fields }, {});
}
JS
node "$dir/run.mjs"
