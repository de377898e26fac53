/** The next form, tried: the program with a field and a kind more reads all that the program of now has written. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { FORM } from '../../../../shared/fields/forms.ts';
import { tempFolder } from '../registers.ts';

const root = join(import.meta.dirname, '../../../..');
const fixtures = join(root, 'test/fixtures/registers');

/** A child that reads some ten registers, on a shared machine: against hanging only. */
const LIMIT = 240_000;

/** What a person does who adds a field to a supplier, one to the verdict, and a kind of records of a supplier. */
const planted = `  planted: field(z.enum(['onbekend', 'ja']), 'onbekend', {
    kind: 'line',
    since: ${FORM + 1},
    label: { nl: 'Geplant', en: 'Planted' },
  }),
`;
const verdict = `{ since: ${FORM + 1}, shape: 'verdict', fields: { planted: false } }`;

const edits: readonly (readonly [file: string, from: string, to: string])[] = [
  [
    'shared/fields/forms.ts',
    '}[] = [];',
    `}[] = [
  { since: ${FORM + 1}, shape: 'record', fields: { audits: [] } },
  ${verdict},
];`,
  ],
  ['shared/fields/processor.ts', '  address: field(', `${planted}  address: field(`],
  [
    'shared/fields/record.ts',
    '  certificates: z.array(certificate),',
    '  certificates: z.array(certificate),\n  audits: z.array(z.looseObject({})),',
  ],
  [
    'shared/fields/record.ts',
    '  agreementId: id.nullable(),',
    '  agreementId: id.nullable(),\n  planted: z.boolean(),',
  ],
  [
    'shared/fields/catalogue.ts',
    '  certificate: ofProcessor(',
    `  audit: ofProcessor(
    { remark: field(z.string(), '', { kind: 'line', label: { nl: 'Opmerking', en: 'Remark' } }) },
    ${FORM + 1},
    { nl: 'Audit', en: 'Audit' },
  ),
  certificate: ofProcessor(`,
  ],
  [
    'shared/law/judged.ts',
    '      asOf: judgement.asOf,',
    '      asOf: judgement.asOf,\n      planted: true,',
  ],
  ['electron/core/store/supplier-records.ts', "  | 'certificate'\n", "  | 'certificate'\n  | 'audit'\n"],
  [
    'electron/core/store/supplier-records.ts',
    '  certificate: read(entities.certificate),',
    '  certificate: read(entities.certificate),\n  audit: read(entities.audit),',
  ],
  [
    'electron/core/store/supplier-records.ts',
    '    certificates: of.certificate(id).map(asCertificate),',
    '    certificates: of.certificate(id).map(asCertificate),\n    audits: of.audit(id).map(flat),',
  ],
  [
    'electron/core/store/migrations/index.ts',
    '  migration0005,\n];',
    `  migration0005,
  \`
      ALTER TABLE processor ADD COLUMN planted TEXT NOT NULL DEFAULT 'onbekend';
      CREATE TABLE audit (id TEXT PRIMARY KEY, processor_id TEXT NOT NULL REFERENCES processor (id),
        version INTEGER NOT NULL, remark TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) STRICT;\`,
];`,
  ],
];

/** The program as it would be in the next form, in a folder of its own. */
function nextProgram(without: readonly [file: string, line: string] | null): string {
  const folder = tempFolder();
  for (const part of [
    'shared',
    'electron/core',
    'electron/policy',
    'package.json',
    'test/electron/core/archive/next-form.ts',
  ]) {
    mkdirSync(dirname(join(folder, part)), { recursive: true });
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [file, from, to] of edits) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  }
  if (without !== null) {
    const [file, line] = without;
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(line)) throw new Error(`no ${line}`);
    writeFileSync(path, text.replace(line, ''));
  }
  return folder;
}

function read(folder: string, ...forms: readonly number[]) {
  const script = join(folder, 'test/electron/core/archive/next-form.ts');
  return spawnSync(process.execPath, [script, fixtures, ...forms.map(String)], { encoding: 'utf8' });
}

const forms = Array.from({ length: FORM }, (_empty, index) => index + 1);

test(
  'with a field and a kind more, everything of every form is read, verifies and goes out again',
  () => {
    const { stdout, stderr } = read(nextProgram(null), ...forms);
    expect(stderr).toBe('');
    const { form, outcomes } = JSON.parse(stdout);
    expect(form).toBe(FORM + 1);
    expect(outcomes).toHaveLength(FORM);
    for (const [at, { register, zip }] of outcomes.entries()) {
      expect([at, register.findings, register.after]).toEqual([at, [], []]);
      expect([at, zip]).toEqual([at, { findings: [], isSame: true }]);
      // The first form had no sign-offs, and nothing in it is called Polderhost.
      if (at === 0) continue;
      expect(register.signOff).toEqual({ changed: [], present: null, again: 'same', frozen: null });
      const { record, frozen } = register.supplier;
      expect(record).toMatchObject({ processor: { planted: 'onbekend' }, audits: [] });
      expect(frozen.state).toMatchObject({
        record: { processor: { planted: 'onbekend' }, audits: [] },
        // Judged then, when nothing was known of it: not what the rules of now make of it.
        verdict: { planted: false },
      });
    }
  },
  LIMIT,
);

test.each([
  ['shared/fields/processor.ts', `    since: ${FORM + 1},\n`],
  ['shared/fields/forms.ts', `${verdict},`],
] as const)(
  'the fixtures show it when %s does not say that the form is a later one',
  (file, line) => {
    const { status, stderr } = read(nextProgram([file, line]), FORM);
    expect(status).toBe(1);
    expect(stderr).toContain('This file holds no sign-off that this program can read');
  },
  LIMIT,
);
