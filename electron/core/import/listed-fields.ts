/** The own fields of one supplier while rows of a list are merged into them. */
import { customKey } from '../../../shared/fields/custom.ts';
import { isEmptyValue, withGiven } from '../../../shared/fields/field.ts';
import {
  type DraftProcessor,
  type ImportField,
  type ImportTarget,
  listedFields,
} from '../../../shared/fields/import.ts';
import { equal } from '../../../shared/schema/equal.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import type { Draft } from './draft.ts';
import type { MergeMode } from './listed-agreements.ts';
import { type Given, sentenceOf, whyKept } from './said-before.ts';

/** A supplier's own fields that a list holds, but for the name, which decides whose row it is. */
const ownFields = listedFields.filter(({ kind, name }) => kind === 'processor' && name !== 'name');
/** Those that hold one value and come from one column; the role has a way of its own. */
const singles = ownFields.filter(({ name, field }) => !field.isFed && name !== 'role');
/** Those that several columns and rows add to. */
const fed = ownFields.filter(({ field }) => field.isFed);

type Values = Omit<DraftProcessor, 'services' | 'contacts'>;

/** What a row says of a field, and why that does not stand there now. */
interface NotTaken {
  readonly field: ImportTarget;
  readonly message: Bilingual;
}

export class ListedFields {
  #values: Values;
  /** What lists gave these fields before. */
  readonly #said: Given;
  /** Fields set by an earlier row of this list: a different later value is reported instead. */
  readonly #setByList = new Set<string>();

  constructor(values: Values, said: Given) {
    this.#values = values;
    this.#said = said;
  }

  get values(): Values {
    return this.#values;
  }

  /** Takes the name of a list, once, unless people gave it another one since; returns whether it did. */
  rename(name: string): boolean {
    if (this.#setByList.has('name')) return false;
    if (whyKept(this.#said, 'name', name, this.#values.name) !== null) return false;
    this.#setByList.add('name');
    this.#values = { ...this.#values, name };
    return true;
  }

  /** Takes in what a row says; returns what it says otherwise than what stays. */
  merge(draft: Draft, mode: MergeMode): NotTaken[] {
    return [...this.#mergeOwn(draft, mode), ...this.#mergeCustom(draft, mode)];
  }

  #mergeOwn(draft: Draft, mode: MergeMode): NotTaken[] {
    const notTaken: NotTaken[] = [];
    const fields: Record<string, unknown> = { ...this.#values };
    const row: Readonly<Record<string, unknown>> = { ...draft.processor };
    const said = this.#said;
    const stated = singles.map(({ name, field }) => ({ name, from: field.exported, value: row[name] }));
    if (draft.statedRole !== null) stated.push({ name: 'role', from: 'role', value: draft.statedRole });
    for (const { name, from, value } of stated) {
      const kept = fields[name];
      if (isEmptyValue(value) || equal(value, kept)) continue;
      const why = whyKept(said, name, value, kept);
      if (why !== null) notTaken.push({ field: from as ImportField, message: sentenceOf[why] });
      else if (isEmptyValue(kept) || (mode === 'overwrite' && !this.#setByList.has(name)))
        fields[name] = value;
      // A second service in another category is not a contradiction: the category is stored with the service.
      else if (name !== 'category')
        notTaken.push({ field: from as ImportField, message: cellSentences.otherValue(String(kept)) });
    }
    for (const { name, value } of stated) if (!isEmptyValue(value)) this.#setByList.add(name);
    for (const { name, field } of fed) {
      const [kept, added] = [fields[name], row[name]];
      const before = [said.values[name], ...(said.formerly?.get(name) ?? [])];
      const separator = field.isWide ? '\n' : '; ';
      const fresh = without(Array.isArray(added) ? added : String(added).split(separator), before, separator);
      fields[name] = Array.isArray(kept)
        ? [...new Set([...kept, ...fresh])].slice(0, 200)
        : joined(String(kept), fresh.join(separator), separator);
    }
    this.#values = withGiven(this.#values, fields);
    return notTaken;
  }

  #mergeCustom(draft: Draft, mode: MergeMode): NotTaken[] {
    const notTaken: NotTaken[] = [];
    const values = { ...(this.#said.values.custom as object | undefined) };
    const ids = Object.keys(draft.processor.custom);
    const said: Given = { values, changed: new Set(this.#said.changed.has('custom') ? ids : []) };
    for (const [id, value] of Object.entries(draft.processor.custom)) {
      const from = customKey(id);
      const kept = this.#values.custom[id];
      const why = whyKept(said, id, value, kept);
      if (why !== null) notTaken.push({ field: from, message: sentenceOf[why] });
      else if (kept === undefined || (mode === 'overwrite' && !this.#setByList.has(from))) {
        this.#values = { ...this.#values, custom: { ...this.#values.custom, [id]: value } };
      } else if (kept !== value)
        notTaken.push({ field: from, message: cellSentences.otherValue(String(kept)) });
      this.#setByList.add(from);
    }
    return notTaken;
  }
}

/** Of several words, those that lists, or the register, did not give before. */
function without(words: readonly unknown[], before: readonly unknown[], separator: string): unknown[] {
  const said = before.flatMap((one): unknown[] =>
    Array.isArray(one) ? one : typeof one === 'string' ? one.split(separator) : [],
  );
  return words.filter((one) => !said.includes(one));
}

function joined(old: string, added: string, separator: string): string {
  if (added === '' || old.split(separator).includes(added) || old === added) return old;
  return old === '' ? added : `${old}${separator}${added}`;
}
