import { CircleAlert } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { searchPlaces } from '../../shared/explained/place-search.ts';
import { countryName } from '../../shared/words/places.ts';
import { useLanguage } from '../i18n/language.tsx';

/** Where the cursor goes after a cell. */
export type After = 'down' | 'up' | 'next' | 'previous' | 'stay';

interface CellControlProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The answers of a choice, by what stands for each; null = any text. */
  readonly answers?: readonly (readonly [string, string])[] | null;
  /** The answer for "nothing", where that is one. */
  readonly none?: string | undefined;
  /** What is suggested while somebody types; places are suggested by themselves. */
  readonly offered?: readonly string[];
  readonly isPlace?: boolean;
  readonly placeholder?: string | undefined;
  readonly isNumeric?: boolean;
  /** Whether all of the text is selected, so that typing replaces it. */
  readonly isSelected: boolean;
  readonly error: string | undefined;
  /** Returns whether the text was taken. `isForAll`: Control was held. */
  readonly onSave: (after: After, isForAll: boolean) => boolean;
  readonly onLeave: () => void;
}

/** The control in a cell of a grid: Enter and Tab save and move on, Escape cancels, an error is shown at the cell. */
export function CellControl(props: CellControlProps) {
  const { label, text, answers = null, offered = [], isPlace = false, error, onLeave } = props;
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const id = useId();
  const isDone = useRef(false);
  const note = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence is brought into view too
  useEffect(() => {
    note.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [error]);
  // Before the browser handles the next key: what is typed between showing the field and focusing it would be lost.
  useLayoutEffect(() => {
    control.current?.focus();
    if (props.isSelected && control.current instanceof HTMLInputElement) control.current.select();
  }, [props.isSelected]);

  function save(after: After, isForAll = false) {
    if (isDone.current) return;
    // Saving moves the focus, and leaving the control must not save once more.
    isDone.current = true;
    isDone.current = props.onSave(after, isForAll);
  }

  function press(event: KeyboardEvent) {
    event.stopPropagation();
    const runs: Record<string, () => void> = {
      Enter: () => save(event.shiftKey ? 'up' : 'down', event.ctrlKey || event.metaKey),
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
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
    value: text,
    onChange: (event: { target: { value: string } }) => props.onText(event.target.value),
    onKeyDown: press,
    onBlur: () => save('stay'),
  };
  return (
    <div className="cell-editor">
      {answers ? (
        <select {...shared}>
          {props.none !== undefined && <option value="">{props.none}</option>}
          {answers.map(([key, name]) => (
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
          placeholder={props.placeholder}
          inputMode={props.isNumeric ? 'numeric' : undefined}
          list={isPlace || offered.length > 0 ? `${id}-offered` : undefined}
        />
      )}
      {isPlace && <Places id={`${id}-offered`} />}
      {offered.length > 0 && <Offered id={`${id}-offered`} names={offered} />}
      {error && (
        <p ref={note} id={`${id}-error`} className="cell-error" role="alert">
          <CircleAlert size={16} aria-hidden className="icon" />
          <span>{error}</span>
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
