/** Fields and values as an organisation may think them up, on every road that leads out of a register and back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSheetError, saysNothing } from '../../../../electron/core/import/cells/reading.ts';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import type { CustomField, CustomFieldInput, CustomValue } from '../../../../shared/fields/custom.ts';
import { addDays } from '../../../../shared/law/dates.ts';
import { foldText } from '../../../../shared/law/names.ts';
import { inputOf, newSupplier, type TestRegister, testRegister } from '../registers.ts';

/** Ways out by which a list comes back under the names of its fields. */
const roads = [
  ['csv', 'nl'],
  ['xlsx', 'en'],
] as const;

const fresh = { id: null, version: null } as const;

/** What people type, with all that means something in a file; words for "nothing" are read as such. */
const typed = (letters: string, most: number) =>
  fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: most })
    .map((all) => all.join('').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && !saysNothing(text) && !isSheetError(text));
const line = typed('abZé19 ;,"\'=+-@<&東/', 20);
const text = typed('abZé19 ;,"\'=+-@<&東\n', 60).map((given) => given.replace(/ *\n */g, '\n'));

const drawnValue = (
  kind: CustomFieldInput['kind'],
  options: readonly string[],
): fc.Arbitrary<CustomValue> => {
  switch (kind) {
    case 'day':
      return fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1970-01-01', days));
    case 'number':
      return fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100 || 0);
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...options);
    default:
      return kind === 'text' ? text : line;
  }
};

interface Drawn {
  readonly input: CustomFieldInput;
  readonly old: CustomValue | null;
  readonly now: CustomValue | null;
  readonly other: CustomValue | null;
}
const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    name: line,
    kind: fc.constantFrom('line', 'text', 'day', 'number', 'flag', 'choice'),
    options: fc.uniqueArray(line, { minLength: 1, maxLength: 4 }),
  })
  .chain((input) => {
    const value = fc.option(drawnValue(input.kind, input.options));
    return fc.record({ input: fc.constant(input), old: value, now: value, other: value });
  });
const all = fc.uniqueArray(drawn, {
  minLength: 1,
  maxLength: 6,
  selector: ({ input }) => foldText(input.name),
});

async function makeFields(client: Client, fields: readonly Drawn[]): Promise<CustomField[]> {
  const made: CustomField[] = [];
  for (const { input } of fields) made.push(await client.customFields.save({ ...fresh, input }));
  return made;
}

const valuesOf = (fields: readonly CustomField[], values: readonly (CustomValue | null)[]) =>
  Object.fromEntries(fields.flatMap(({ id }, at) => (values[at] == null ? [] : [[id, values[at]]])));

const customOf = async (client: Client, name: string, asOf: string | null = null) => {
  const { rows } = await client.processors.list({ asOf, limit: 1000 });
  const found = rows.find((row) => row.name === name);
  return (await client.processors.get({ id: found?.id ?? '', asOf })).record.processor.custom;
};

async function takeIn({ client }: TestRegister, file: File): Promise<void> {
  const { importId, result } = await client.imports.preview({ file });
  expect(result.rejected).toEqual([]);
  for await (const _step of await client.imports.run({ importId }));
}

test('every field survives history, the past, export, import, merging and the zip', async () => {
  await fc.assert(
    fc.asyncProperty(all, async (fields) => {
      const here = testRegister('2026-05-01T10:00:00.000Z');
      const { client, clock } = here;
      const made = await makeFields(client, fields);
      const [old, now] = [
        valuesOf(
          made,
          fields.map((one) => one.old),
        ),
        valuesOf(
          made,
          fields.map((one) => one.now),
        ),
      ];
      const supplier = await newSupplier(client, 'Polderhost', { custom: old });
      clock.now = '2026-06-01T10:00:00.000Z';
      const target = { id: supplier.id, version: supplier.version };
      await client.processors.save({ ...target, input: { ...inputOf(supplier), custom: now } });

      const { lines } = await client.register.history({ processorId: supplier.id, before: null, limit: 100 });
      const changes = lines.filter(({ field }) => field === 'custom');
      expect(changes.at(-1)?.new ?? old).toEqual(now);
      expect(await customOf(client, 'Polderhost', '2026-05-15')).toEqual(old);
      expect((await client.customFields.list({ asOf: '2026-05-15' })).map(({ name }) => name)).toEqual(
        made.map(({ name }) => name),
      );

      for (const [format, language] of roads) {
        const there = testRegister();
        const theirs = await makeFields(there.client, fields);
        await takeIn(there, await client.exports.make({ format, language, asOf: null }));
        const expected = valuesOf(
          theirs,
          fields.map((one) => one.now),
        );
        expect([format, await customOf(there.client, 'Polderhost')]).toEqual([format, expected]);
        there.core.close();
      }

      const zip = await client.archive.export({});
      const there = testRegister();
      await there.client.archive.import({ file: new File([await zip.arrayBuffer()], 'register.zip') });
      expect(await there.client.customFields.list()).toEqual(await client.customFields.list());
      expect(await customOf(there.client, 'Polderhost')).toEqual(now);
      expect((await there.client.register.verify()).findings).toEqual([]);
      there.core.close();

      const others = valuesOf(
        made,
        fields.map((one) => one.other),
      );
      const gone = await newSupplier(client, 'Kustdata', { custom: others });
      await client.processors.merge({ keepId: supplier.id, goneId: gone.id });
      expect(await customOf(client, 'Polderhost')).toEqual({ ...others, ...now });
      expect((await client.register.verify()).findings).toEqual([]);
      here.core.close();
    }),
    { numRuns: 4 },
  );
});
