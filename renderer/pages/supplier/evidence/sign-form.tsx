import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import type { Review, Signature } from '../../../../shared/fields/evidence.ts';
import { isSamePerson } from '../../../../shared/law/names.ts';
import type { OpenPoint } from '../../../../shared/schema/attention.ts';
import { requiredText } from '../../../../shared/schema/primitives.ts';
import { evidenceSentences } from '../../../../shared/words/evidence.ts';
import { client, orpc } from '../../../api/client.ts';
import { BoundField } from '../../../forms/fields.tsx';
import { FormFrame } from '../../../forms/form-frame.tsx';
import { useSaving } from '../../../forms/use-saving.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { usePeople } from '../../../register/use-people.ts';
import { Failure, Loading } from '../../../ui/states.tsx';
import { tellSaved } from '../../../ui/toast.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { emptySignature, OpenPoints, SignFields, signatureWith, useRemembering } from './sign-fields.tsx';

/** Signs off the supplier in its current state: what is open is shown, and kept with it. */
export function SignForm() {
  const { evidence } = useMessages();
  const { view } = useSupplier();
  const people = usePeople();
  const targets = [{ id: view.record.processor.id }];
  // What is open follows from all of the record: it is asked anew each time.
  const open = useQuery({ ...orpc.reviews.open.queryOptions({ input: { targets } }), gcTime: 0 });
  if (people.error) return <Failure error={people.error} />;
  // A later answer that fails leaves the form, with what is typed in it.
  if (open.isLoadingError) return <Failure error={open.error} onRetry={() => open.refetch()} />;
  if (people.isPending || open.isPending) return <Loading lines={6} />;
  return <Signing points={open.data.shown[0]?.open ?? []} people={people} label={evidence.signTitle} />;
}

interface SigningProps {
  readonly points: readonly OpenPoint[];
  readonly people: ReturnType<typeof usePeople>;
  readonly label: string;
}

function Signing({ points, people, label }: SigningProps) {
  const { evidence } = useMessages();
  const { view, edit } = useSupplier();
  const { id, name } = view.record.processor;
  const red = points.filter(({ urgency }) => urgency === 'now').length;
  const remember = useRemembering(people.me);
  const queries = useQueryClient();
  const form = useForm<Signature>({
    resolver: zodResolver(signatureWith(red, evidenceSentences.needsReason(name, red))),
    defaultValues: emptySignature(people),
    shouldFocusError: false,
  });
  const saving = useSaving<Signature, Signature>({
    form,
    send: async (input) => {
      try {
        await client.reviews.sign({ processorId: id, input, seen: [...points] });
      } catch (error) {
        // It may be refused for what changed meanwhile: that is shown then.
        await queries.invalidateQueries();
        throw error;
      }
      await remember.keep(input);
    },
    onSaved: (undo) => {
      tellSaved(evidence.signed, undo);
      edit(null);
    },
  });
  return (
    <FormFrame label={label} form={form} saving={saving} submit={evidence.sign} onCancel={() => edit(null)}>
      <h3>{label}</h3>
      <p className="reading soft">{evidence.signText}</p>
      {points.length === 0 ? (
        <p className="soft">{evidence.openNone}</p>
      ) : (
        <section aria-label={evidence.open}>
          <h4 className="label">{evidence.openCount(red, points.length - red)}</h4>
          <OpenPoints points={points} />
        </section>
      )}
      <SignFields red={red} remember={remember} />
    </FormFrame>
  );
}

const second = z.object({ secondReviewer: requiredText });
type Second = z.infer<typeof second>;

/** The second reviewer, if the organisation requires one. */
export function CountersignForm({ review }: { readonly review: Review }) {
  const { evidence } = useMessages();
  const { edit } = useSupplier();
  const { me } = usePeople();
  const form = useForm<Second>({
    resolver: zodResolver(second),
    defaultValues: { secondReviewer: me !== null && !isSamePerson(me, review.reviewer) ? me : '' },
    shouldFocusError: false,
  });
  const saving = useSaving<Second, Second>({
    form,
    send: ({ secondReviewer }) =>
      client.reviews.countersign({ id: review.id, version: review.version, secondReviewer }),
    onSaved: (undo) => {
      tellSaved(evidence.countersigned, undo);
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
