import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { type Entity, entities } from '../../../../electron/core/store/entities.ts';
import { agreementInput } from '../../../../shared/fields/agreement.ts';
import { breachInput } from '../../../../shared/fields/breach.ts';
import type { EntityName } from '../../../../shared/fields/catalogue.ts';
import { managementDecisionInput } from '../../../../shared/fields/decision.ts';
import {
  announcementInput,
  certificateInput,
  documentRecord,
  review,
} from '../../../../shared/fields/evidence.ts';
import { flowInput } from '../../../../shared/fields/flow.ts';
import { organisationInput, policyInput } from '../../../../shared/fields/organisation.ts';
import { overrideInput } from '../../../../shared/fields/override.ts';
import { contact, service } from '../../../../shared/fields/parts.ts';
import { processorInput } from '../../../../shared/fields/processor.ts';
import { chainLinkInput, subProcessorInput } from '../../../../shared/fields/sub-processor.ts';
import { newSupplier, tempFolder, testCore, testRegister } from '../registers.ts';

const shapes: Partial<Record<EntityName, z.ZodObject>> = {
  organisation: organisationInput,
  policy: policyInput,
  adequacy_override: overrideInput,
  processor: processorInput,
  service,
  contact,
  agreement: agreementInput,
  sub_processor: subProcessorInput,
  chain_link: chainLinkInput,
  data_flow: flowInput,
  certificate: certificateInput,
  announcement: announcementInput,
  breach: breachInput,
  review,
  document: documentRecord,
  management_decision: managementDecisionInput,
};

interface TableInfo {
  readonly name: string;
  readonly type: string;
  readonly strict: number;
}

function schemaOf(): { tables: TableInfo[]; sql: Map<string, string>; columns: (table: string) => Column[] } {
  const { core } = testRegister();
  const tables = core.stored.pragma('table_list') as TableInfo[];
  const sql = core.stored.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").all() as {
    name: string;
    sql: string;
  }[];
  return {
    tables,
    sql: new Map(sql.map((table) => [table.name, table.sql])),
    columns: (table) => core.stored.pragma(`table_info(${table})`) as Column[],
  };
}
interface Column {
  readonly name: string;
  readonly notnull: number;
}

test('every table of the register is strict', () => {
  const { tables } = schemaOf();
  const own = tables.filter(
    ({ name, type }) =>
      type === 'table' && !/^(sqlite_|search_(data|idx|docsize|config|content)$)/.test(name),
  );
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter(({ strict }) => strict !== 1).map(({ name }) => name)).toEqual([]);
});

/** Values that a CHECK on a column allows, as the SQL lists them; undefined where it lists none. */
function allowedBySql(sql: string, column: string): string[] | undefined {
  const found = new RegExp(`\\b"?${column}"? IN \\(([^)]*)\\)`).exec(sql);
  const list = found?.[1];
  if (list === undefined || !list.includes("'")) return undefined;
  return [...list.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
}

/** Values that a schema allows, whether or not the field may be empty; undefined where it is no choice. */
function allowedBySchema(type: z.core.$ZodType): string[] | undefined {
  if (type instanceof z.ZodNullable || type instanceof z.ZodOptional) return allowedBySchema(type.unwrap());
  return type instanceof z.ZodEnum ? type.options.map(String) : undefined;
}

const named = Object.entries(shapes) as [EntityName, z.ZodObject][];

test.each(named)('%s: the choices in the table are those of the schema', (name, shape) => {
  const sql = schemaOf().sql.get(name) ?? '';
  for (const { field, column } of entities[name].columns) {
    const type = shape.shape[field];
    if (type === undefined) throw new Error(`${name}.${field} is no field of the schema`);
    expect([column, allowedBySql(sql, column)]).toEqual([column, allowedBySchema(type)]);
  }
});

test.each(named)('%s: the table takes null exactly where the schema does', (name, shape) => {
  const columns = new Map(
    schemaOf()
      .columns(name)
      .map((column) => [column.name, column]),
  );
  for (const { field, column } of entities[name].columns) {
    const type = shape.shape[field];
    expect([column, columns.get(column)?.notnull === 0]).toEqual([
      column,
      z.safeParse(type as z.ZodType, null).success,
    ]);
  }
});

test('every column of a record is one that the store writes', () => {
  const { columns } = schemaOf();
  for (const entity of Object.values(entities)) {
    const written = [
      'id',
      'version',
      'deleted',
      ...(entity.ofProcessor ? ['processor_id'] : []),
      ...ownColumns(entity),
    ];
    expect(
      columns(entity.name)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(written.sort());
  }
});
const ownColumns = (entity: Entity): string[] => entity.columns.map(({ column }) => column);

test('every field of a schema is one that the store keeps', () => {
  // The parts of a supplier have tables of their own; identity, version and supplier stand beside the fields.
  const elsewhere = new Set(['services', 'contacts', 'id', 'version', 'processorId']);
  for (const [name, shape] of named) {
    const kept = new Set(entities[name].columns.map(({ field }) => field));
    const lost = Object.keys(shape.shape).filter((field) => !kept.has(field) && !elsewhere.has(field));
    expect([name, lost]).toEqual([name, []]);
  }
});

const refused: [string, string][] = [
  ['a name that is empty', "UPDATE processor SET name = ''"],
  ['a KvK number of seven digits', "UPDATE processor SET kvk = '1234567'"],
  ['a KvK number with letters', "UPDATE processor SET kvk = '1234567x'"],
  ['a role that does not exist', "UPDATE processor SET role = 'friend'"],
  ['a day that does not exist', "UPDATE processor SET ended_on = '2026-02-30'"],
  ['a day in another form', "UPDATE processor SET ended_on = '1-2-2026'"],
  ['tags that are no JSON', "UPDATE processor SET tags = 'x'"],
  ['a flag of two', 'UPDATE processor SET bsn = 2'],
  ['a number for a text', "UPDATE processor SET version = 'x'"],
  ['a version of nought', 'UPDATE processor SET version = 0'],
  [
    'a second organisation',
    "INSERT INTO organisation SELECT 'other', version, name, kvk, contact, data_protection_officer, language, deleted FROM organisation",
  ],
];
test.each(refused)('the file itself refuses %s', async (_name, sql) => {
  const { core, client } = testRegister();
  await newSupplier(client, 'Polderhost');
  expect(() => core.stored.exec(sql)).toThrow(/CHECK constraint|cannot store/);
});

test('a register of the first form is brought to the form of now, whole and verified', async () => {
  const file = join(tempFolder(), 'oud.vwr');
  copyFileSync(join(import.meta.dirname, '../../../fixtures/registers/version-1.vwr'), file);
  const { client, core } = testCore();
  const status = await client.register.open({ file });
  expect(status.suppliers).toBeGreaterThan(0);
  const { ok, findings } = await client.register.verify();
  expect(findings).toEqual([]);
  expect(ok).toBe(true);
  const { rows } = await client.processors.list({ limit: 1000 });
  expect(rows).toHaveLength(status.suppliers);
  const { record } = await client.processors.get({ id: rows[0]?.id ?? '' });
  const { id, version, ...input } = record.processor;
  await client.processors.save({
    id,
    version,
    input: { ...input, address: 'Dijklaan 12', measures: ['slot op de deur'] },
  });
  expect((await client.register.verify()).ok).toBe(true);
  core.close();
});
