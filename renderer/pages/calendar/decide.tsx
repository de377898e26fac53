import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import type { DeadlineItem } from '../../../shared/schema/outlook.ts';
import type { NamedMatter } from '../../../shared/schema/reminder.ts';
import { deadlineLabels } from '../../../shared/words/deadlines.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { client } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { DecideForm, matterOf } from '../../forms/decide-form.tsx';
import { useUndoLines } from '../../forms/undo-lines.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { tell, tellFailure } from '../../ui/toast.tsx';

/** What somebody is deciding about a date, and the button that they pressed for it. */
export interface Deciding {
  readonly what: 'handle' | 'putOff';
  readonly item: DeadlineItem;
  readonly at: Element;
}

interface DecidedCellProps {
  readonly item: DeadlineItem;
  readonly isCurrent: boolean;
  readonly canWrite: boolean;
  readonly onDecide: (deciding: Deciding) => void;
}

/** What was decided about a date, and the buttons to decide it; they are reached with Tab from the active row. */
export function DecidedCell({ item, isCurrent, canWrite, onDecide }: DecidedCellProps) {
  const { calendar, reminders } = useMessages();
  const { language } = useLanguage();
  const reopen = useReopen();
  const { handledOn, putOffUntil } = item;
  const label = `${deadlineLabels[item.kind][language]}, ${item.processor}`;
  // The focus goes back to the list afterwards: the row may be gone then, and its button with it.
  const press = (act: (at: Element) => void) => (event: { readonly target: Element }) => {
    event.target.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
    act(event.target);
  };
  const told =
    handledOn !== null
      ? calendar.handledOn(formatDate(handledOn, language))
      : putOffUntil !== null && calendar.putOffUntil(formatDate(putOffUntil, language));
  return (
    <>
      {told && <span className="soft">{told}</span>}
      {canWrite && (
        <span className="cell-actions">
          {handledOn !== null ? (
            <Button
              look="quiet"
              excludeFromTabOrder={!isCurrent}
              aria-label={calendar.reopenOf(label)}
              onPress={press(() => void reopen(matterOf(item)))}
            >
              {calendar.reopen}
            </Button>
          ) : (
            <>
              <Button
                look="quiet"
                excludeFromTabOrder={!isCurrent}
                aria-label={reminders.handleOf(label)}
                onPress={press((at) => onDecide({ what: 'handle', item, at }))}
              >
                {reminders.handle}
              </Button>
              <Button
                look="quiet"
                excludeFromTabOrder={!isCurrent}
                aria-label={reminders.putOffOf(label)}
                onPress={press((at) => onDecide({ what: 'putOff', item, at }))}
              >
                {reminders.putOff}
              </Button>
            </>
          )}
        </span>
      )}
    </>
  );
}

/** Takes back that a date is handled; that is taken back from the message that follows. */
function useReopen() {
  const { calendar, common } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const undo = useUndoLines();
  return async (matter: NamedMatter) => {
    try {
      const lines = await client.reminders.reopen({ matters: [matter] });
      tell(calendar.reopened, { label: common.undo, run: () => void undo(lines) });
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
    await queries.invalidateQueries();
  };
}

/** The form for the decision, beside the button that was pressed. */
export function DecidePopover({ what, item, at, onClose }: Deciding & { readonly onClose: () => void }) {
  const { language } = useLanguage();
  const trigger = useRef(at);
  return (
    <Popover
      className="popover decide-popover"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom end"
    >
      <Dialog className="stack">
        <Heading slot="title" level={2} className="text">
          {deadlineLabels[item.kind][language]}, {item.processor}
        </Heading>
        <DecideForm what={what} point={item} onClose={onClose} />
      </Dialog>
    </Popover>
  );
}
