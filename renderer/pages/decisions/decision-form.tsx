import { useQueryClient } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import {
  type ManagementDecisionInput,
  managementDecisionFields,
  managementDecisionInput,
  type NamedDecision,
} from '../../../shared/fields/decision.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { ui } from '../../../shared/words/ui.ts';
import { client, orpc } from '../../api/client.ts';
import { FieldOf } from '../../forms/fields.tsx';
import { RecordForm } from '../../forms/record-form.tsx';
import { coreMessage } from '../../i18n/field-error.ts';
import { useMessages } from '../../i18n/language.tsx';
import { isNoSupplier, SupplierField } from '../../ui/supplier-field.tsx';

/** A name that is not a supplier is refused here: the register would only see an unknown identifier. */
const decisionValues = managementDecisionInput.superRefine(({ processorId }, context) => {
  if (!isNoSupplier(processorId)) return;
  const message = coreMessage({ nl: ui.nl.decisions.noSupplier, en: ui.en.decisions.noSupplier });
  context.addIssue({ code: 'custom', path: ['processorId'], message });
});

function inputOf({
  id: _id,
  version: _version,
  supplier: _name,
  ...input
}: NamedDecision): ManagementDecisionInput {
  return input;
}

interface DecisionFormProps {
  /** null = a new one. */
  readonly decision: NamedDecision | null;
  readonly onClose: () => void;
}

export function DecisionForm({ decision, onClose }: DecisionFormProps) {
  const { decisions } = useMessages();
  const queries = useQueryClient();
  return (
    <RecordForm
      entity="management_decision"
      title={decision ? decisions.editTitle : decisions.addTitle}
      heading="h2"
      schema={decisionValues}
      now={decision}
      input={decision ? inputOf(decision) : emptyOf(managementDecisionFields)}
      send={(save) => client.decisions.save(save)}
      refresh={() => queries.refetchQueries({ queryKey: orpc.decisions.list.key() })}
      done={decisions.saved}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <FieldOf of="management_decision" name="question" autoFocus />
          <div className="fields">
            <Controller
              control={control}
              name="processorId"
              render={({ field, fieldState }) => (
                <SupplierField
                  key={decision?.processorId}
                  label={decisions.supplier}
                  help={decisions.supplierHelp}
                  value={field.value}
                  name={decision?.supplier ?? null}
                  onChange={field.onChange}
                  error={fieldState.error}
                />
              )}
            />
            <FieldOf of="management_decision" name="outcome" />
            <FieldOf of="management_decision" name="decidedBy" />
            <FieldOf of="management_decision" name="decidedOn" />
          </div>
          <FieldOf of="management_decision" name="remark" />
        </>
      )}
    </RecordForm>
  );
}
