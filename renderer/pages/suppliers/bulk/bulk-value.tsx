import { useState } from 'react';
import type { FieldError } from 'react-hook-form';
import { FieldControl } from '../../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { type BulkField, bulkName, canBeEmptied, type Entry, specOf } from './bulk-fields.ts';

interface BulkValueProps extends Pick<Entry, 'value' | 'isEmptied'> {
  readonly field: BulkField;
  readonly onChange: (change: Partial<Pick<Entry, 'value' | 'isEmptied'>>) => void;
  readonly error: FieldError | undefined;
}

/** A field's new value, in the control that suits it; emptying it is a choice of its own. */
export function BulkValue({ field, value, isEmptied, onChange, error }: BulkValueProps) {
  const { grid } = useMessages();
  const { language } = useLanguage();
  const [isTouched, setTouched] = useState(false);
  const spec = specOf(field);
  const name = bulkName(field, language);
  // "Not filled in" is no answer here: that is what emptying is for.
  const asked = spec.kind === 'choice' ? { ...spec, empty: undefined } : spec;
  return (
    <div className="bulk-value">
      {isEmptied ? (
        <p className="field">
          <span className="label">{grid.bulkValue(name)}</span>
          <span className="bulk-emptied soft">{grid.bulkEmptied}</span>
        </p>
      ) : (
        <FieldControl
          field={asked}
          label={grid.bulkValue(name)}
          help={spec.kind === 'list' ? spec.help?.[language] : undefined}
          value={value}
          onChange={(given) => onChange({ value: given })}
          onBlur={() => setTouched(true)}
          error={isTouched ? error : undefined}
        />
      )}
      {canBeEmptied(field) && (
        <Checkbox isSelected={isEmptied} onChange={(isOn) => onChange({ isEmptied: isOn })}>
          {grid.bulkEmpty(name)}
        </Checkbox>
      )}
    </div>
  );
}
