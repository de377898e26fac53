import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type ExportEntry, exportTable } from '../../../../electron/core/export/table.ts';
import { toCsv, toJson, toOds, toXlsx } from '../../../../electron/core/export/write.ts';
import { fieldOfHeader } from '../../../../electron/core/import/header.ts';
import { suggestMapping } from '../../../../electron/core/import/mapping.ts';
import { readTable } from '../../../../electron/core/import/read.ts';
import { planList } from '../../../../electron/core/import/run.ts';
import { importFields } from '../../../../shared/fields/import.ts';
import { emptyProcessor, type Processor } from '../../../../shared/fields/processor.ts';
import type { ProcessorRecord, ProcessorVerdict } from '../../../../shared/fields/record.ts';
import { asWritten, neutralise } from '../../../../shared/law/spreadsheet-text.ts';
import { notRequiredReasons } from '../../../../shared/schema/agreement.ts';
import { type Language, text as typedText } from '../../../../shared/schema/primitives.ts';
import { computedHeaders, listHeader } from '../../../../shared/words/export.ts';
import { agreementOf, flowOf } from '../report/fixture.ts';

const languages: Language[] = ['nl', 'en'];
const chain: ProcessorRecord['chain'] = [];

const full: ExportEntry['record'] = {
  processor: {
    ...emptyProcessor('Größe & Söhne "GmbH"; Köln'),
    id: 'p1',
    version: 3,
    kvk: '01234567',
    foreignNumber: 'HRB 1234',
    address: 'Domstraße 1, Köln',
    country: 'DE',
    parentCountry: 'US',
    role: 'joint-controller',
    category: 'saas',
    criticality: 'high',
    owner: 'Piet',
    website: 'https://groesse.example',
    services: [
      { id: 's1', name: 'Boekhouding', category: 'saas', endedOn: null },
      { id: 's2', name: 'Salarissen', category: 'saas', endedOn: null },
    ],
    contacts: [
      { id: 'c1', kind: 'general', name: 'Anna', email: 'anna@groesse.example', phone: '+49 221 1' },
      { id: 'c2', kind: 'general', name: 'Bert', email: 'bert@groesse.example', phone: '' },
      { id: 'c3', kind: 'privacy', name: 'DPO', email: 'dpo@groesse.example', phone: '' },
      { id: 'c4', kind: 'incident', name: '', email: 'soc@groesse.example', phone: '' },
    ],
    tags: ['belangrijk', 'cloud'],
    dataCategories: ['naam', 'adres'],
    dataSubjects: ['klanten', 'personeel'],
    specialCategories: true,
    criminalData: false,
    bsn: null,
    purposes: 'Boekhouding voeren; loon betalen',
    retention: '7 jaar',
    measures: ['MFA', 'versleuteling'],
    remark: 'eerste regel\ntweede; regel',
    endedOn: '2027-01-31',
  } satisfies Processor,
  agreements: [
    agreementOf('p1', {
      recorded: 'signed',
      model: 'scc-2021-914-module-2',
      requestedOn: '2024-01-02',
      signedOn: '2024-02-29',
      effectiveOn: '2024-03-01',
      endsOn: '2027-02-28',
      renewal: { kind: 'automatic', months: 12 },
      notice: { months: 3, days: 14 },
      noticeGivenOn: '2026-10-01',
      deletionConfirmedOn: '2027-03-01',
    }),
  ],
  flows: [
    flowOf('p1', 0, { country: 'DE', statedLocation: 'Duitsland' }),
    flowOf('p1', 1, { country: 'AG', kind: 'support' }),
    flowOf('p1', 2, { country: 'unknown', statedLocation: 'Germany or USA' }),
    flowOf('p1', 3, { country: 'IN', endedOn: '2025-01-01' }),
    flowOf('p1', 4, { country: 'US', subProcessorId: 'x1', actor: 'sub-processor' }),
  ],
  chain: [
    {
      id: 'l1',
      version: 1,
      processorId: 'p1',
      subProcessorId: 'x1',
      parentLinkId: null,
      authorisedOn: null,
      contractSeenOn: null,
      service: 'Opslag',
      endedOn: null,
      subProcessor: {
        id: 'x1',
        version: 1,
        name: 'Kelder Inc.',
        country: 'US',
        parentCountry: null,
        address: '',
        contact: '',
        website: '',
        remark: '',
      },
    },
  ],
};
const entry: ExportEntry = { record: full, verdict: null };
const plain = (name: string, parts: Partial<ExportEntry['record']> = {}): ExportEntry => ({
  record: {
    processor: { ...emptyProcessor(name), id: name, version: 1 },
    agreements: [],
    flows: [],
    chain,
    ...parts,
  },
  verdict: null,
});

const files = { csv: toCsv, xlsx: toXlsx, ods: toOds };
const kinds = languages.flatMap((language) =>
  (['csv', 'xlsx', 'ods'] as const).map((kind) => ({ language, kind })),
);

/** Writes and takes back by the suggested mapping. */
function roundTrip(entries: ExportEntry[], language: Language, kind: keyof typeof files) {
  return planList(files[kind](exportTable(entries, language)), `lijst.${kind}`).plan;
}

describe('the headers', () => {
  it.each(languages)('in %s come back as the field that they name', (language) => {
    // A list of others says more: when it was updated, what stays within the EEA, on what basis.
    const ofOthers: readonly string[] = [
      'listUpdated',
      'insideEea',
      'transferBasis',
      'subProcessors',
      'locationUse',
      'subProcessorLocation',
      'certificates',
      'reviews',
      'words',
    ];
    const exported = importFields.filter((field) => !ofOthers.includes(field));
    for (const field of exported) expect(fieldOfHeader(listHeader(field)[language])).toBe(field);
    const table = readTable(toCsv(exportTable([entry], language)), 'lijst.csv');
    const { columns } = suggestMapping(table);
    expect(columns.filter(({ field }) => field !== null)).toHaveLength(exported.length);
    expect(columns.every(({ field, certainty }) => field === null || certainty === 'certain')).toBe(true);
    const computed = Object.values(computedHeaders).map((header) => header[language]);
    expect(columns.filter(({ field }) => field === null).map(({ column }) => column)).toEqual(computed);
  });
});

describe('a supplier that goes out and comes back', () => {
  it.each(kinds)('is the same, as $kind in $language', ({ language, kind }) => {
    const { create, result } = roundTrip([entry], language, kind);
    expect(result.rejected).toEqual([]);
    expect(create).toHaveLength(1);
    const { processor, agreements, flows } = create[0] ?? { processor: null, agreements: [], flows: [] };
    const { id: _, version: __, services, contacts, ...fields } = full.processor;
    expect(processor).toEqual({
      ...fields,
      services: services.map(({ id: _id, ...service }) => service),
      contacts: contacts.map(({ id: _id, ...contact }) => contact),
    });
    const { id: _a, version: _v, processorId: _p, ...agreement } = full.agreements[0] ?? agreementOf('');
    expect(agreements).toEqual([{ ...agreement, forServices: [] }]);
    expect(flows.map(({ country, kind: use }) => `${country} ${use}`)).toEqual([
      'DE storage',
      'AG support',
      'unknown storage',
    ]);
    expect(flows[2]?.statedLocation).toBe('Germany or USA');
  });

  it.each(languages)('keeps every reason why no agreement is needed, in %s', (language) => {
    const entries = notRequiredReasons.map((reason) =>
      plain(reason, {
        agreements: [agreementOf(reason, { recorded: 'not-required', notRequiredReason: reason })],
      }),
    );
    const { create } = roundTrip(entries, language, 'csv');
    expect(create.map(({ agreements }) => agreements[0]?.notRequiredReason)).toEqual([...notRequiredReasons]);
  });

  it.each(kinds)(
    'keeps its name where that looks like a formula, as $kind in $language',
    ({ language, kind }) => {
      const names = [
        '=HYPERLINK("http://evil.example";"Klik")',
        '+31 Telecom',
        '@mail',
        '-x-',
        "'s Heeren Loo",
        // As a list would have several of them, an address, rows that are no suppliers, or nobody: here they are names.
        ...[
          'Totaal: 4321',
          'Voorbeeld BV',
          '1. ICT',
          'Affiliates',
          '→ Nimbus',
          '[Naam]',
          'Pagina 2',
          '12345678',
        ],
        ...['TBD', 'Intern', 'Volgt'],
        ...['Acme, tel. 06-12345678', 'Nedap B.V. / Salto B.V.', 'Zorg, info@zorg.example', 'Dit; dat'],
      ];
      const { create, result } = roundTrip(
        names.map((name) => plain(name)),
        language,
        kind,
      );
      expect(create.map(({ processor }) => processor.name)).toEqual(names);
      expect(create.flatMap(({ stated }) => stated)).toEqual([]);
      expect([result.uncertain, result.kept]).toEqual([[], []]);
    },
  );
});

describe('a text that starts as a formula or with an apostrophe', () => {
  const signs = fc.string({ unit: fc.constantFrom(...`=+-@'＝＋－＠`), minLength: 1, maxLength: 4 });
  const start = fc.tuple(fc.constantFrom('', '\t', '\r'), signs).map(([space, rest]) => `${space}${rest}`);
  const words = fc.string({ unit: fc.constantFrom(...`abz019 ()"';:,=+-@|&<>`), maxLength: 12 });
  // As a form records it: trimmed. With a word in it, for a sign alone means "nothing" in a list.
  const written = fc.tuple(start, words).map(([first, rest]) => typedText.parse(`${first}Zorg${rest}`));
  const texts = fc.record({
    name: written.map((text) => text.replace(/\s+/g, ' ')),
    foreignNumber: written,
    address: written,
    owner: written,
    purposes: written,
    retention: written,
    remark: written,
  });

  it.each(kinds)('comes back as it was, as $kind in $language', ({ language, kind }) => {
    fc.assert(
      fc.property(texts, (given) => {
        const processor = { ...emptyProcessor(''), ...given, id: 'p', version: 1 };
        const { create, result } = roundTrip([plain('', { processor })], language, kind);
        expect(create[0]?.processor).toMatchObject(given);
        expect([result.uncertain, result.rejected]).toEqual([[], []]);
      }),
      { numRuns: 60 },
    );
  });

  it('is written in the clipboard and in CSV so that it can be undone, and starts no formula there', () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string(), start), (text) => {
        expect(asWritten(neutralise(text))).toBe(text);
        expect(neutralise(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});

describe('the files', () => {
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', "'=1"];

  it.each(evil)('neutralise %j and leave other text alone', (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
    expect(neutralise(`x${text}`)).toBe(`x${text}`);
    expect(neutralise('')).toBe('');
  });

  it('have no cell that starts a formula, and a workbook no apostrophe that nobody typed', () => {
    const table = exportTable(
      evil.map((text) =>
        plain(text.trim(), { processor: { ...full.processor, name: text, owner: text, remark: text } }),
      ),
      'nl',
    );
    const starts = /^[=+\-@\t\r＝]/;
    const text = new TextDecoder().decode(toCsv(table));
    const { data } = Papa.parse<string[]>(text, { delimiter: ';' });
    expect(data.length).toBeGreaterThan(evil.length);
    expect(data.flat().filter((cell) => starts.test(cell))).toEqual([]);
    const sheet = read(toXlsx(table), { type: 'array', dense: true }).Sheets.Leveranciers;
    const cells = (sheet?.['!data'] ?? []).flat().filter((cell) => cell !== undefined);
    expect(cells.length).toBeGreaterThan(evil.length);
    expect(cells.filter((cell) => cell.f !== undefined || (cell.t !== 's' && cell.t !== 'n'))).toEqual([]);
    const shown = new Set(cells.filter(({ t }) => t === 's').map(({ v }) => v));
    expect(evil.filter((text) => !shown.has(text))).toEqual([]);
    expect([...shown].filter((text) => String(text).startsWith("'"))).toEqual(["'=1"]);
  });

  it('CSV: byte order mark, semicolons, CRLF, dates as the language writes them', () => {
    const nl = new TextDecoder('utf-8', { ignoreBOM: true }).decode(toCsv(exportTable([entry], 'nl')));
    expect(nl.startsWith('\ufeffNaam van de rechtspersoon;KvK-nummer;')).toBe(true);
    expect(nl.split('\r\n')).toHaveLength(3);
    expect(nl).toContain(';29-2-2024;');
    expect(nl).toContain('"Größe & Söhne ""GmbH""; Köln"');
    expect(new TextDecoder().decode(toCsv(exportTable([entry], 'en')))).toContain(';29 Feb 2024;');
  });

  it('XLSX: real dates, and text where a number would lose its zero', () => {
    const bytes = toXlsx(exportTable([entry], 'nl'));
    const [row] = readTable(bytes, 'lijst.xlsx').rows;
    const { columns } = readTable(bytes, 'lijst.xlsx');
    const cell = (header: string) => row?.cells[columns.indexOf(header)];
    expect(cell('Overeenkomst: getekend op')).toEqual({ text: '2024-02-29', kind: 'date' });
    expect(cell('KvK-nummer')).toEqual({ text: '01234567', kind: 'text' });
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain(
      'name="Leveranciers"',
    );
  });

  it.each(languages)(
    'XLSX in %s: the format of a date has a number that no program takes for another',
    (language) => {
      const parts = unzipSync(toXlsx(exportTable([entry], language)));
      const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
      const ofCells = /<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '';
      const used = new Set([...ofCells.matchAll(/numFmtId="(\d+)"/g)].map(([, number]) => Number(number)));
      used.delete(0);
      const own = [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)]
        .filter(([, number]) => used.has(Number(number)))
        .map(([, number, format]) => [Number(number) >= 164, format]);
      expect(own).toEqual([[true, language === 'nl' ? 'd-m-yyyy' : 'd mmm yyyy']]);
    },
  );

  it('show the verdict beside what is recorded, and the sub-processors with their places', () => {
    const verdict: ProcessorVerdict = {
      asOf: '2026-11-22',
      agreementStatus: 'expiring',
      agreementId: 'p1-agreement',
      covered: true,
      currentEndsOn: '2027-02-28',
      noticeDeadline: '2026-11-14',
      transferResult: 'blocked',
      transferCode: 'NO_MECHANISM',
      advisories: [],
      flows: [],
    };
    const table = exportTable([{ record: full, verdict }], 'nl');
    const shown = Object.fromEntries(table.columns.map((column, at) => [column, table.rows[0]?.[at]]));
    expect(shown).toMatchObject({
      'Aantal overeenkomsten (berekend)': { text: '1' },
      'Stand overeenkomst (berekend)': { text: 'Loopt binnenkort af' },
      'Uiterste opzegdatum (berekend)': { date: '2026-11-14' },
      'Doorgifte (berekend)': { text: 'Niet toegestaan' },
      'Reden doorgifte (berekend)': { text: 'Geen geldige basis' },
      'Subverwerkers (berekend)': { text: 'Kelder Inc. (Verenigde Staten)' },
    });
  });

  it('show of several agreements the one that counts', () => {
    const agreements = [
      agreementOf('a', { id: 'old', signedOn: '2020-01-01' }),
      agreementOf('a', { id: 'new', signedOn: '2024-01-01' }),
    ];
    const row = (agreementId: string | null) => {
      const one = plain('a', { agreements });
      const verdict = agreementId === null ? null : ({ agreementId } as ProcessorVerdict);
      const table = exportTable([{ ...one, verdict: verdict && { ...emptyVerdict, ...verdict } }], 'nl');
      return table.rows[0]?.[table.columns.indexOf('Overeenkomst: getekend op')];
    };
    expect(row('old')).toEqual({ date: '2020-01-01' });
    expect(row(null)).toEqual({ date: '2024-01-01' });
  });

  it('JSON holds the records as they are', () => {
    const record = {
      ...full,
      certificates: [],
      announcements: [],
      breaches: [],
      reviews: [],
      documents: [],
    } as ProcessorRecord;
    expect(JSON.parse(new TextDecoder().decode(toJson([record])))).toEqual({
      format: 'verwerkersregister',
      version: 1,
      processors: [record],
    });
  });

  it('of an empty register hold the header', () => {
    for (const bytes of [toCsv(exportTable([], 'nl')), toXlsx(exportTable([], 'nl'))]) {
      expect(bytes.length).toBeGreaterThan(100);
    }
  });
});

const emptyVerdict: ProcessorVerdict = {
  asOf: '2026-11-22',
  agreementStatus: 'active',
  agreementId: null,
  covered: true,
  currentEndsOn: null,
  noticeDeadline: null,
  transferResult: 'none',
  transferCode: 'WITHIN_EEA',
  advisories: [],
  flows: [],
};
