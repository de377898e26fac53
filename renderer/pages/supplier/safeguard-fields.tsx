import { Trash2 } from 'lucide-react';
import { type Control, Controller } from 'react-hook-form';
import type { FlowInput, Safeguard } from '../../../shared/schema/flow.ts';
import { DateOf, SelectOf, YesNoOf } from '../../forms/bound.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';

interface SafeguardFieldsProps {
  readonly control: Control<FlowInput>;
  readonly index: number;
  readonly mechanism: Safeguard['mechanism'];
  readonly onRemove: () => void;
}

/** One safeguard, with only the fields that its mechanism needs. */
export function SafeguardFields({ control, index, mechanism, onRemove }: SafeguardFieldsProps) {
  const { flow, terms } = useMessages();
  const isClauses = mechanism === 'scc-2021-914';
  return (
    <fieldset className="row-fields">
      <legend className="visually-hidden">{flow.safeguardNumber(index + 1)}</legend>
      <SelectOf
        control={control}
        name={`safeguards.${index}.mechanism`}
        label={flow.mechanism}
        names={terms.mechanism}
      />
      {isClauses && (
        <Controller
          control={control}
          name={`safeguards.${index}.module`}
          render={({ field, fieldState }) => (
            <SelectField
              label={flow.module}
              help={flow.moduleHelp}
              options={['1', '2', '3', '4'].map((value) => ({ value, name: value }))}
              value={field.value === null ? null : String(field.value)}
              onChange={(value) => field.onChange(value === null ? null : Number(value))}
              error={fieldState.error}
            />
          )}
        />
      )}
      <DateOf control={control} name={`safeguards.${index}.signedOn`} label={flow.signedOn} />
      {isClauses && (
        <YesNoOf control={control} name={`safeguards.${index}.annexesComplete`} label={flow.annexes} />
      )}
      {mechanism === 'ad-hoc-clauses' && (
        <DateOf control={control} name={`safeguards.${index}.authorisedOn`} label={flow.authorisedOn} />
      )}
      <div className="actions wide">
        <Button look="quiet" icon={Trash2} onPress={onRemove}>
          {flow.removeSafeguard(index + 1)}
        </Button>
      </div>
    </fieldset>
  );
}
