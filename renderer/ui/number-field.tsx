import { useState } from 'react';
import { numberText } from '../../shared/words/fields.ts';
import { useLanguage } from '../i18n/language.tsx';
import type { FieldText } from './field-parts.tsx';
import { TextField } from './text-field.tsx';

interface NumberFieldProps extends FieldText {
  readonly value: number | null;
  /** How many decimals it may have, below nought or above; a whole number from nought on where this is absent. */
  readonly decimals?: number;
  /**
   * NaN if the text is not such a number; the schema then refuses it and the error is shown at the field.
   */
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** A number, typed freely; empty is null. */
export function NumberField({ value, onChange, decimals, ...rest }: NumberFieldProps) {
  const { language } = useLanguage();
  const written = (given: number | null) => (given === null ? '' : numberText(given, language));
  const [text, setText] = useState(() => written(value));
  const [shown, setShown] = useState(value);
  if (!Object.is(shown, value)) {
    setShown(value);
    if (!Number.isNaN(value)) setText(written(value));
  }
  return (
    <TextField
      {...rest}
      value={text}
      onChange={(next) => {
        setText(next);
        const trimmed = next.trim();
        const result = trimmed === '' ? null : numberIn(trimmed, decimals);
        setShown(result);
        onChange(result);
      }}
    />
  );
}

/** Thousands are not set apart: what separates them in one language is the decimal sign of the other. */
function numberIn(text: string, decimals: number | undefined): number {
  if (decimals === undefined) return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  const isNumber = new RegExp(`^-?\\d{1,12}([.,]\\d{1,${decimals}})?$`).test(text);
  return isNumber ? Number(text.replace(',', '.')) || 0 : Number.NaN;
}
