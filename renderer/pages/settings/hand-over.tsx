import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import type { Colleague } from '../../../shared/fields/colleague.ts';
import { text } from '../../../shared/schema/primitives.ts';
import { client } from '../../api/client.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { BoundField } from '../../forms/fields.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { tell } from '../../ui/toast.tsx';

const handing = z.object({ to: text });
type Handing = z.infer<typeof handing>;

interface HandOverProps {
  readonly colleague: Colleague;
  readonly onClose: () => void;
}

/** Gives all suppliers of one owner to another, in one change that can be taken back in the history. */
export function HandOver({ colleague, onClose }: HandOverProps) {
  const { colleagues } = useMessages();
  const { name, suppliers } = colleague;
  const form = useForm<Handing>({
    resolver: zodResolver(handing),
    defaultValues: { to: '' },
    shouldFocusError: false,
  });
  const saving = useSaving<Handing, Handing>({
    form,
    send: async ({ to }) => {
      const done = await client.colleagues.handOver({ from: name, to });
      tell(colleagues.handedOver(done.suppliers));
    },
    onSaved: onClose,
  });
  const title = colleagues.handOverTitle(name, suppliers);
  return (
    <FormFrame
      label={title}
      form={form}
      saving={saving}
      submit={colleagues.handOver}
      onCancel={onClose}
      meanwhile={<ChangedMeanwhile entity="colleague" id={colleague.id} isNewer={false} />}
    >
      <h3>{title}</h3>
      <BoundField
        name="to"
        field={{ kind: 'line', empty: '', suggests: 'colleagues' }}
        label={colleagues.to}
        help={colleagues.toHelp}
        autoFocus
      />
    </FormFrame>
  );
}
