/** Nothing of a record but its public facts gets into the published list, whatever is filled in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicList } from '../../../../electron/core/publish/entries.ts';
import { writtenAs } from '../../../../electron/core/publish/files.ts';
import { kinds } from '../../../../shared/fields/catalogue.ts';
import type { Fields } from '../../../../shared/fields/field.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { judged } from '../../../../shared/law/judged.ts';
import { publicColumns, publishedLists, publishFormats } from '../../../../shared/schema/publish.ts';
import { valuesOf } from '../../../fields.ts';
import { judgement } from '../../../shared/law/records.ts';

/** Fields whose text is meant to be read by everybody, by kind of record. */
const isPublic: Readonly<Record<string, readonly string[]>> = {
  processor: ['name', 'dataCategories'],
  service: ['name'],
  sub_processor: ['name'],
  chain_link: ['service'],
};

const MARK = 'GEHEIM';

/** The same value with a mark in each text, but in those that keep their values; numbers, days and codes stay. */
function marked(value: unknown, isKept: (name: string) => boolean, isCoded = isKept): unknown {
  if (typeof value === 'string') return `${MARK} ${value}`;
  if (Array.isArray(value)) return value.map((item) => marked(item, isCoded));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, isKept(name) ? item : marked(item, isCoded)]),
  );
}

/** Kinds of field whose values the rules read; a mark there would be no value at all. */
const coded: ReadonlySet<string> = new Set(['day', 'moment', 'choice', 'choices', 'country', 'reference']);

function codedIn(fields: Fields): Set<string> {
  const names = new Set<string>();
  for (const [name, field] of Object.entries(fields)) {
    if (coded.has(field.kind)) names.add(name);
    if (field.of) for (const inner of codedIn(field.of)) names.add(inner);
  }
  return names;
}

const drawn = (kind: keyof typeof kinds) => {
  const { fields } = kinds[kind];
  const codes = codedIn(fields);
  const open = new Set([...codes, ...(isPublic[kind] ?? [])]);
  return valuesOf(fields).map(
    (values) =>
      marked(
        values,
        (name) => open.has(name),
        (name) => codes.has(name),
      ) as object,
  );
};

const records = fc
  .record({
    processor: drawn('processor'),
    service: drawn('service'),
    contact: drawn('contact'),
    agreement: drawn('agreement'),
    flow: drawn('data_flow'),
    sub: drawn('sub_processor'),
    link: drawn('chain_link'),
    certificate: drawn('certificate'),
    announcement: drawn('announcement'),
    breach: drawn('breach'),
    review: drawn('review'),
  })
  .map((parts) => {
    const own = { version: 1, processorId: 'p1' };
    const document = { name: `${MARK}.pdf`, mediaType: MARK, sha256: MARK, bytes: 1, addedOn: '2026-01-01' };
    const record = {
      processor: {
        ...parts.processor,
        id: 'p1',
        version: 1,
        endedOn: null,
        role: 'processor',
        custom: { c1: `${MARK} eigen veld` },
        services: [{ ...parts.service, id: 'd1', endedOn: null }],
        contacts: [{ ...parts.contact, id: 'c1' }],
      },
      agreements: [{ ...parts.agreement, ...own, id: 'a1', recorded: 'signed' }],
      flows: [{ ...parts.flow, ...own, id: 'f1', subProcessorId: null, endedOn: null }],
      chain: [
        {
          ...parts.link,
          ...own,
          id: 'l1',
          parentLinkId: null,
          endedOn: null,
          subProcessorId: 's1',
          subProcessor: { ...parts.sub, id: 's1', version: 1 },
        },
      ],
      certificates: [{ ...parts.certificate, ...own, id: 'z1' }],
      announcements: [{ ...parts.announcement, ...own, id: 'n1' }],
      breaches: [{ ...parts.breach, ...own, id: 'b1' }],
      reviews: [{ ...parts.review, ...own, id: 'r1' }],
      documents: [{ ...document, ...own, id: 'o1', agreementId: null, kind: 'other' }],
    };
    // Marked text need not pass the rules for typing: what matters is that it gets nowhere.
    return record as unknown as ProcessorRecord;
  });

test('a mark in every other field is in no file', () => {
  let marks = 0;
  fc.assert(
    fc.property(
      records,
      fc.constantFrom(...publishedLists),
      fc.boolean(),
      fc.constantFrom('nl' as const, 'en' as const),
      (record, list, withChain, language) => {
        marks += JSON.stringify(record).split(MARK).length - 1;
        const choice = { list, withChain, withProcessors: true, language };
        const now = publicList([judged(record, judgement)], choice);
        const before = { list: publicList([], choice), day: '2026-01-01' };
        const request = { ...choice, columns: [...publicColumns], asOf: null, since: '2026-01-01' };
        const facts = { organisation: 'Stichting Proef', asOf: judgement.asOf, lastPublished: null };
        const published = { request, ...facts, now, before };
        expect(now.entries.length).toBe(withChain ? 2 : 1);
        for (const format of publishFormats) expect(writtenAs(published, format)).not.toContain(MARK);
      },
    ),
    { numRuns: 60, seed: 17 },
  );
  // Some twenty fields of free text in each record: a test that marks nothing proves nothing.
  expect(marks).toBeGreaterThan(60 * 20);
});

test('a mark in a public field does get out', () => {
  const [record] = fc.sample(records, { numRuns: 1, seed: 17 });
  if (!record) throw new Error('nothing was drawn');
  const named = { ...record, processor: { ...record.processor, name: `${MARK} B.V.` } };
  const choice = { list: 'processors', withChain: false, withProcessors: false, language: 'nl' } as const;
  const now = publicList([judged(named, judgement)], choice);
  expect(now.entries[0]?.cells.name).toBe(`${MARK} B.V.`);
});
