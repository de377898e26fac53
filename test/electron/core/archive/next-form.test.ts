/** The next form, tried: the program with a field and a kind more reads all that the program of now has written. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORM } from '../../../../shared/schema/forms.ts';

const root = join(import.meta.dirname, '../../../..');
const fixtures = join(root, 'test/fixtures/registers');

/** A child that reads some ten registers, on a shared machine: against hanging only. */
const LIMIT = 240_000;

/** What a person does who adds a field to a supplier, one to the verdict, and a kind of records of a supplier. */
const edits: readonly (readonly [file: string, from: string, to: string])[] = [
  [
    'shared/schema/forms.ts',
    '\n];\n\n/** The form that this program writes',
    `
  { kinds: ['audit'],
    fields: { processor: { planted: 'onbekend' }, record: { audits: [] }, verdict: { planted: false } } },
];

/** The form that this program writes`,
  ],
  [
    'shared/schema/processor.ts',
    '  address: text,',
    "  address: text,\n  planted: z.enum(['onbekend', 'ja']),",
  ],
  ['shared/schema/processor.ts', "    address: '',", "    address: '',\n    planted: 'onbekend',"],
  [
    'shared/schema/record.ts',
    '  certificates: z.array(certificate),',
    '  certificates: z.array(certificate),\n  audits: z.array(z.looseObject({})),',
  ],
  [
    'shared/schema/record.ts',
    '  agreementId: id.nullable(),',
    '  agreementId: id.nullable(),\n  planted: z.boolean(),',
  ],
  [
    'shared/schema/archive.ts',
    '  certificate: certificate.omit(ofSupplier),',
    '  audit: z.strictObject({ remark: z.string() }),\n  certificate: certificate.omit(ofSupplier),',
  ],
  [
    'shared/law/judged.ts',
    '      asOf: judgement.asOf,',
    '      asOf: judgement.asOf,\n      planted: true,',
  ],
  [
    'electron/core/store/entities.ts',
    "'name kvk foreignNumber address",
    "'name kvk foreignNumber planted address",
  ],
  [
    'electron/core/store/entities.ts',
    "  certificate: ofProcessor('certificate'",
    "  audit: ofProcessor('audit', { plain: 'remark' }),\n  certificate: ofProcessor('certificate'",
  ],
  ['electron/core/store/supplier-records.ts', "  'certificate',\n", "  'certificate',\n  'audit',\n"],
  [
    'electron/core/store/supplier-records.ts',
    "    certificates: of('certificate').map(asCertificate),",
    "    certificates: of('certificate').map(asCertificate),\n    audits: of('audit').map(flat),",
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

/** The folder of the program as it would be in the next form, and the text of its forms. */
let folder: string;
let formsText: string;
const formsPath = () => join(folder, 'shared/schema/forms.ts');

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
  formsText = readFileSync(formsPath(), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the next program makes of the fixtures; `without` is left out of what its new form says. */
function read(without: string, ...forms: readonly number[]) {
  if (!formsText.includes(without)) throw new Error(`no ${without}`);
  writeFileSync(formsPath(), formsText.replace(without, ''));
  const script = join(folder, 'test/electron/core/archive/next-form.ts');
  // What the first run compiled is for the next ones, and for nobody after them.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  return spawnSync(process.execPath, [script, fixtures, ...forms.map(String)], { encoding: 'utf8', env });
}

const forms = Array.from({ length: FORM }, (_empty, index) => index + 1);

test(
  'with a field and a kind more, everything of every form is read, verifies and goes out again',
  () => {
    const { stdout, stderr } = read('', ...forms);
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

test.each(["processor: { planted: 'onbekend' }, ", 'verdict: { planted: false } '])(
  'the fixtures show it when %s was not written down',
  (line) => {
    const { status, stderr } = read(line, FORM);
    expect(status).toBe(1);
    expect(stderr).toContain('This file holds no sign-off that this program can read');
  },
  LIMIT,
);
