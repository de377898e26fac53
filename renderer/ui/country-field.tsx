import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Button, Input } from 'react-aria-components';
import { searchPlaces } from '../../shared/explained/place-search.ts';
import { findPlace } from '../../shared/law/places.ts';
import type { Language } from '../../shared/schema/primitives.ts';
import { countryName } from '../../shared/words/places.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import type { FieldText } from './field-parts.tsx';
import { SuggestField } from './suggest-field.tsx';

interface CountryFieldProps extends FieldText {
  /**
   * Code on the list (or `unknown`), null if nothing was filled in, or the typed text if it is not a country.
   */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Whether "unknown" is an answer: a place of processing that nobody could name. */
  readonly allowsUnknown?: boolean;
}

const UNKNOWN = 'unknown';

/**
 * A country, found by any of its names. React Aria's own combobox clears the field when a full name is typed
 * and left with Tab or Enter, so the text is resolved here: exactly one place, or an error at the field.
 */
export function CountryField({
  label,
  help,
  error,
  value,
  onChange,
  onBlur,
  allowsUnknown = false,
}: CountryFieldProps) {
  const { language } = useLanguage();
  const { common } = useMessages();
  const nameOf = (code: string) => (code === UNKNOWN ? common.unknownPlace : countryName(code, language));
  const [typed, setTyped] = useState<string | null>(null);
  // The item chosen from the list. Typing resets it: the text must stay as typed, whatever it matches so far.
  const [picked, setPicked] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : nameOf(value));
  const items = useMemo(
    () => options(typed ?? '', language, allowsUnknown, common.unknownPlace),
    [typed, language, allowsUnknown, common.unknownPlace],
  );

  function meaning(input: string): string | null {
    if (allowsUnknown && sameWord(input, common.unknownPlace)) return UNKNOWN;
    const exact = items.find((item) => sameWord(item.name, input));
    if (exact) return exact.key;
    const found = findPlace(input);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Enter and Tab take the first in the list for text that is no name by itself, but not for one of several places. */
  function press(event: KeyboardEvent<HTMLInputElement>) {
    const input = typed?.trim() ?? '';
    const [first] = items;
    if ((event.key !== 'Enter' && event.key !== 'Tab') || event.nativeEvent.isComposing) return;
    if (input === '' || first === undefined || meaning(input) !== null || findPlace(input).length > 1) return;
    if (event.currentTarget.getAttribute('aria-activedescendant')) return;
    if (event.key === 'Enter') event.preventDefault();
    setTyped(null);
    setPicked(first.key);
    onChange(first.key);
  }

  function leave() {
    if (typed !== null) {
      const input = typed.trim();
      onChange(input === '' ? null : (meaning(input) ?? input));
      setTyped(null);
    }
    onBlur?.();
  }

  return (
    <SuggestField
      label={label}
      help={help}
      error={error}
      items={items}
      text={text}
      picked={picked}
      nothing={common.noCountryFound}
      input={
        <div className="input-group">
          <Input className="input" autoComplete="off" onKeyDownCapture={press} />
          <Button className="button" aria-label={common.showCountries}>
            <ChevronDown size={16} className="icon" aria-hidden />
          </Button>
        </div>
      }
      onText={(input) => {
        setPicked(null);
        setTyped(input);
        const code = input.trim() === '' ? null : meaning(input.trim());
        if (code !== null || input.trim() === '') onChange(code);
      }}
      onPick={({ key }) => {
        setTyped(null);
        setPicked(key);
        onChange(key);
      }}
      onBlur={leave}
    >
      {({ name }) => name}
    </SuggestField>
  );
}

interface Option {
  readonly key: string;
  readonly name: string;
}

function options(text: string, language: Language, allowsUnknown: boolean, unknown: string): Option[] {
  const found = searchPlaces(text, language).map((code) => ({
    key: code,
    name: countryName(code, language),
  }));
  const fits = text === '' || unknown.toLowerCase().startsWith(text.trim().toLowerCase());
  return allowsUnknown && fits ? [{ key: UNKNOWN, name: unknown }, ...found] : found;
}

const sameWord = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
