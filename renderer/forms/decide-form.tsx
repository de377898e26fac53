import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FieldError } from 'react-hook-form';
import { addDays } from '../../shared/law/dates.ts';
import type { NamedMatter } from '../../shared/schema/reminder.ts';
import { formatDate } from '../../shared/words/format.ts';
import { client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { coreMessage } from '../i18n/field-error.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { useStatus } from '../register/status.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { tell } from '../ui/toast.tsx';
import { useUndoLines } from './undo-lines.ts';
import { useReturn } from './use-return.ts';

interface DecideFormProps {
  readonly what: 'handle' | 'putOff';
  readonly point: NamedMatter & { readonly due: string };
  readonly onClose: () => void;
}

/** The name of a date alone, as the core takes it. */
export const matterOf = ({ processorId, kind, subject, day }: NamedMatter): NamedMatter => ({
  processorId,
  kind,
  subject,
  day,
});

/** Handles a date with a reason, or puts it off until a day; both are taken back from the message that follows. */
export function DecideForm({ what, point, onClose }: DecideFormProps) {
  const { reminders, common } = useMessages();
  const { language } = useLanguage();
  const { today } = useStatus();
  const queries = useQueryClient();
  const undo = useUndoLines();
  const inWeek = addDays(today, 7);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(
    point.due > today && point.due < inWeek ? point.due : inWeek,
  );
  const [error, setError] = useState<FieldError>();
  const isHandling = what === 'handle';
  const element = useRef<HTMLFormElement>(null);
  const wasSaved = useRef(false);
  useReturn(element, wasSaved);
  async function send() {
    try {
      const lines = isHandling
        ? await client.reminders.handle({ matters: [matterOf(point)], reason })
        : await client.reminders.putOff({ matters: [matterOf(point)], until: until ?? '' });
      tell(isHandling ? reminders.handled : reminders.wasPutOff(formatDate(until ?? '', language)), {
        label: common.undo,
        run: () => void undo(lines),
      });
      wasSaved.current = true;
      onClose();
      await queries.invalidateQueries();
    } catch (failed) {
      const { message, fields } = problemOf(failed);
      setError({ type: 'core', message: coreMessage(fields[0]?.message ?? message) });
    }
  }
  return (
    <form
      ref={element}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {isHandling ? (
        <TextField
          label={reminders.reason}
          help={reminders.handleText}
          value={reason}
          onChange={setReason}
          error={error}
          autoFocus
        />
      ) : (
        <DateField
          label={reminders.until}
          help={reminders.putOffText}
          value={until}
          onChange={setUntil}
          error={error}
          autoFocus
        />
      )}
      <div className="actions">
        <Button type="submit" look="primary">
          {isHandling ? reminders.handle : reminders.putOff}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
