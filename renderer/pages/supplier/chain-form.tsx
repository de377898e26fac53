import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod';
import { emptyOf, namesOf, pickValues } from '../../../shared/fields/field.ts';
import {
  chainFields,
  chainLinkInput,
  emptySubProcessor,
  subProcessorInput,
} from '../../../shared/fields/sub-processor.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { client, orpc } from '../../api/client.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { Conflict } from '../../forms/conflict.tsx';
import { ChoiceOf, FieldOf, Fields } from '../../forms/fields.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useOpened } from '../../forms/opened.ts';
import { useSaving } from '../../forms/use-saving.ts';
import { NOT_FILLED_IN } from '../../i18n/issue-key.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { tellSaved } from '../../ui/toast.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import type { Link } from './chain-tree.ts';

/** A link and its sub-processor in one form: an existing one, or a new one by name. */
const chainValues = chainLinkInput
  .extend({
    subProcessorId: z.string().nullable(),
    name: subProcessorInput.shape.name.or(z.literal('')),
    country: subProcessorInput.shape.country,
  })
  .superRefine((values, context) => {
    if (values.subProcessorId === null && values.name === '') {
      context.addIssue({ code: 'custom', path: ['name'], message: NOT_FILLED_IN });
    }
  });
type ChainValues = z.infer<typeof chainValues>;

/** @param props.link null = a new one. */
export function ChainForm({ link }: { readonly link: Link | null }) {
  const { supplier } = useMessages();
  const { language } = useLanguage();
  const { view, edit, refresh } = useSupplier();
  const { processor, chain } = view.record;
  const known = useQuery(orpc.subProcessors.list.queryOptions()).data ?? [];
  const values: ChainValues = {
    ...pickValues(link ?? emptyOf(chainFields), namesOf(chainFields)),
    subProcessorId: link?.subProcessorId ?? null,
    name: '',
    country: null,
  };
  const form = useForm<ChainValues>({
    resolver: zodResolver(chainValues),
    defaultValues: values,
    shouldFocusError: false,
  });
  const { control } = form;
  const chosen = useWatch({ control, name: 'subProcessorId' });
  const saving = useSaving<ChainValues, ChainValues>({
    form,
    send: async ({ name, country, subProcessorId, ...rest }, newer) => {
      const sub =
        subProcessorId ??
        (
          await client.subProcessors.save({
            id: null,
            version: null,
            input: { ...emptySubProcessor(name), country },
          })
        ).id;
      form.setValue('subProcessorId', sub);
      await client.chain.save({
        id: link?.id ?? null,
        version: newer ?? opened.version,
        processorId: processor.id,
        input: { ...rest, subProcessorId: sub },
      });
    },
    onConflict: refresh,
    isNew: !link,
    onSaved: (undo) => {
      tellSaved(supplier.chainSaved, undo);
      edit(null);
    },
  });
  const { conflict } = saving;
  const opened = useOpened(form, link, values, conflict !== null);
  const mine = conflict && link ? opened.mine(conflict) : conflict;
  /** A link as people read it: names in place of identifiers. */
  const readable = (values: Omit<ChainValues, 'name' | 'country'>) => ({
    ...pickValues(values, namesOf(chainFields)),
    subProcessorId: known.find((sub) => sub.id === values.subProcessorId)?.name ?? '',
    parentLinkId:
      chain.find((other) => other.id === values.parentLinkId)?.subProcessor.name ?? supplier.chainDirect,
  });
  const others = chain.filter((other) => other.id !== link?.id);
  return (
    <FormFrame
      label={supplier.chainForm}
      about={view.record.processor.name}
      form={form}
      saving={saving}
      onCancel={() => edit(null)}
      meanwhile={<ChangedMeanwhile entity="chain_link" id={link?.id ?? null} isNewer={opened.isNewer} />}
    >
      <div className="fields">
        <ChoiceOf
          name="subProcessorId"
          label={fieldName('chain_link', 'subProcessorId', language)}
          names={Object.fromEntries(known.map((sub) => [sub.id, sub.name]))}
          none={supplier.chainNewOption}
        />
        {chosen === null && (
          <>
            <FieldOf of="sub_processor" name="name" />
            <FieldOf of="sub_processor" name="country" />
          </>
        )}
        {others.length > 0 && (
          <ChoiceOf
            name="parentLinkId"
            label={fieldName('chain_link', 'parentLinkId', language)}
            names={Object.fromEntries(others.map((other) => [other.id, other.subProcessor.name]))}
            none={supplier.chainDirect}
          />
        )}
        <Fields of="chain_link" section="link" />
      </div>
      {mine && (
        <Conflict
          entity="chain_link"
          mine={readable(mine)}
          theirs={link && readable(link)}
          onKeepMine={() => void saving.save(mine, link?.version)}
          onTakeTheirs={() => edit(null)}
        />
      )}
    </FormFrame>
  );
}
