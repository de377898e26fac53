/** A workbook written by hand, part by part, for content that no library would write. */
import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Bytes of a workbook with one sheet; `rows` is the XML inside `sheetData`. Style 1 is a date, 2 a time of
 * day, unless others are given.
 */
export function rawWorkbook(
  rows: string,
  {
    properties = '',
    before = '',
    prefix = '',
    columns = '',
    after = '',
    theme = '',
    linked = [] as string[],
    styles = '',
  } = {},
): Uint8Array {
  const tag = (name: string) => (prefix ? `${prefix}:${name}` : name);
  const space = prefix ? `xmlns:${prefix}` : 'xmlns';
  const named = rows.replace(/<(\/?)([a-z]+)/gi, (_, slash, name) => `<${slash}${tag(name)}`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml':
      styles ||
      `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="171" formatCode="h:mm"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${before}<${tag('worksheet')} ${space}="${main}">${columns}<${tag('sheetData')}>${named}</${tag('sheetData')}>${after}</${tag('worksheet')}>`,
  };
  if (theme) {
    parts['xl/theme/theme1.xml'] = theme;
    parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels']?.replace(
      '</Relationships>',
      `<Relationship Id="r3" Type="${office}/theme" Target="theme/theme1.xml"/></Relationships>`,
    ) as string;
    parts['[Content_Types].xml'] = parts['[Content_Types].xml']?.replace(
      '</Types>',
      '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
    ) as string;
  }
  Object.assign(parts, linked.length > 0 ? linkedTypes(linked) : {});
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const rich = 'http://schemas.microsoft.com/office/spreadsheetml/2017/richdata';

/** The parts of linked data types as Excel writes them: the value metadata of a cell counts from 1, a picture comes first. */
function linkedTypes(names: readonly string[]): Record<string, string> {
  const records = names.map(
    (_, at) =>
      `<bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="${at + 1}"/></ext></extLst></bk>`,
  );
  const blocks = names.map((_, at) => `<bk><rc t="1" v="${at}"/></bk>`);
  const values = names.map((name) => `<rv s="1"><v>536870912</v><v>${name}</v><v>nl-NL</v></rv>`);
  return {
    'xl/metadata.xml': `<metadata xmlns="${main}" xmlns:xlrd="${rich}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="${names.length}">${records.join('')}</futureMetadata><valueMetadata count="${names.length}">${blocks.join('')}</valueMetadata></metadata>`,
    'xl/richData/rdrichvalue.xml': `<rvData xmlns="${rich}" count="${names.length + 1}"><rv s="0"><v>0</v><v>5</v></rv>${values.join('')}</rvData>`,
    'xl/richData/rdrichvaluestructure.xml': `<rvStructures xmlns="${rich}" count="2"><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s><s t="_linkedentity2"><k n="%EntityServiceId" t="i"/><k n="_DisplayString" t="s"/><k n="%EntityCulture" t="s"/></s></rvStructures>`,
  };
}

const open = 'urn:oasis:names:tc:opendocument:xmlns';

/** Bytes of an ODS; for each sheet its name and the XML of its rows. `styles`: those that its content has itself. */
export function rawOds(sheets: Readonly<Record<string, string>>, styles = ''): Uint8Array {
  const tables = Object.entries(sheets).map(
    ([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`,
  );
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="${open}:office:1.0" xmlns:table="${open}:table:1.0" xmlns:text="${open}:text:1.0" xmlns:style="${open}:style:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({ 'content.xml': strToU8(content) });
}

/** XML of a cell with text. */
export const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** XML of a header row: supplier and signing date. */
export const header = `<row r="1">${inline('A1', 'Leverancier')}${inline('B1', 'Getekend op')}</row>`;
