import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { emptyProcessor, type ProcessorInput, processorInput } from '../../../shared/schema/processor.ts';
import { client } from '../../api/client.ts';
import { CountryOf, OptionalTextOf, SelectOf, TextOf } from '../../forms/bound.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { navigate, releaseAddress } from '../../router/router.ts';
import { Page } from '../../ui/page.tsx';
import { tell } from '../../ui/toast.tsx';
import { SimilarOf } from './base/similar.tsx';

/** The quickest way to add a supplier: a name is enough. */
export function NewSupplierPage() {
  const { suppliers, supplier, terms, common } = useMessages();
  const form = useForm<ProcessorInput>({
    resolver: zodResolver(processorInput),
    defaultValues: emptyProcessor(''),
    shouldFocusError: false,
  });
  const { control } = form;
  const saving = useSaving<ProcessorInput, ProcessorInput>({
    form,
    send: async (input) => {
      const saved = await client.processors.save({ id: null, version: null, input, reason: '' });
      tell(supplier.savedNamed(saved.name));
      releaseAddress();
      navigate(addresses.supplier(saved.id));
    },
    onSaved: () => undefined,
  });
  return (
    <Page title={suppliers.addTitle} lead={suppliers.addLead}>
      <div className="panel narrow">
        <FormFrame
          label={suppliers.addTitle}
          form={form}
          saving={saving}
          submit={suppliers.add}
          onCancel={() => navigate(addresses.suppliers)}
        >
          <div className="fields">
            <div className="wide">
              <TextOf
                control={control}
                name="name"
                label={supplier.name}
                help={supplier.nameHelp}
                isRequired
                autoFocus
              />
              <SimilarOf control={control} />
            </div>
            <OptionalTextOf control={control} name="kvk" label={supplier.kvk} />
            <CountryOf control={control} name="country" label={supplier.country} />
            <SelectOf
              control={control}
              name="category"
              label={supplier.category}
              names={terms.category}
              none={common.notRecorded}
            />
            <TextOf control={control} name="owner" label={supplier.owner} />
          </div>
        </FormFrame>
      </div>
    </Page>
  );
}
