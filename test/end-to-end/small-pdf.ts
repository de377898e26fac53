/** A PDF written by hand: pages of text, and a scanned page as produced by fax machines and scanners. */

const SCAN =
  '<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray ' +
  '/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >> /Length 4 >>';
/** Eight lines of eight black dots in CCITT group 4. */
const BLACK = '\x26\xa2\xff\xfe';

/** One line is written large, several small enough to stay on the page: what is outside it is no text of it. */
function drawn(lines: readonly string[]): string {
  const size = lines.length === 1 ? 24 : 8;
  return `BT /F1 ${size} Tf 40 320 Td ${lines.map((line) => `(${line}) Tj`).join(' 0 -12 Td ')} ET`;
}

/** @param pages text of each page, by line; `scan` = an entirely black page. */
export function smallPdf(pages: readonly (string | 'scan')[]): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `${SCAN}\nstream\n${BLACK}\nendstream`,
  ];
  for (const [index, page] of pages.entries()) {
    const drawing = page === 'scan' ? 'q 300 0 0 400 0 0 cm /Scan Do Q' : drawn(page.split('\n'));
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents ${6 + 2 * index} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> /XObject << /Scan 4 0 R >> >> >>',
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
