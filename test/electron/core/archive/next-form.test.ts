/** The next form, tried: the program with a field and a kind more reads all that the program of now has written. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORM } from '../../../../shared/fields/forms.ts';

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

/** The migration to the form of now, in the list of all. */
const last = `migration${String(FORM).padStart(4, '0')}`;

const edits: readonly (readonly [file: string, from: string, to: string])[] = [
  [
    'shared/fields/forms.ts',
    '}[] = [',
    `}[] = [
  { since: ${FORM + 1}, shape: 'record', fields: { audits: [] } },
  ${verdict},
  `,
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
    '    certificates: of.certificate(id),',
    '    certificates: of.certificate(id),\n    audits: of.audit(id),',
  ],
  [
    'electron/core/store/migrations/index.ts',
    `  ${last},\n];`,
    `  ${last},
  \`
      ALTER TABLE processor ADD COLUMN planted TEXT NOT NULL DEFAULT 'onbekend';
      CREATE TABLE audit (id TEXT PRIMARY KEY, processor_id TEXT NOT NULL REFERENCES processor (id),
        version INTEGER NOT NULL, remark TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0) STRICT;\`,
];`,
  ],
];

/** The folder of the program as it would be in the next form. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vwr-'));
  for (const part of [
    'shared',
    'electron/core',
    'electron/policy',
    'package.json',
    'test/electron/core/archive/next-form.ts',
    'test/electron/core/jobs-here.ts',
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
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Left = readonly [file: string, line: string];

/** What the next program makes of the fixtures; `without` is left out of what its new form says. */
function read(without: Left | null, ...forms: readonly number[]) {
  if (without === null) return run(forms);
  const [file, line] = without;
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(line)) throw new Error(`no ${line}`);
  writeFileSync(path, text.replace(line, ''));
  try {
    return run(forms);
  } finally {
    writeFileSync(path, text);
  }
}

function run(forms: readonly number[]) {
  const script = join(folder, 'test/electron/core/archive/next-form.ts');
  // What the first run compiled is for the next ones, and for nobody after them.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  return spawnSync(process.execPath, [script, fixtures, ...forms.map(String)], { encoding: 'utf8', env });
}

const forms = Array.from({ length: FORM }, (_empty, index) => index + 1);

test(
  'with a field and a kind more, everything of every form is read, verifies and goes out again',
  () => {
    const { stdout, stderr } = read(null, ...forms);
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
  (...line) => {
    const { status, stderr } = read(line, FORM);
    expect(status).toBe(1);
    expect(stderr).toContain('This file holds no sign-off that this program can read');
  },
  LIMIT,
);
