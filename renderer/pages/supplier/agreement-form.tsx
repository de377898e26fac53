import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import {
  type Agreement,
  type AgreementInput,
  agreementInput,
  agreementInputOf,
  emptyAgreement,
} from '../../../shared/schema/agreement.ts';
import { client } from '../../api/client.ts';
import { DateOf, NumberOf, SelectOf, TextOf } from '../../forms/bound.tsx';
import { Conflict } from '../../forms/conflict.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { tell } from '../../ui/toast.tsx';
import { useSupplier } from './base/supplier-context.tsx';

/** @param props.agreement null = a new one. */
export function AgreementForm({ agreement: entry }: { readonly agreement: Agreement | null }) {
  const { agreement, terms, common } = useMessages();
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
        <SelectOf control={control} name="recorded" label={agreement.recorded} names={terms.recorded} />
        <SelectOf
          control={control}
          name="model"
          label={agreement.model}
          names={terms.model}
          none={common.notRecorded}
        />
        {recorded === 'not-required' && (
          <SelectOf
            control={control}
            name="notRequiredReason"
            label={agreement.notRequiredReason}
            names={terms.notRequiredReason}
            none={common.notRecorded}
          />
        )}
        <TextOf control={control} name="title" label={agreement.title} help={agreement.titleHelp} />
      </div>
      <fieldset className="field-set">
        <legend>{agreement.dates}</legend>
        <div className="fields">
          <DateOf control={control} name="requestedOn" label={agreement.requestedOn} />
          <DateOf control={control} name="signedOn" label={agreement.signedOn} />
          <DateOf
            control={control}
            name="effectiveOn"
            label={agreement.effectiveOn}
            help={agreement.effectiveHelp}
          />
          <DateOf control={control} name="endsOn" label={agreement.endsOn} help={agreement.endsHelp} />
        </div>
      </fieldset>
      <fieldset className="field-set">
        <legend>{agreement.term}</legend>
        <div className="fields">
          <SelectOf control={control} name="renewal.kind" label={agreement.renewal} names={terms.renewal} />
          {renewal === 'automatic' && (
            <NumberOf control={control} name="renewal.months" label={agreement.renewalMonths} />
          )}
          <div className="wide">
            <Checkbox
              isSelected={notice !== null}
              onChange={(isAgreed) =>
                setValue('notice', isAgreed ? { months: 1, days: 0 } : null, { shouldDirty: true })
              }
            >
              {agreement.noticeAgreed}
            </Checkbox>
          </div>
          {notice !== null && (
            <>
              <NumberOf control={control} name="notice.months" label={agreement.noticeMonths} />
              <NumberOf control={control} name="notice.days" label={agreement.noticeDays} />
            </>
          )}
          <DateOf control={control} name="noticeGivenOn" label={agreement.noticeGivenOn} />
          <DateOf control={control} name="deletionConfirmedOn" label={agreement.deletionConfirmedOn} />
        </div>
      </fieldset>
      <fieldset className="field-set">
        <legend>{agreement.content}</legend>
        <div className="fields">
          <SelectOf
            control={control}
            name="subProcessorAuthorisation"
            label={agreement.authorisation}
            names={terms.authorisation}
            none={common.notRecorded}
          />
          <NumberOf control={control} name="objectionDays" label={agreement.objectionDays} />
          <NumberOf control={control} name="breachTermHours" label={agreement.breachTermHours} />
          <div className="wide">
            <TextOf control={control} name="remark" label={agreement.remark} multiline />
          </div>
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
