import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { type Announcement, announcementFields } from '../../../../shared/fields/evidence.ts';
import { isRunning } from '../../../../shared/law/dates.ts';
import { client } from '../../../api/client.ts';
import { useSaveKey } from '../../../forms/save-key.ts';
import { useUndoLines } from '../../../forms/undo-lines.ts';
import { useReturn } from '../../../forms/use-return.ts';
import { notADay } from '../../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useStatus } from '../../../register/status.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { DateField, isDay } from '../../../ui/date-field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Failure } from '../../../ui/states.tsx';
import { tell } from '../../../ui/toast.tsx';
import { useSupplier } from '../base/supplier-context.tsx';

/** Consent to an announced sub-processor: on which day, and whether it goes into the chain, in the place of which link. */
export function AcceptForm({
  entry,
  onClose,
}: {
  readonly entry: Announcement;
  readonly onClose: () => void;
}) {
  const { evidence, common } = useMessages();
  const { language } = useLanguage();
  const { today } = useStatus();
  const { chain } = useSupplier().view.record;
  const queries = useQueryClient();
  const undo = useUndoLines();
  const [decidedOn, setDecidedOn] = useState<string | null>(today);
  const [intoChain, setIntoChain] = useState(true);
  const [replacesLinkId, setReplaces] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { id, version, name, change } = entry;
  const [isBusy, setBusy] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const wasSaved = useRef(false);
  useReturn(element, wasSaved);
  useSaveKey(true, () => {
    // A half-typed day counts once its field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    requestAnimationFrame(() => element.current?.requestSubmit());
  });
  const hasDay = isDay(decidedOn);
  const links = chain.filter((link) => isRunning(link, hasDay && decidedOn !== null ? decidedOn : today));
  const isReplacing = intoChain && change !== 'new' && links.length > 0;

  async function accept(event: FormEvent) {
    event.preventDefault();
    if (!hasDay || isBusy) return;
    setProblem(null);
    setBusy(true);
    const replaced = isReplacing ? replacesLinkId : null;
    try {
      const { firstLine, lastLine } = await client.announcements.accept({
        id,
        version,
        decidedOn,
        intoChain,
        replacesLinkId: replaced,
      });
      tell(evidence[intoChain ? 'acceptedIntoChain' : 'accepted'](name), {
        label: common.undo,
        run: () => void undo({ firstLine, lastLine }),
      });
      wasSaved.current = true;
      onClose();
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
    await queries.invalidateQueries();
  }

  return (
    <form
      ref={element}
      className="form"
      aria-label={evidence.acceptNamed(name)}
      noValidate
      onSubmit={(event) => void accept(event)}
    >
      <div className="fields">
        <DateField
          label={announcementFields.decidedOn.label[language]}
          value={decidedOn}
          onChange={setDecidedOn}
          error={hasDay ? undefined : notADay}
          autoFocus
        />
        {isReplacing && (
          <SelectField
            label={evidence.replaces}
            help={evidence.replacesHelp}
            options={links.map((link) => ({
              value: link.id,
              name: [link.subProcessor.name, link.service].filter((word) => word !== '').join(', '),
            }))}
            value={replacesLinkId}
            onChange={setReplaces}
            none={evidence.replacesNone}
          />
        )}
      </div>
      <Checkbox isSelected={intoChain} onChange={setIntoChain}>
        {evidence.intoChain}
      </Checkbox>
      {problem !== null && <Failure error={problem} />}
      <div className="form-end">
        <div className="actions">
          <Button look="primary" icon={Check} type="submit" isDisabled={isBusy}>
            {evidence.acceptSave}
          </Button>
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
        <p className="form-about soft small">
          <span className="form-keys">
            <kbd>Ctrl S</kbd> {common.savesToo}
          </span>
        </p>
      </div>
    </form>
  );
}
