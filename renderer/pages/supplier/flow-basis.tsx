import { Plus } from 'lucide-react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { requiredModule } from '../../../shared/law/transfer.ts';
import type { FlowInput, Safeguard } from '../../../shared/schema/flow.ts';
import { dpfCoverages } from '../../../shared/schema/flow.ts';
import { DateOf, SelectOf, YesNoOf } from '../../forms/bound.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Radios } from '../../ui/choice.tsx';
import { SafeguardFields } from './safeguard-fields.tsx';

type FlowFormOf = UseFormReturn<FlowInput>;

/** The basis on which the data may leave the EEA: adequacy, safeguards with their TIA, or a derogation. */
export function FlowBasis({ form, country }: { readonly form: FlowFormOf; readonly country: string }) {
  const { flow, common } = useMessages();
  const condition = shippedList.byCode.get(country)?.adequacy?.condition;
  return (
    <fieldset className="field-set">
      <legend>{flow.basis}</legend>
      {condition === 'confirm' && (
        <YesNoOf
          control={form.control}
          name="conditionConfirmed"
          label={flow.condition}
          help={flow.conditionHelp}
          open={common.notAsked}
        />
      )}
      {condition === 'dpf' && <DpfFields form={form} />}
      <SafeguardsFields form={form} />
      <TiaFields form={form} />
      <DerogationFields form={form} />
    </fieldset>
  );
}

function DpfFields({ form }: { readonly form: FlowFormOf }) {
  const { flow, terms } = useMessages();
  const { control, setValue } = form;
  const dpf = useWatch({ control, name: 'dpf' });
  return (
    <div className="basis">
      <h4>{flow.dpf}</h4>
      <Checkbox
        isSelected={dpf !== null}
        onChange={(isRecorded) =>
          setValue(
            'dpf',
            isRecorded
              ? { status: 'active', coverage: ['non-hr'], checkedOn: null, recertificationDue: null }
              : null,
            { shouldDirty: true },
          )
        }
      >
        {flow.dpfRecorded}
      </Checkbox>
      {dpf !== null && (
        <div className="fields">
          <SelectOf control={control} name="dpf.status" label={flow.dpfStatus} names={terms.dpfStatus} />
          {/* biome-ignore lint/a11y/useSemanticElements: a legend cannot be laid out like the other labels */}
          <div role="group" aria-label={flow.dpfCoverage} className="field">
            <span className="label">{flow.dpfCoverage}</span>
            {dpfCoverages.map((coverage) => (
              <Checkbox
                key={coverage}
                isSelected={dpf.coverage.includes(coverage)}
                onChange={(isCovered) =>
                  setValue(
                    'dpf.coverage',
                    dpfCoverages.filter((other) =>
                      other === coverage ? isCovered : dpf.coverage.includes(other),
                    ),
                    { shouldDirty: true },
                  )
                }
              >
                {terms.dpfCoverage[coverage]}
              </Checkbox>
            ))}
          </div>
          <DateOf control={control} name="dpf.checkedOn" label={flow.dpfCheckedOn} />
          <DateOf control={control} name="dpf.recertificationDue" label={flow.dpfDue} />
        </div>
      )}
    </div>
  );
}

function SafeguardsFields({ form }: { readonly form: FlowFormOf }) {
  const { flow } = useMessages();
  const { control, setValue, getValues } = form;
  const safeguards = useWatch({ control, name: 'safeguards' });
  const asked = safeguards === null ? 'not-asked' : safeguards.length === 0 ? 'none' : 'some';
  const set = (next: Safeguard[] | null) => setValue('safeguards', next, { shouldDirty: true });
  const fresh = (): Safeguard => ({
    mechanism: 'scc-2021-914',
    module: requiredModule(getValues('actor')),
    signedOn: null,
    annexesComplete: null,
    authorisedOn: null,
  });
  return (
    <div className="basis">
      <h4>{flow.safeguards}</h4>
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

function TiaFields({ form }: { readonly form: FlowFormOf }) {
  const { flow, terms } = useMessages();
  const { control, setValue } = form;
  const tia = useWatch({ control, name: 'tia' });
  return (
    <div className="basis">
      <h4>{flow.tia}</h4>
      <p className="soft">{flow.tiaHelp}</p>
      <Checkbox
        isSelected={tia !== null}
        onChange={(isRecorded) =>
          setValue('tia', isRecorded ? { completedOn: '', outcome: 'positive' } : null, { shouldDirty: true })
        }
      >
        {flow.tiaRecorded}
      </Checkbox>
      {tia !== null && (
        <div className="fields">
          <DateOf control={control} name="tia.completedOn" label={flow.tiaCompletedOn} />
          <SelectOf control={control} name="tia.outcome" label={flow.tiaOutcome} names={terms.tiaOutcome} />
        </div>
      )}
    </div>
  );
}

function DerogationFields({ form }: { readonly form: FlowFormOf }) {
  const { flow, terms } = useMessages();
  const { control, setValue } = form;
  const derogation = useWatch({ control, name: 'derogation' });
  return (
    <div className="basis">
      <h4>{flow.derogation}</h4>
      <Checkbox
        isSelected={derogation !== null}
        onChange={(isUsed) =>
          setValue('derogation', isUsed ? { ground: 'a', structural: false, signedOffOn: null } : null, {
            shouldDirty: true,
          })
        }
      >
        {flow.derogationRecorded}
      </Checkbox>
      {derogation !== null && (
        <div className="fields">
          <SelectOf control={control} name="derogation.ground" label={flow.ground} names={terms.ground} />
          <DateOf control={control} name="derogation.signedOffOn" label={flow.signedOffOn} />
          <YesNoOf control={control} name="derogation.structural" label={flow.structural} />
        </div>
      )}
    </div>
  );
}
