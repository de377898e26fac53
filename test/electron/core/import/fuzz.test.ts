import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../../electron/core/ground/problem.ts';
import { readPlaces } from '../../../../electron/core/import/cells/places.ts';
import { fieldOfHeader } from '../../../../electron/core/import/header.ts';
import { planList } from '../../../../electron/core/import/run.ts';
import { importMapping, importPlan } from '../../../../shared/fields/import.ts';
import { place as placeSchema } from '../../../../shared/schema/country.ts';
import { bytesOf, fixture, text } from './lists.ts';

/** Plans whatever comes; anything but a plan that keeps to its schema, or a problem with sentences, fails. */
function planAnything(bytes: Uint8Array, name: string): void {
  try {
    const { plan } = planList(bytes, name);
    importPlan.parse(plan);
    expect(new Set(plan.result.rows.map(({ row }) => row)).size).toBe(plan.result.rows.length);
    const { created, updated, skipped, rows } = plan.result;
    expect(created + updated + skipped + rows.filter(({ outcome }) => outcome === 'rejected').length).toBe(
      rows.length,
    );
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(['invalid', 'too-large']).toContain(error.code);
    expect(error.data.message.nl).not.toBe('');
  }
}

const names = fc.constantFrom('lijst.csv', 'lijst.xlsx', 'lijst.json', 'lijst.txt', 'lijst');
const sources = ['leveranciers-kantoor.csv', 'leveranciers-kantoor.xlsx', 'subprocessors-liza-chat.json'];

describe('whatever comes in', () => {
  it('any bytes give a plan or a problem', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), names, planAnything), { numRuns: 500 });
  });

  it.each(sources)('%s with bytes changed, cut or doubled gives a plan or a problem', (source) => {
    const whole = fixture(source);
    const changes = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        changes,
        fc.nat({ max: whole.length }),
        fc.nat({ max: whole.length }),
        (edits, from, to) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, byte] of edits) bytes[at] = byte;
          planAnything(bytes, source);
          planAnything(bytes.slice(0, to), source);
          planAnything(Buffer.concat([bytes.slice(0, from), bytes.slice(to)]), source);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('any cells under known headers give a row each', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        'ja',
        'NL',
        'EU',
        '32-1-2025',
        '3 mnd',
        '=1+1',
        'A & B',
        '12345678',
        'n.v.t.',
        '(',
        ')',
        '·',
        ';',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const headers = [
      [
        'Leverancier',
        'KvK',
        'Locatie',
        'VO',
        'Getekend op',
        'Loopt tot',
        'Opzegtermijn',
        'Verlenging',
        'E-mail',
      ],
      [
        'Land van vestiging',
        'Soort',
        'Rol',
        'Belang',
        'Model',
        'Labels',
        'BSN',
        'Privacy contact',
        'Relatie beëindigd op',
      ],
    ].flat();
    const mapping = importMapping.parse({
      columns: headers.map((column) => ({ column, field: fieldOfHeader(column) })),
    });
    expect(mapping.columns.filter(({ field }) => field === null)).toEqual([]);
    const record = fc.tuple(...headers.map(() => cell));
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (rows) => {
        const list = rows.map((cells) =>
          Object.fromEntries(headers.map((header, at) => [header, cells[at]])),
        );
        const { plan } = planList(bytesOf(JSON.stringify(list)), 'lijst.json', { mapping });
        importPlan.parse(plan);
        expect(plan.result.rows).toHaveLength(rows.length);
      }),
      { numRuns: 120 },
    );
  });

  it('any words for a place give places of the list or unknown ones', () => {
    const word = fc.constantFrom(
      ...[
        'NL',
        'Duitsland',
        'EU',
        'of',
        'en',
        'and',
        'or',
        ',',
        ';',
        '+',
        '&',
        '(',
        ')',
        '·',
        ':',
        '-',
        'support',
      ],
      ...[
        'customer-selected',
        'A)',
        'B)',
        'VS',
        'DPF',
        'sub',
        'niet',
        'Isle',
        'of',
        'Man',
        'Atlantis',
        'IN',
        'in',
        '/',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const cell = words.join(' ');
        const { value, remarks } = readPlaces(text(cell));
        for (const { country } of value) expect(placeSchema.safeParse(country).success).toBe(true);
        if (value.some(({ country }) => country === 'unknown')) expect(remarks).not.toEqual([]);
        const named = words.filter((part) => ['NL', 'Duitsland', 'VS', 'EU', 'Atlantis'].includes(part));
        if (named.length > 0) expect(value).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('a deep JSON and a zip of nonsense give a problem', () => {
    planAnything(bytesOf(`[{"naam": ${'['.repeat(50_000)}${']'.repeat(50_000)}}]`), 'lijst.json');
    planAnything(bytesOf('['.repeat(200_000)), 'lijst.json');
    planAnything(
      Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.alloc(1000))]),
      'lijst.xlsx',
    );
  });
});
