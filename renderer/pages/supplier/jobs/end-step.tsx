import { zodResolver } from '@hookform/resolvers/zod';
import { ArrowLeft } from 'lucide-react';
import { type Control, Controller, useForm } from 'react-hook-form';
import * as z from 'zod';
import {
  type ProcessorInput,
  processorFields,
  processorInput,
  processorInputOf,
} from '../../../../shared/fields/processor.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { client } from '../../../api/client.ts';
import { ChangedMeanwhile } from '../../../forms/changed-meanwhile.tsx';
import { Conflict } from '../../../forms/conflict.tsx';
import { BoundField, FieldOf } from '../../../forms/fields.tsx';
import { FormFrame } from '../../../forms/form-frame.tsx';
import { useOpened } from '../../../forms/opened.ts';
import { useSaving } from '../../../forms/use-saving.ts';
import { NOT_FILLED_IN } from '../../../i18n/issue-key.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useDay } from '../../../register/status.tsx';
import { addresses } from '../../../router/addresses.ts';
import { navigate, releaseAddress } from '../../../router/router.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choice.tsx';
import { tellSaved } from '../../../ui/toast.tsx';
import { partInput } from '../base/part-form.tsx';
import { type SupplierView, useSupplier } from '../base/supplier-context.tsx';
import { AddProof, ProofList } from './proof.tsx';

/** What each step records, in order. */
export const endFields = ['endedOn', 'exitChoice', 'exitAskedOn', 'exitConfirmedOn'] as const;
type EndField = (typeof endFields)[number];
type Values = Pick<ProcessorInput, EndField>;

const { shape } = processorInput;
const date = shape.endedOn.refine((value) => value !== null, { error: NOT_FILLED_IN });
const choice = shape.exitChoice.refine((value) => value !== null, { error: NOT_FILLED_IN });
const fields = {
  endedOn: shape.endedOn,
  exitChoice: shape.exitChoice,
  exitAskedOn: shape.exitAskedOn,
  exitConfirmedOn: shape.exitConfirmedOn,
};
/** A step requires its own field; "finish later" is the way around it. */
const schemas: readonly z.ZodType<Values, Values>[] = [
  z.object({ ...fields, endedOn: date }),
  z.object({ ...fields, exitChoice: choice }),
  z.object({ ...fields, exitAskedOn: date }),
  z.object({ ...fields, exitConfirmedOn: date }),
];

/** One step of ending a supplier: one thing to fill in, saved before the next. */
export function EndStep({ step }: { readonly step: number }) {
  const { jobs } = useMessages();
  const { language } = useLanguage();
  const { view, refresh } = useSupplier();
  const today = useDay();
  const { processor, agreements } = view.record;
  const valuesOf = (from: Values): Values => ({
    endedOn: from.endedOn,
    exitChoice: from.exitChoice,
    exitAskedOn: from.exitAskedOn,
    exitConfirmedOn: from.exitConfirmedOn,
  });
  const now = valuesOf(processor);
  const field = endFields[step] ?? 'endedOn';
  const contractEnd = lastEnd(view);
  const values: Values = field === 'endedOn' ? { ...now, endedOn: now.endedOn ?? contractEnd ?? today } : now;
  const form = useForm<Values>({
    resolver: zodResolver(schemas[step] ?? z.object(fields)),
    defaultValues: values,
    shouldFocusError: false,
  });
  const isLast = step === endFields.length - 1;
  const unconfirmed = agreements.filter(
    ({ recorded, deletionConfirmedOn }) =>
      deletionConfirmedOn === null && (recorded === 'signed' || recorded === 'incorporated'),
  );
  const saving = useSaving<Values, Values>({
    form,
    send: async (values, version) => {
      // Agreements first: if one of them cannot be saved, the step is not done.
      for (const agreement of isLast ? unconfirmed : []) {
        await client.agreements.save({
          id: agreement.id,
          version: agreement.version,
          processorId: processor.id,
          input: { ...partInput(agreement), deletionConfirmedOn: values.exitConfirmedOn },
          reason: '',
        });
      }
      await client.processors.save({
        id: processor.id,
        version: version ?? opened.version,
        input: { ...processorInputOf(processor), ...values },
        reason: '',
      });
      // The next step starts from what was just saved.
      await refresh();
    },
    onConflict: refresh,
    onSaved: (undo) => {
      releaseAddress();
      tellSaved(isLast ? jobs.endDone(processor.name) : jobs.endSaved, undo);
      navigate(addresses.endSupplier(processor.id, isLast ? 'done' : String(step + 2)));
    },
  });
  const { conflict } = saving;
  const opened = useOpened(form, processor, values, conflict !== null);
  const mine = conflict && opened.mine(conflict);
  const title = jobs.endSteps[step] ?? '';
  return (
    <FormFrame
      label={jobs.step(step + 1, endFields.length, title)}
      form={form}
      saving={saving}
      submit={isLast ? jobs.finish : jobs.saveStep}
      meanwhile={<ChangedMeanwhile entity="processor" id={processor.id} isNewer={opened.isNewer} />}
    >
      <div className="record-header">
        <h2>{jobs.step(step + 1, endFields.length, title)}</h2>
        {step > 0 && (
          <LinkButton href={addresses.endSupplier(processor.id, String(step))} look="quiet" icon={ArrowLeft}>
            {jobs.stepBack}
          </LinkButton>
        )}
      </div>
      <p className="soft">{jobs.stepSaves}</p>
      <div className="step-field">
        <StepField control={form.control} field={field} />
      </div>
      {field === 'endedOn' && contractEnd !== null && now.endedOn === null && (
        <p className="soft small">{jobs.endProposed(formatDate(contractEnd, language))}</p>
      )}
      {isLast && unconfirmed.length > 0 && <p className="soft">{jobs.agreementsToo(unconfirmed.length)}</p>}
      {isLast && (
        <section aria-label={jobs.proof} className="stack tight">
          <ProofList />
          <AddProof />
        </section>
      )}
      {mine && (
        <Conflict
          entity="processor"
          mine={mine}
          theirs={now}
          onKeepMine={() => void saving.save(mine, processor.version)}
          onTakeTheirs={() => {
            opened.takeTheirs();
            saving.clearConflict();
          }}
        />
      )}
    </FormFrame>
  );
}

/** The day on which the last of the signed agreements ends or ended; null = none says when. */
function lastEnd({ record, agreementStates }: SupplierView): string | null {
  const ends = record.agreements.flatMap(({ id, recorded, endsOn }) => {
    if (recorded !== 'signed' && recorded !== 'incorporated') return [];
    return agreementStates.find((state) => state.agreementId === id)?.currentEndsOn ?? endsOn ?? [];
  });
  return ends.sort().at(-1) ?? null;
}

function StepField({ control, field }: { readonly control: Control<Values>; readonly field: EndField }) {
  const { jobs } = useMessages();
  const { language } = useLanguage();
  switch (field) {
    case 'endedOn':
      return (
        <BoundField
          name={field}
          field={{ kind: 'day', empty: null }}
          label={jobs.endedOn}
          help={jobs.endedOnHelp}
        />
      );
    case 'exitAskedOn':
    case 'exitConfirmedOn':
      return <FieldOf of="processor" name={field} />;
    case 'exitChoice':
      return (
        <Controller
          control={control}
          name={field}
          render={({ field: choiceField, fieldState }) => (
            <Radios
              label={processorFields.exitChoice.label[language]}
              help={processorFields.exitChoice.help[language]}
              isStacked
              options={[
                { value: 'return' as const, name: jobs.exitChoices.return },
                { value: 'deletion' as const, name: jobs.exitChoices.deletion },
              ]}
              value={choiceField.value}
              onChange={choiceField.onChange}
              error={fieldState.error}
            />
          )}
        />
      );
  }
}
