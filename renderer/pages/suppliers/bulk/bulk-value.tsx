import { useState } from 'react';
import type { FieldError } from 'react-hook-form';
import { useMessages } from '../../../i18n/language.tsx';
import { CountryField } from '../../../ui/country-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type BulkField, bulkName } from './bulk-fields.ts';

interface BulkValueProps {
  readonly field: BulkField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error: FieldError | undefined;
}

/** A field's new value, in the control that suits it. */
export function BulkValue({ field, value, onChange, error }: BulkValueProps) {
  const messages = useMessages();
  const { grid, terms, common } = messages;
  const [isTouched, setTouched] = useState(false);
  const shared = {
    label: grid.bulkValue(bulkName(field, messages)),
    onBlur: () => setTouched(true),
    error: isTouched ? error : undefined,
  };
  if (field === 'country' || field === 'parentCountry')
    return <CountryField {...shared} value={value as string | null} onChange={onChange} />;
  if (field === 'endedOn' || field === 'signedOn' || field === 'effectiveOn' || field === 'endsOn')
    return <DateField {...shared} value={value as string | null} onChange={onChange} />;
  if (field === 'category' || field === 'criticality' || field === 'role' || field === 'recorded') {
    return (
      <SelectField
        {...shared}
        options={Object.entries<string>(terms[field]).map(([key, name]) => ({ value: key, name }))}
        none={field === 'role' || field === 'recorded' ? undefined : common.notRecorded}
        value={value as string | null}
        onChange={onChange}
      />
    );
  }
  if (field === 'addTags' || field === 'removeTags') return <Tags {...shared} onChange={onChange} />;
  return <TextField {...shared} value={value as string} onChange={onChange} />;
}

interface TagsProps extends Pick<BulkValueProps, 'onChange' | 'error'> {
  readonly label: string;
  readonly onBlur: () => void;
}

function Tags({ onChange, ...shared }: TagsProps) {
  const { grid } = useMessages();
  const [text, setText] = useState('');
  return (
    <TextField
      {...shared}
      help={grid.bulkTags}
      value={text}
      onChange={(next) => {
        setText(next);
        const tags = next.split(',').map((tag) => tag.trim());
        onChange(tags.filter((tag) => tag !== ''));
      }}
    />
  );
}
