import { useState } from 'react';
import type { FieldError } from 'react-hook-form';
import { FieldControl } from '../../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { type BulkField, bulkName, specOf } from './bulk-fields.ts';

interface BulkValueProps {
  readonly field: BulkField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error: FieldError | undefined;
}

/** A field's new value, in the control that suits it. */
export function BulkValue({ field, value, onChange, error }: BulkValueProps) {
  const { grid } = useMessages();
  const { language } = useLanguage();
  const [isTouched, setTouched] = useState(false);
  const spec = specOf(field);
  return (
    <FieldControl
      field={spec}
      label={grid.bulkValue(bulkName(field, language))}
      help={spec.kind === 'list' ? spec.help?.[language] : undefined}
      value={value}
      onChange={onChange}
      onBlur={() => setTouched(true)}
      error={isTouched ? error : undefined}
    />
  );
}
