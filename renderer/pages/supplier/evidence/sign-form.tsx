import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { type Review, reviewInput } from '../../../../shared/fields/evidence.ts';
import { requiredText } from '../../../../shared/schema/primitives.ts';
import { client } from '../../../api/client.ts';
import { BoundField, FieldOf } from '../../../forms/fields.tsx';
import { FormFrame } from '../../../forms/form-frame.tsx';
import { useSaving } from '../../../forms/use-saving.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { tell } from '../../../ui/toast.tsx';
import { useSupplier } from '../base/supplier-context.tsx';

const signature = reviewInput.pick({ reviewer: true, outcome: true, remark: true });
type Signature = z.infer<typeof signature>;

/** Signs off the supplier in its current state; the outcome is chosen, never suggested. */
export function SignForm() {
  const { evidence } = useMessages();
  const { view, edit } = useSupplier();
  const form = useForm<Signature>({
    resolver: zodResolver(signature),
    defaultValues: { reviewer: '', remark: '' },
    shouldFocusError: false,
  });
  const saving = useSaving<Signature, Signature>({
    form,
    send: (input) => client.reviews.sign({ processorId: view.record.processor.id, input }),
    onSaved: () => {
      tell(evidence.signed);
      edit(null);
    },
  });
  return (
    <FormFrame
      label={evidence.signTitle}
      form={form}
      saving={saving}
      submit={evidence.sign}
      onCancel={() => edit(null)}
    >
      <h3>{evidence.signTitle}</h3>
      <p className="reading soft">{evidence.signText}</p>
      <div className="fields">
        <FieldOf of="review" name="reviewer" autoFocus />
        <FieldOf of="review" name="outcome" />
        <FieldOf of="review" name="remark" />
      </div>
    </FormFrame>
  );
}

const second = z.object({ secondReviewer: requiredText });
type Second = z.infer<typeof second>;

/** The second reviewer, if the organisation requires one. */
export function CountersignForm({ review }: { readonly review: Review }) {
  const { evidence } = useMessages();
  const { edit } = useSupplier();
  const form = useForm<Second>({
    resolver: zodResolver(second),
    defaultValues: { secondReviewer: '' },
    shouldFocusError: false,
  });
  const saving = useSaving<Second, Second>({
    form,
    send: ({ secondReviewer }) =>
      client.reviews.countersign({ id: review.id, version: review.version, secondReviewer }),
    onSaved: () => {
      tell(evidence.countersigned);
      edit(null);
    },
  });
  return (
    <FormFrame
      label={evidence.countersign}
      form={form}
      saving={saving}
      submit={evidence.countersign}
      onCancel={() => edit(null)}
    >
      <div className="fields">
        <BoundField
          name="secondReviewer"
          field={{ kind: 'line', empty: '', isRequired: true }}
          label={evidence.secondName}
          help={evidence.secondHelp}
          autoFocus
        />
      </div>
    </FormFrame>
  );
}
