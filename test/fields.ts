/** Values for the fields of records, drawn at random from their catalogue: none is written down a second time. */
import fc from 'fast-check';
import type { Field, Fields } from '../shared/fields/field.ts';
import { addDays } from '../shared/law/dates.ts';
import { choicesOf } from '../shared/words/fields.ts';

/** Words that mean nothing to a reader of lists: no "n.v.t.", no separator, no number. */
const word = fc
  .array(fc.constantFrom('zon', 'Möwe', 'dijk', 'kaas', 'Ünlü', 'brug', 'wolk', 'šála'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '));
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2001-01-01', days));

/** The bare value of a kind; what has a form of its own is sieved by the field's type. */
function bare(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'day':
      return day;
    case 'moment':
      return fc
        .tuple(day, fc.integer({ min: 0, max: 23 }))
        .map(([on, hour]) => `${on}T${String(hour).padStart(2, '0')}:30Z`);
    case 'country':
      return fc.constantFrom('NL', 'DE', 'US', 'IN', 'GB');
    case 'flag':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 1, max: 4 });
    case 'choice':
      return fc.constantFrom(...Object.keys(choicesOf(field, 'nl')));
    case 'list':
      return fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
    case 'period':
      return fc.record({ months: fc.integer({ min: 1, max: 12 }), days: fc.integer({ min: 0, max: 30 }) });
    case 'email':
      return fc.integer({ min: 1, max: 999 }).map((n) => `post${n}@voorbeeld.example`);
    case 'website':
      return fc.integer({ min: 1, max: 999 }).map((n) => `https://w${n}.example`);
    case 'checklist':
      return word.map((note) => ({ 'a.instructions': { answer: 'partly', clause: '3', note } }));
    case 'reference':
    // What the organisation's own fields hold follows from those fields: they have a test of their own.
    case 'custom':
      return fc.constant(field.empty);
    default:
      return word;
  }
}

/** The shapes in which a field may hold a value, tried in this order. */
const shapesOf = (value: unknown, at: number): readonly unknown[] => [
  value,
  [value],
  // Eight digits, such as those of the trade register.
  String(10_000_000 + at),
  // A part that has an identity.
  [{ id: `part-${at}`, ...(typeof value === 'object' ? value : {}) }],
];

/** A filled-in value of a field. Throws if the field's type takes none of what its kind draws. */
function filled(field: Field): fc.Arbitrary<unknown> {
  const value = field.of ? valuesOf(field.of) : bare(field);
  return fc.tuple(value, fc.nat(9_999_999)).map(([drawn, at]) => {
    const shapes =
      field.kind === 'nested' && field.words && !field.of ? [[drawn], drawn] : shapesOf(drawn, at);
    const fitting = shapes.find((shape) => field.type.safeParse(shape).success);
    if (fitting === undefined) {
      // A coverage, a list of choices: the words name them.
      const choice = Object.keys(choicesOf(field, 'nl'))[0];
      if (choice !== undefined && field.type.safeParse([choice]).success) return [choice];
      throw new Error(`nothing fits ${field.label.en}: ${JSON.stringify(drawn)}`);
    }
    return fitting;
  });
}

/** A record in which every field is filled in; references are left empty. */
export function valuesOf(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, filled(field)])));
}
