import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import type { Colleague } from '../../../shared/fields/colleague.ts';
import { requiredText, text } from '../../../shared/schema/primitives.ts';
import { client } from '../../api/client.ts';
import { ChangedMeanwhile } from '../../forms/changed-meanwhile.tsx';
import { BoundField } from '../../forms/fields.tsx';
import { FormFrame } from '../../forms/form-frame.tsx';
import { useUndoLines } from '../../forms/undo-lines.ts';
import { useSaving } from '../../forms/use-saving.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { tell } from '../../ui/toast.tsx';

const toSomebody = z.object({ to: requiredText });
const toNobody = z.object({ to: text });
type Handing = z.infer<typeof toNobody>;

interface HandOverProps {
  readonly colleague: Colleague;
  readonly onClose: () => void;
}

/** Gives all suppliers of one owner to another, in one change that can be taken back. */
export function HandOver({ colleague, onClose }: HandOverProps) {
  const { colleagues, common } = useMessages();
  const { name, suppliers } = colleague;
  const [isToNobody, setToNobody] = useState(false);
  const undo = useUndoLines();
  const form = useForm<Handing>({
    resolver: zodResolver(isToNobody ? toNobody : toSomebody),
    defaultValues: { to: '' },
    shouldFocusError: false,
  });
  const saving = useSaving<Handing, Handing>({
    form,
    send: async ({ to }) => {
      const done = await client.colleagues.handOver({ from: name, to: isToNobody ? '' : to });
      const { suppliers: count, lines } = done;
      const words = isToNobody ? colleagues.madeOwnerless(count) : colleagues.handedOver(count);
      tell(words, lines === null ? undefined : { label: common.undo, run: () => void undo(lines) });
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
      {!isToNobody && (
        <BoundField
          name="to"
          field={{ kind: 'line', empty: '', suggests: 'colleagues' }}
          label={colleagues.to}
          autoFocus
        />
      )}
      <Checkbox isSelected={isToNobody} onChange={setToNobody}>
        {colleagues.toNobody}
      </Checkbox>
    </FormFrame>
  );
}
