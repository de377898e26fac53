/** What is filled in of a record, field by field in the order of its declaration, and what is not. */
import { type EntityName, kinds } from '../../../shared/fields/catalogue.ts';
import type { CustomField } from '../../../shared/fields/custom.ts';
import type { Field } from '../../../shared/fields/field.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { fieldValue, valueText } from '../../../shared/words/fields.ts';
import { ui } from '../../../shared/words/ui.ts';

export interface RecordedFacts {
  /** A value on as many lines as it was written. */
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
  /** The names of the fields that hold nothing, as one list; empty where all are filled in. */
  readonly missing: string;
}

/** The state that a sign-off froze is a record of its own kind, and identities say nothing to people. */
const isPrinted = ({ kind, of }: Field): boolean =>
  kind !== 'reference' && (kind !== 'nested' || of !== undefined);

/**
 * A checklist of which no question was answered is one that nobody filled in; a list that is empty and not null was asked for,
 * and there is nothing in it.
 */
function textOf(field: Field, value: unknown, language: Language): string {
  if (field.kind === 'checklist' && Object.keys(value ?? {}).length === 0) return '';
  const isNone = Array.isArray(value) && value.length === 0 && field.empty === null;
  return isNone ? ui[language].common.none : valueText(field, value, language);
}

/** The facts of records that make one, each with its kind; a field that both have is printed of the first. @param apart fields that are printed by themselves. */
export function recordedFacts(
  parts: readonly (readonly [kind: EntityName, values: object])[],
  { language, custom }: { readonly language: Language; readonly custom: readonly CustomField[] },
  apart: ReadonlySet<string> = new Set(),
): RecordedFacts {
  const facts: { label: string; lines: string[] }[] = [];
  const missing: string[] = [];
  for (const [kind, values] of parts) {
    for (const [name, field] of Object.entries(kinds[kind].fields)) {
      if (!isPrinted(field) || apart.has(name)) continue;
      const value: unknown = (values as Readonly<Record<string, unknown>>)[name];
      const label = field.label[language];
      if (field.kind === 'custom') {
        if (Object.keys(value ?? {}).length === 0) continue;
        facts.push({ label, lines: fieldValue(kind, name, value, language, custom).split('\n') });
        continue;
      }
      const text = textOf(field, value, language);
      if (text === '') missing.push(label);
      else facts.push({ label, lines: text.split('\n') });
    }
  }
  return { facts, missing: missing.join(' · ') };
}
