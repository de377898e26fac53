import { Plus } from 'lucide-react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { emptyOf, namesOf } from '../../../shared/fields/field.ts';
import {
  derogationFields,
  type FlowInput,
  type Safeguard,
  safeguardFields,
} from '../../../shared/fields/flow.ts';
import { requiredModule } from '../../../shared/law/safeguards.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { FieldOf, Fields } from '../../forms/fields.tsx';
import { useCountryList } from '../../i18n/country-list.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Radios } from '../../ui/choice.tsx';
import { DpfFields } from './dpf-fields.tsx';
import { SafeguardFields } from './safeguard-fields.tsx';
import { TiaFields } from './tia-fields.tsx';

type FlowFormOf = UseFormReturn<FlowInput>;

interface FlowBasisProps {
  readonly form: FlowFormOf;
  /** The country that is judged: of the place, or of an importer outside the EEA. */
  readonly country: string;
  /** Where the recipient is established; null = not recorded. */
  readonly importer: string | null;
  /** The recorded flow; null = a new one. */
  readonly flowId: string | null;
}

/** The basis on which the data may leave the EEA: adequacy, safeguards with their TIA, or a derogation. */
export function FlowBasis({ form, country, importer, flowId }: FlowBasisProps) {
  const { flow } = useMessages();
  const condition = useCountryList().byCode.get(country)?.adequacy?.condition;
  return (
    <fieldset className="field-set">
      <legend>{flow.basis}</legend>
      {condition === 'confirm' && <Fields of="data_flow" section="condition" />}
      {condition === 'dpf' && <DpfFields form={form} importer={importer} />}
      <div className="basis fields">
        <Fields of="data_flow" section="reach" />
      </div>
      <SafeguardsFields form={form} />
      <TiaFields form={form} flowId={flowId} />
      <DerogationFields form={form} />
    </fieldset>
  );
}

function SafeguardsFields({ form }: { readonly form: FlowFormOf }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { control, setValue, getValues } = form;
  const safeguards = useWatch({ control, name: 'safeguards' });
  const asked = safeguards === null ? 'not-asked' : safeguards.length === 0 ? 'none' : 'some';
  const set = (next: Safeguard[] | null) => setValue('safeguards', next, { shouldDirty: true });
  const fresh = (): Safeguard => ({
    ...emptyOf(safeguardFields),
    module: requiredModule(getValues('actor')),
  });
  return (
    <div className="basis" data-answer="safeguards">
      <h4>{fieldName('data_flow', 'safeguards', language)}</h4>
      <Radios
        label={flow.safeguardsAsked}
        isStacked
        options={[
          { value: 'not-asked', name: flow.safeguardsNotAsked },
          { value: 'none', name: flow.safeguardsNone },
          { value: 'some', name: flow.safeguardsSome },
        ]}
        value={asked}
        onChange={(next) => set(next === 'not-asked' ? null : next === 'none' ? [] : [fresh()])}
      />
      {safeguards?.map((safeguard, index) => (
        <SafeguardFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a safeguard has no identity of its own
          key={index}
          control={control}
          index={index}
          mechanism={safeguard.mechanism}
          onRemove={() => set(safeguards.filter((_, other) => other !== index))}
        />
      ))}
      {safeguards !== null && safeguards.length > 0 && (
        <div className="actions">
          <Button look="quiet" icon={Plus} onPress={() => set([...safeguards, fresh()])}>
            {flow.addSafeguard}
          </Button>
        </div>
      )}
    </div>
  );
}

function DerogationFields({ form }: { readonly form: FlowFormOf }) {
  const { flow } = useMessages();
  const { language } = useLanguage();
  const { control, setValue } = form;
  const derogation = useWatch({ control, name: 'derogation' });
  return (
    <div className="basis" data-answer="derogation">
      <h4>{fieldName('data_flow', 'derogation', language)}</h4>
      <Checkbox
        isSelected={derogation !== null}
        onChange={(isUsed) =>
          setValue('derogation', isUsed ? emptyOf(derogationFields) : null, {
            shouldDirty: true,
          })
        }
      >
        {flow.derogationRecorded}
      </Checkbox>
      {derogation !== null && (
        <div className="fields">
          {namesOf(derogationFields).map((name) => (
            <FieldOf key={name} of={derogationFields} name={name} at="derogation" />
          ))}
        </div>
      )}
    </div>
  );
}
