import { useState } from 'react';
import type { FieldText } from './field-parts.tsx';
import { TextField } from './text-field.tsx';

interface NumberFieldProps extends FieldText {
  readonly value: number | null;
  /**
   * NaN if the text is not a whole number; the schema then refuses it and the error is shown at the field.
   */
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** A whole number, typed freely; empty is null. */
export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  const [text, setText] = useState(() => (value === null ? '' : String(value)));
  const [shown, setShown] = useState(value);
  if (!Object.is(shown, value)) {
    setShown(value);
    if (!Number.isNaN(value)) setText(value === null ? '' : String(value));
  }
  return (
    <TextField
      {...rest}
      value={text}
      onChange={(next) => {
        setText(next);
        const trimmed = next.trim();
        const number = /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
        const result = trimmed === '' ? null : number;
        setShown(result);
        onChange(result);
      }}
    />
  );
}
