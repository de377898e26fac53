import { useQuery } from '@tanstack/react-query';
import { useController, useWatch } from 'react-hook-form';
import type { DataFlow, Safeguard } from '../../../../shared/fields/flow.ts';
import { tiaFields } from '../../../../shared/fields/tia.ts';
import { fullTia } from '../../../../shared/law/tia.ts';
import { tiaReviewOn } from '../../../../shared/law/transfer-dates.ts';
import { tiaOutcomes } from '../../../../shared/schema/flow.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { orpc } from '../../../api/client.ts';
import { FieldOf } from '../../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useDay } from '../../../register/status.tsx';
import { Radios } from '../../../ui/choice.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { AddingState } from '../base/adding-state.tsx';
import { FileButton } from '../base/file-button.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { useAdding } from '../base/use-adding.ts';
import type { TiaForm } from './tia-form.ts';

/** What a safeguard asks before its supplementary measures hold. */
function formalHint(safeguards: readonly Safeguard[]): 'scc' | 'authorised' | 'bcr' | 'other' {
  const of = (...mechanisms: Safeguard['mechanism'][]) =>
    safeguards.some(({ mechanism }) => mechanisms.includes(mechanism));
  if (of('scc-2021-914')) return 'scc';
  if (of('ad-hoc-clauses')) return 'authorised';
  return of('bcr-processor', 'bcr-controller') ? 'bcr' : 'other';
}

/** Step 5: what makes the measures hold. */
export function FormalFields({ flow }: { readonly flow: DataFlow }) {
  const { tia } = useMessages();
  return (
    <>
      <p className="reading">{tia.formalHints[formalHint(flow.safeguards ?? [])]}</p>
      <div className="fields">
        <FieldOf of={tiaFields} name="measuresAgreed" at="tia" />
        <FieldOf of={tiaFields} name="formalSteps" at="tia" />
      </div>
    </>
  );
}

/** Step 6: what came out of it, what it rests on, and when it is looked at again. */
export function ReviewFields({ form }: { readonly form: TiaForm }) {
  const { tia, terms } = useMessages();
  const { language } = useLanguage();
  const { field, fieldState } = useController({ control: form.control, name: 'tia.outcome' });
  return (
    <>
      <Radios
        label={tiaFields.outcome.label[language]}
        isStacked
        options={tiaOutcomes.map((value) => ({ value, name: terms.tiaOutcome[value] }))}
        value={field.value}
        onChange={field.onChange}
        error={fieldState.error}
      />
      <div className="fields">
        <TiaDocument />
        <FieldOf of={tiaFields} name="explanation" at="tia" help={tia.documentHelp} />
        <FieldOf of={tiaFields} name="completedOn" at="tia" />
        <Interval form={form} />
      </div>
    </>
  );
}

/** In how many months it is looked at again, and which day that is. */
function Interval({ form }: { readonly form: TiaForm }) {
  const { tia } = useMessages();
  const { language } = useLanguage();
  const asOf = useDay();
  const { data } = useQuery(orpc.policy.get.queryOptions());
  const record = fullTia(useWatch({ control: form.control, name: 'tia' }));
  if (data === undefined) return null;
  const on = tiaReviewOn(record, { asOf, policy: data });
  const help = [
    tia.reviewAfter(data.tiaReviewMonths),
    on === null ? '' : tia.reviewOn(formatDate(on, language)),
  ];
  return <FieldOf of={tiaFields} name="reviewMonths" at="tia" help={help.filter(Boolean).join(' ')} />;
}

/** The document of the assessment: one of the supplier's, or one that is added here. */
function TiaDocument() {
  const { tia } = useMessages();
  const { language } = useLanguage();
  const { processor, documents } = useSupplier().view.record;
  const { field, fieldState } = useController({ name: 'tia.documentId' });
  const { add, adding, refused, error } = useAdding();
  const ofTias = documents.filter(({ kind }) => kind === 'tia');
  const options = [...ofTias, ...documents.filter(({ kind }) => kind !== 'tia')].map(({ id, name }) => ({
    value: id,
    name,
  }));
  const chosen: string | null = field.value ?? null;
  const isGone = chosen !== null && !documents.some(({ id }) => id === chosen) && adding === null;
  async function take(files: readonly File[]) {
    const [stored] = await add(files, { processorId: processor.id, agreementId: null, kind: 'tia' });
    if (stored) field.onChange(stored.id);
  }
  return (
    <div className="wide stack tight">
      <SelectField
        label={tiaFields.documentId.label[language]}
        options={isGone ? [...options, { value: chosen, name: tia.goneDocument }] : options}
        none={tia.noDocument}
        value={chosen}
        onChange={field.onChange}
        error={fieldState.error}
      />
      <div className="actions">
        <FileButton isDisabled={adding !== null} onFiles={(files) => void take(files)}>
          {tia.chooseDocument}
        </FileButton>
      </div>
      <AddingState label={adding} refused={refused} error={error} />
    </div>
  );
}
