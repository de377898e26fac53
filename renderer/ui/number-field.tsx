import { useState } from 'react';
import type { FieldText } from './field-parts.tsx';
import { TextField } from './text-field.tsx';

interface NumberFieldProps extends FieldText {
  readonly value: number | null;
  /** NaN where the text is no whole number; the schema then refuses it and the error stands at the field. */
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** A whole number as people type it; empty is null. */
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
