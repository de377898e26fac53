/** The field types, bound to a form by field name. */
import { useState } from 'react';
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form';
import { YesNo } from '../ui/choice.tsx';
import { CountryField } from '../ui/country-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import type { FieldText } from '../ui/field-parts.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Bound<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly help?: string;
}

export function TextOf<Values extends FieldValues>({
  control,
  name,
  ...rest
}: Bound<Values> & {
  readonly multiline?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          {...rest}
          value={(field.value as string | null) ?? ''}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error}
        />
      )}
    />
  );
}

/** Optional text: empty is null, as for a KvK number. */
export function OptionalTextOf<Values extends FieldValues>({ control, name, ...rest }: Bound<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          {...rest}
          value={(field.value as string | null) ?? ''}
          onChange={(value) => field.onChange(value.trim() === '' ? null : value.trim())}
          onBlur={field.onBlur}
          error={fieldState.error}
        />
      )}
    />
  );
}

/** Several short texts on one line, separated by commas. */
export function ListOf<Values extends FieldValues>({ control, name, ...rest }: Bound<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const first = Array.isArray(fieldState.error) ? fieldState.error.find(Boolean) : fieldState.error;
        return (
          <ListText
            {...rest}
            value={field.value as readonly string[]}
            onChange={field.onChange}
            onBlur={field.onBlur}
            error={first}
          />
        );
      }}
    />
  );
}

export function NumberOf<Values extends FieldValues>({ control, name, ...rest }: Bound<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberField
          {...rest}
          value={field.value as number | null}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error}
        />
      )}
    />
  );
}

export function DateOf<Values extends FieldValues>({ control, name, ...rest }: Bound<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <DateField
          {...rest}
          value={(field.value as string | null) ?? null}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error}
        />
      )}
    />
  );
}

export function CountryOf<Values extends FieldValues>({
  control,
  name,
  ...rest
}: Bound<Values> & { readonly allowsUnknown?: boolean }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <CountryField
          {...rest}
          value={(field.value as string | null) || null}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error}
        />
      )}
    />
  );
}

export function SelectOf<Values extends FieldValues, Value extends string>({
  control,
  name,
  names,
  ...rest
}: Bound<Values> & {
  /** Every value with its label, in list order. */
  readonly names: Readonly<Record<Value, string>>;
  readonly none?: string;
}) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <SelectField
          {...rest}
          options={Object.entries<string>(names).map(([value, words]) => ({ value, name: words }))}
          value={field.value as string | null}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error}
        />
      )}
    />
  );
}

export function YesNoOf<Values extends FieldValues>({
  control,
  name,
  ...rest
}: Bound<Values> & { readonly open?: string }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <YesNo
          {...rest}
          value={field.value as boolean | null}
          onChange={field.onChange}
          error={fieldState.error}
        />
      )}
    />
  );
}

interface ListTextProps extends FieldText {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly onBlur: () => void;
}

function ListText({ value, onChange, ...rest }: ListTextProps) {
  const [text, setText] = useState(() => value.join(', '));
  return (
    <TextField
      {...rest}
      value={text}
      onChange={(next) => {
        setText(next);
        const parts = next.split(',').map((part) => part.trim());
        onChange(parts.filter((part) => part !== ''));
      }}
    />
  );
}
