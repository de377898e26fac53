import { zodResolver } from '@hookform/resolvers/zod';
import { useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import * as z from 'zod';
import type { Processor } from '../../../../shared/fields/processor.ts';
import { requiredText } from '../../../../shared/schema/primitives.ts';
import { client } from '../../../api/client.ts';
import { BoundField } from '../../../forms/fields.tsx';
import { FormFrame } from '../../../forms/form-frame.tsx';
import { useSaving } from '../../../forms/use-saving.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { navigate } from '../../../router/router.ts';
import { Page } from '../../../ui/page.tsx';
import { showNew } from '../base/show-new.ts';
import { Similar } from '../base/similar.tsx';
import type { SupplierView } from '../base/supplier-context.tsx';
import { WithSupplier } from '../base/with-supplier.tsx';

/** A new supplier with the details and flows of another. */
export function CopyPage({ id }: { readonly id: string }) {
  return <WithSupplier id={id}>{(view) => <Content view={view} />}</WithSupplier>;
}

const copyForm = z.object({ name: requiredText });
type CopyForm = z.infer<typeof copyForm>;

function Content({ view }: { readonly view: SupplierView }) {
  const { jobs } = useMessages();
  const { id, name } = view.record.processor;
  const form = useForm<CopyForm>({
    resolver: zodResolver(copyForm),
    defaultValues: { name: '' },
    shouldFocusError: false,
  });
  const made = useRef<Processor>(null);
  const saving = useSaving<CopyForm, CopyForm>({
    form,
    send: async (input) => {
      made.current = await client.processors.copy({ id, name: input.name });
    },
    onSaved: (undo) => made.current && showNew(made.current, jobs.copied(made.current.name), undo),
  });
  const typed = useWatch({ control: form.control, name: 'name' });
  return (
    <Page title={jobs.copyTitle(name)} lead={<p>{jobs.copyLead}</p>}>
      <div className="panel narrow">
        <FormFrame
          label={jobs.copyTitle(name)}
          form={form}
          saving={saving}
          submit={jobs.copyMake}
          onCancel={() => navigate(addresses.supplier(id))}
        >
          <ul className="bullets">
            <li>{jobs.copyTaken}</li>
            <li>{jobs.copyLeft}</li>
          </ul>
          <div>
            <BoundField
              name="name"
              field={{ kind: 'line', empty: '', isRequired: true }}
              label={jobs.copyName}
              autoFocus
            />
            <Similar name={typed} kvk={null} exceptId={null} />
          </div>
        </FormFrame>
      </div>
    </Page>
  );
}
