import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useForm } from 'react-hook-form';
import type { Signature } from '../../../../shared/fields/evidence.ts';
import { type OpenOf, SIGN_LIMIT } from '../../../../shared/fields/sign-off.ts';
import { evidenceSentences } from '../../../../shared/words/evidence.ts';
import { client, orpc } from '../../../api/client.ts';
import { FormFrame } from '../../../forms/form-frame.tsx';
import { OfficersOnly } from '../../../forms/officers-only.tsx';
import { useSaving } from '../../../forms/use-saving.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { usePeople } from '../../../register/use-people.ts';
import { Button } from '../../../ui/button.tsx';
import { ToneIcon } from '../../../ui/chip.tsx';
import { Failure, Loading, Progress } from '../../../ui/states.tsx';
import {
  emptySignature,
  OpenPoints,
  SignFields,
  signatureWith,
  useRemembering,
} from '../../supplier/evidence/sign-fields.tsx';
import { type EditHistory, useLinesEdit } from '../list/use-edit-history.ts';
import { useBulkRun } from './use-bulk-run.ts';

interface SignDialogProps {
  readonly ids: readonly string[];
  readonly edits: EditHistory;
}

interface BulkSignProps extends SignDialogProps {
  readonly canSign: boolean;
  /** The selection is still being made. */
  readonly isBusy: boolean;
}

/** Signs off all of the selection at once, from its bar; the form stays open when it may no longer be signed. */
export function BulkSign({ ids, edits, canSign, isBusy }: BulkSignProps) {
  const { evidence } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const isTooMany = ids.length > SIGN_LIMIT;
  return (
    <>
      {canSign && (
        <Button icon={PenLine} isDisabled={isTooMany || isBusy} onPress={() => setOpen(true)}>
          {evidence.bulkSign}
        </Button>
      )}
      {canSign && isTooMany && <p className="soft">{evidence.bulkSignTooMany(SIGN_LIMIT)}</p>}
      {isOpen && <SignDialog ids={ids} edits={edits} onClose={() => setOpen(false)} />}
    </>
  );
}

function SignDialog({ ids, edits, onClose }: SignDialogProps & { readonly onClose: () => void }) {
  const { evidence } = useMessages();
  const targets = ids.map((id) => ({ id }));
  const people = usePeople();
  const open = useQuery({ ...orpc.reviews.open.queryOptions({ input: { targets } }), gcTime: 0 });
  const bulk = useBulkRun();
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isKeyboardDismissDisabled={bulk.progress !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="modal broad">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {evidence.bulkSignTitle(open.data?.suppliers ?? ids.length)}
          </Heading>
          {people.error && <Failure error={people.error} />}
          {open.isError && <Failure error={open.error} onRetry={() => open.refetch()} />}
          {(people.isPending || open.isPending) && <Loading lines={6} />}
          {!people.isPending && !people.error && open.data && (
            <OfficersOnly>
              <Signing
                ids={ids}
                edits={edits}
                onClose={onClose}
                open={open.data}
                people={people}
                bulk={bulk}
              />
            </OfficersOnly>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface SigningProps extends SignDialogProps {
  readonly onClose: () => void;
  readonly open: OpenOf;
  readonly people: ReturnType<typeof usePeople>;
  readonly bulk: ReturnType<typeof useBulkRun>;
}

function Signing({ ids, edits, onClose, open, people, bulk }: SigningProps) {
  const { evidence, grid } = useMessages();
  const queries = useQueryClient();
  const editOf = useLinesEdit();
  const remember = useRemembering(people.me);
  const { progress, run, stop } = bulk;
  const form = useForm<Signature>({
    resolver: zodResolver(signatureWith(open.red, evidenceSentences.needsReasonMany(open.red))),
    defaultValues: emptySignature(people),
    shouldFocusError: false,
  });
  const saving = useSaving<Signature, Signature>({
    form,
    send: async (input) => {
      const targets = ids.map((id) => ({ id }));
      const done = await run(targets.length, (signal) =>
        client.bulk.sign({ targets, input, seen: open }, { signal }),
      ).catch(async (error: unknown) => {
        // It may be refused for what changed meanwhile: that is shown then.
        await queries.invalidateQueries({ queryKey: orpc.reviews.open.key() });
        throw error;
      });
      if (done === null) return;
      await remember.keep(input);
      onClose();
      await queries.invalidateQueries();
      if (done.lines === null) return;
      const [words, back] = [evidence.bulkSigned(done.suppliers), evidence.bulkSignedBack(done.suppliers)];
      edits.add(editOf(done.lines, words, back));
    },
    onSaved: () => undefined,
  });
  return (
    <FormFrame
      label={evidence.bulkSignTitle(open.suppliers)}
      form={form}
      saving={saving}
      submit={evidence.sign}
      onCancel={progress === null ? onClose : stop}
    >
      <p className="reading soft">{evidence.signText}</p>
      <RedOf open={open} />
      <SignFields red={open.red} remember={remember} />
      {progress !== null && (
        <div role="status">
          <Progress label={grid.bulkRunning} done={progress.done} total={progress.total} />
        </div>
      )}
    </FormFrame>
  );
}

/** At how many suppliers there are red points and which they are, and at how many there are others. */
function RedOf({ open }: { readonly open: OpenOf }) {
  const { evidence } = useMessages();
  const red = open.shown
    .map((supplier) => ({ ...supplier, open: supplier.open.filter(({ urgency }) => urgency === 'now') }))
    .filter((supplier) => supplier.open.length > 0);
  return (
    <section className="stack tight" aria-label={evidence.open}>
      <p className="strong">
        <ToneIcon tone={open.red > 0 ? 'blocked' : 'none'} size={16} />{' '}
        {evidence.bulkSignRed(open.red, open.suppliers)}
      </p>
      {open.soon > 0 && (
        <p>
          <ToneIcon tone="action" size={16} /> {evidence.bulkSignSoon(open.soon, open.suppliers)}
        </p>
      )}
      {open.gone > 0 && <p className="soft">{evidence.bulkSignGone(open.gone)}</p>}
      {red.length > 0 && (
        <ul className="open-suppliers">
          {red.map((supplier) => (
            <li key={supplier.processorId}>
              <details className="more">
                <summary className="text">
                  {supplier.processor} · {evidence.bulkSignPoints(supplier.open.length)}
                </summary>
                <OpenPoints points={supplier.open} />
              </details>
            </li>
          ))}
          {open.red > red.length && <li className="soft">{evidence.bulkSignMore(open.red - red.length)}</li>}
        </ul>
      )}
    </section>
  );
}
