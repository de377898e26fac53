import { type UseFormReturn, useWatch } from 'react-hook-form';
import {
  type Agreement,
  type AgreementInput,
  agreementFields,
  noticeFields,
} from '../../../shared/fields/agreement.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import { fieldValue } from '../../../shared/words/fields.ts';
import { FieldOf, Fields } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Fact } from '../../ui/page.tsx';

/** What was agreed about switching; asked in full of a cloud service only. */
export function SwitchingFields({ form }: { readonly form: UseFormReturn<AgreementInput> }) {
  const { agreement } = useMessages();
  const { control, setValue } = form;
  const [isCloud, notice] = useWatch({ control, name: ['isCloudService', 'switchingNotice'] });
  return (
    <fieldset className="field-set">
      <legend>{agreement.switching}</legend>
      <p className="reading soft">{agreement.switchingHelp}</p>
      <div className="fields">
        <Fields of="agreement" section="switching" />
        {isCloud && (
          <>
            <Fields of="agreement" section="switchingTerms" />
            <div className="wide">
              <Checkbox
                isSelected={notice !== null}
                onChange={(isAgreed) =>
                  setValue('switchingNotice', isAgreed ? emptyOf(noticeFields) : null, { shouldDirty: true })
                }
              >
                {agreement.switchingNotice}
              </Checkbox>
            </div>
            {notice !== null && (
              <>
                <FieldOf of={noticeFields} name="months" at="switchingNotice" />
                <FieldOf of={noticeFields} name="days" at="switchingNotice" />
              </>
            )}
          </>
        )}
      </div>
    </fieldset>
  );
}

const terms = ['switchingNotice', 'transitionDays', 'switchingCharges'] as const;

/** Whether it is a cloud service, and what was agreed about switching. */
export function SwitchingFacts({ agreement: entry }: { readonly agreement: Agreement }) {
  const { language } = useLanguage();
  const shown = entry.isCloudService
    ? (['isCloudService', ...terms] as const)
    : (['isCloudService'] as const);
  return (
    <>
      {shown
        .filter((name) => name !== 'switchingNotice' || entry.switchingNotice !== null)
        .map((name) => (
          <Fact key={name} label={agreementFields[name].label[language]}>
            {fieldValue('agreement', name, entry[name], language)}
          </Fact>
        ))}
    </>
  );
}
