import { type UseFormReturn, useWatch } from 'react-hook-form';
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
import { FieldOf, Fields } from '../../forms/fields.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { PartForm } from './base/part-form.tsx';

/** @param props.agreement null = a new one. */
export function AgreementForm({ agreement: entry }: { readonly agreement: Agreement | null }) {
  const { agreement } = useMessages();
  return (
    <PartForm
      entity="agreement"
      title={entry ? agreement.editTitle : agreement.addTitle}
      schema={agreementInput}
      now={entry}
      input={entry ? agreementInputOf(entry) : emptyAgreement}
      send={(save) => client.agreements.save(save)}
      done={agreement.saved}
    >
      {(form) => <AgreementFields form={form} />}
    </PartForm>
  );
}

function AgreementFields({ form }: { readonly form: UseFormReturn<AgreementInput> }) {
  const { agreement } = useMessages();
  const { control, setValue } = form;
  const [recorded, renewal, notice] = useWatch({ control, name: ['recorded', 'renewal.kind', 'notice'] });
  return (
    <>
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
    </>
  );
}
