import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import {
  type Agreement,
  type AgreementInput,
  agreementInput,
  agreementInputOf,
  emptyAgreement,
  noticeFields,
  renewalFields,
} from '../../../shared/fields/agreement.ts';
import { emptyOf, namesOf } from '../../../shared/fields/field.ts';
import { client } from '../../api/client.ts';
import { Conflict } from '../../forms/conflict.tsx';
import { FieldOf, Fields } from '../../forms/fields.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { tell } from '../../ui/toast.tsx';
import { useSupplier } from './base/supplier-context.tsx';

/** @param props.agreement null = a new one. */
export function AgreementForm({ agreement: entry }: { readonly agreement: Agreement | null }) {
  const { agreement } = useMessages();
  const { view, edit, refresh } = useSupplier();
  const form = useForm<AgreementInput>({
    resolver: zodResolver(agreementInput),
    defaultValues: entry ? agreementInputOf(entry) : emptyAgreement,
    shouldFocusError: false,
  });
  const { control, setValue } = form;
  const [opened] = useState(entry?.version ?? null);
  const saving = useSaving<AgreementInput, AgreementInput>({
    form,
    send: (input, version) =>
      client.agreements.save({
        id: entry?.id ?? null,
        version: version ?? opened,
        processorId: view.record.processor.id,
        input,
        reason: '',
      }),
    onConflict: refresh,
    isNew: !entry,
    onSaved: () => {
      tell(agreement.saved);
      edit(null);
    },
  });
  const [recorded, renewal, notice] = useWatch({ control, name: ['recorded', 'renewal.kind', 'notice'] });
  const { conflict } = saving;
  return (
    <FormFrame
      label={entry ? agreement.editTitle : agreement.addTitle}
      form={form}
      saving={saving}
      onCancel={() => edit(null)}
    >
      <h3>{entry ? agreement.editTitle : agreement.addTitle}</h3>
      <div className="fields">
        <Fields of="agreement" section="state" />
        {recorded === 'not-required' && <Fields of="agreement" section="reason" />}
        <Fields of="agreement" section="title" />
      </div>
      <fieldset className="field-set">
        <legend>{agreement.dates}</legend>
        <div className="fields">
          <Fields of="agreement" section="dates" />
        </div>
      </fieldset>
      <fieldset className="field-set">
        <legend>{agreement.term}</legend>
        <div className="fields">
          <FieldOf of={renewalFields} name="kind" at="renewal" />
          {renewal === 'automatic' && <FieldOf of={renewalFields} name="months" at="renewal" />}
          <div className="wide">
            <Checkbox
              isSelected={notice !== null}
              onChange={(isAgreed) =>
                setValue('notice', isAgreed ? emptyOf(noticeFields) : null, { shouldDirty: true })
              }
            >
              {agreement.noticeAgreed}
            </Checkbox>
          </div>
          {notice !== null &&
            namesOf(noticeFields).map((name) => (
              <FieldOf key={name} of={noticeFields} name={name} at="notice" />
            ))}
          <Fields of="agreement" section="given" />
        </div>
      </fieldset>
      <fieldset className="field-set">
        <legend>{agreement.content}</legend>
        <div className="fields">
          <Fields of="agreement" section="content" />
        </div>
      </fieldset>
      {conflict && (
        <Conflict
          entity="agreement"
          mine={conflict}
          theirs={entry && agreementInputOf(entry)}
          onKeepMine={() => void saving.save(conflict, entry?.version)}
          onTakeTheirs={() => edit(null)}
        />
      )}
    </FormFrame>
  );
}
