import { Trash2 } from 'lucide-react';
import { type Control, Controller } from 'react-hook-form';
import { type FlowInput, type Safeguard, safeguardFields } from '../../../shared/fields/flow.ts';
import { FieldOf } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';

/** Mechanisms that somebody else approves or issues. */
const approved: ReadonlySet<Safeguard['mechanism']> = new Set([
  'bcr-processor',
  'bcr-controller',
  'code-of-conduct',
  'certification',
  'ad-hoc-clauses',
]);

interface SafeguardFieldsProps {
  readonly control: Control<FlowInput>;
  readonly index: number;
  readonly mechanism: Safeguard['mechanism'];
  readonly onRemove: () => void;
}

/** One safeguard, with only the fields that its mechanism needs. */
export function SafeguardFields({ control, index, mechanism, onRemove }: SafeguardFieldsProps) {
  const { flow, terms } = useMessages();
  const { language } = useLanguage();
  const at = `safeguards.${index}`;
  const isClauses = mechanism === 'scc-2021-914';
  return (
    <fieldset className="row-fields">
      <legend className="visually-hidden">{flow.safeguardNumber(index + 1)}</legend>
      <FieldOf of={safeguardFields} name="mechanism" at={at} />
      {isClauses && (
        <Controller
          control={control}
          name={`safeguards.${index}.module`}
          render={({ field, fieldState }) => (
            <div className="field-of" data-answer={`${at}.module`}>
              <SelectField
                label={safeguardFields.module.label[language]}
                options={Object.entries(terms.module).map(([value, name]) => ({ value, name }))}
                value={field.value === null ? null : String(field.value)}
                onChange={(value) => field.onChange(value === null ? null : Number(value))}
                error={fieldState.error}
              />
            </div>
          )}
        />
      )}
      <FieldOf of={safeguardFields} name="signedOn" at={at} />
      {isClauses && <FieldOf of={safeguardFields} name="annexesComplete" at={at} />}
      {approved.has(mechanism) && <FieldOf of={safeguardFields} name="reference" at={at} />}
      {mechanism === 'ad-hoc-clauses' && <FieldOf of={safeguardFields} name="authorisedOn" at={at} />}
      <div className="actions wide">
        <Button look="quiet" icon={Trash2} onPress={onRemove}>
          {flow.removeSafeguard(index + 1)}
        </Button>
      </div>
    </fieldset>
  );
}
