import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import {
  type ManagementDecision,
  type ManagementDecisionInput,
  managementDecisionFields,
  managementDecisionInput,
} from '../../../shared/fields/decision.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { ui } from '../../../shared/words/ui.ts';
import { client, orpc } from '../../api/client.ts';
import { Conflict } from '../../forms/conflict.tsx';
import { FieldOf } from '../../forms/fields.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { coreMessage } from '../../i18n/field-error.ts';
import { useMessages } from '../../i18n/language.tsx';
import { isNoSupplier, SupplierField } from '../../ui/supplier-field.tsx';
import { tell } from '../../ui/toast.tsx';

/** A name that is not a supplier is refused here: the register would only see an unknown identifier. */
const decisionValues = managementDecisionInput.superRefine(({ processorId }, context) => {
  if (!isNoSupplier(processorId)) return;
  const message = coreMessage({ nl: ui.nl.decisions.noSupplier, en: ui.en.decisions.noSupplier });
  context.addIssue({ code: 'custom', path: ['processorId'], message });
});

function inputOf({ id: _id, version: _version, ...input }: ManagementDecision): ManagementDecisionInput {
  return input;
}

interface DecisionFormProps {
  /** null = a new one. */
  readonly decision: ManagementDecision | null;
  readonly onClose: () => void;
}

export function DecisionForm({ decision, onClose }: DecisionFormProps) {
  const { decisions } = useMessages();
  const queries = useQueryClient();
  const supplierId = decision?.processorId ?? null;
  const supplier = useQuery({
    ...orpc.processors.get.queryOptions({ input: { id: supplierId ?? '-' } }),
    enabled: supplierId !== null,
  });
  const form = useForm<ManagementDecisionInput>({
    resolver: zodResolver(decisionValues),
    defaultValues: decision ? inputOf(decision) : emptyOf(managementDecisionFields),
    shouldFocusError: false,
  });
  const [opened] = useState(decision?.version ?? null);
  const saving = useSaving<ManagementDecisionInput, ManagementDecisionInput>({
    form,
    send: (input, version) =>
      client.decisions.save({ id: decision?.id ?? null, version: version ?? opened, input }),
    onConflict: () => queries.refetchQueries({ queryKey: orpc.decisions.list.key() }),
    isNew: !decision,
    onSaved: () => {
      tell(decisions.saved);
      onClose();
    },
  });
  const { control } = form;
  const { conflict } = saving;
  const title = decision ? decisions.editTitle : decisions.addTitle;
  return (
    <FormFrame label={title} form={form} saving={saving} onCancel={onClose}>
      <h2>{title}</h2>
      <FieldOf of="management_decision" name="question" autoFocus />
      <div className="fields">
        <Controller
          control={control}
          name="processorId"
          render={({ field, fieldState }) => (
            <SupplierField
              key={supplier.data?.record.processor.id}
              label={decisions.supplier}
              help={decisions.supplierHelp}
              value={field.value}
              name={supplier.data?.record.processor.name ?? null}
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
      {conflict && (
        <Conflict
          entity="management_decision"
          mine={conflict}
          theirs={decision && inputOf(decision)}
          onKeepMine={() => void saving.save(conflict, decision?.version)}
          onTakeTheirs={onClose}
        />
      )}
    </FormFrame>
  );
}
