import { type UseFormReturn, useController } from 'react-hook-form';
import { type FlowInput, flowFields } from '../../../shared/fields/flow.ts';
import { isHumanResources } from '../../../shared/law/adequacy.ts';
import { Choices, FieldControl } from '../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';

/** Human resources data under one name, however they were typed. */
const kindOf = (kind: string): string => (isHumanResources(kind) ? 'hr' : kind);

/** The kinds of data: those that a verdict looks at are boxes to tick, others are typed. */
export function DataKinds({ form }: { readonly form: UseFormReturn<FlowInput> }) {
  const { terms } = useMessages();
  const { language } = useLanguage();
  const { field, fieldState } = useController({ control: form.control, name: 'dataKinds' });
  const known = Object.keys(terms.dataKind);
  const ticked = known.filter((kind) => field.value.some((one) => kindOf(one) === kind));
  const others = field.value.filter((one) => !known.includes(kindOf(one)));
  return (
    <>
      <Choices
        label={flowFields.dataKinds.label[language]}
        names={terms.dataKind}
        value={ticked}
        onChange={(next) => field.onChange([...next, ...others])}
      />
      <FieldControl
        field={flowFields.dataKinds}
        label={terms.otherDataKinds}
        help={flowFields.dataKinds.help[language]}
        value={others}
        onChange={(next) => field.onChange([...ticked, ...(next as string[])])}
        onBlur={field.onBlur}
        error={fieldState.error}
      />
    </>
  );
}
