import { CircleAlert } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FieldError } from 'react-hook-form';
import { searchPlaces } from '../../../../shared/explained/place-search.ts';
import { countryName } from '../../../../shared/words/places.ts';
import { useSuggestions } from '../../../forms/suggestions.ts';
import { useFieldError } from '../../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import {
  answersOf,
  type CellValue,
  canBeEmpty,
  type EditableField,
  isChoice,
  isDate,
  isPlace,
  readCell,
  suggestionsOf,
  textOf,
} from '../list/fields.ts';

/** Where the cursor goes after a cell. */
export type After = 'down' | 'up' | 'next' | 'previous' | 'stay';

interface CellEditorProps {
  readonly label: string;
  readonly field: EditableField;
  readonly value: CellValue;
  /** The first character typed, which replaces the value; null = the existing value is edited. */
  readonly typed: string | null;
  /** The register's answer to the last attempt. */
  readonly refusal: FieldError | null;
  readonly onSave: (value: CellValue, after: After) => void;
  readonly onLeave: () => void;
}

/** The control in a cell: Enter and Tab save and move on, Escape cancels, an error is shown at the cell. */
export function CellEditor({ label, field, value, typed, refusal, onSave, onLeave }: CellEditorProps) {
  const messages = useMessages();
  const { language } = useLanguage();
  const suggestions = useSuggestions(suggestionsOf(field));
  const [text, setText] = useState(() => firstText());
  const [error, setError] = useState<FieldError | null>(refusal);
  const sentence = useFieldError(error ?? undefined);
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const id = useId();
  const isDone = useRef(false);
  const note = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence is brought into view too
  useEffect(() => {
    note.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sentence]);
  // Before the browser handles the next key: what is typed between showing the field and focusing it would be lost.
  useLayoutEffect(() => {
    control.current?.focus();
    if (typed === null && control.current instanceof HTMLInputElement) control.current.select();
  }, [typed]);

  function firstText(): string {
    if (!isChoice(field)) return typed ?? textOf(field, value, language);
    if (typed === null) return value ?? '';
    const begins = ([, name]: readonly [string, string]) =>
      name.toLocaleLowerCase(language).startsWith(typed.toLocaleLowerCase(language));
    return answersOf(field, language).find(begins)?.[0] ?? value ?? '';
  }

  function save(after: After) {
    if (isDone.current) return;
    const read = readCell(field, text);
    if (read.error) {
      setError(read.error);
      return;
    }
    isDone.current = true;
    onSave(read.value, after);
  }

  function press(event: KeyboardEvent) {
    event.stopPropagation();
    const runs: Record<string, () => void> = {
      Enter: () => save(event.shiftKey ? 'up' : 'down'),
      Tab: () => save(event.shiftKey ? 'previous' : 'next'),
      Escape: () => {
        isDone.current = true;
        onLeave();
      },
    };
    const run = runs[event.key];
    if (!run || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run();
  }

  const shared = {
    ref: control,
    className: 'cell-input',
    'aria-label': label,
    'aria-invalid': error !== null,
    'aria-describedby': error === null ? undefined : `${id}-error`,
    value: text,
    onChange: (event: { target: { value: string } }) => {
      setText(event.target.value);
      setError(null);
    },
    onKeyDown: press,
    onBlur: () => save('stay'),
  };
  return (
    <div className="cell-editor">
      {isChoice(field) ? (
        <select {...shared}>
          {canBeEmpty(field) && <option value="">{messages.common.notRecorded}</option>}
          {answersOf(field, language).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          placeholder={isDate(field) ? messages.common.dateHint : undefined}
          inputMode={field === 'kvk' ? 'numeric' : undefined}
          list={isPlace(field) || suggestions.length > 0 ? `${id}-offered` : undefined}
        />
      )}
      {isPlace(field) && <Places id={`${id}-offered`} />}
      {suggestions.length > 0 && <Offered id={`${id}-offered`} names={suggestions} />}
      {sentence && (
        <p ref={note} id={`${id}-error`} className="cell-error" role="alert">
          <CircleAlert size={16} aria-hidden className="icon" />
          <span>{sentence}</span>
        </p>
      )}
    </div>
  );
}

function Places({ id }: { readonly id: string }) {
  const { language } = useLanguage();
  const names = useMemo(
    () => searchPlaces('', language).map((code) => countryName(code, language)),
    [language],
  );
  return <Offered id={id} names={names} />;
}

function Offered({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
