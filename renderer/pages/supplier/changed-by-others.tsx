import { UserPen, X } from 'lucide-react';
import { formatMoment } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useChangesSince } from '../../register/sharing.ts';
import { IconButton } from '../../ui/button.tsx';
import { useSupplier } from './base/supplier-context.tsx';

/**
 * Who changed something of the supplier while its page is open, and when by the clock of that person. A form that is open says
 * so itself, and what is typed in it must not move.
 */
export function ChangedByOthers() {
  const { common, sharing, shell } = useMessages();
  const { language } = useLanguage();
  const { view, editing } = useSupplier();
  const { id } = view.record.processor;
  const { changes, seen } = useChangesSince();
  const own = changes.filter(({ processorId }) => processorId === id);
  const last = own.at(-1);
  const names = [...new Set(own.map(({ who }) => who))].join(', ');
  return (
    <div role="status" className="told">
      {last && editing === null && (
        <div className="notice info changed-by-others">
          <UserPen size={20} aria-hidden className="icon" />
          <p className="text">{sharing.changed(names, formatMoment(last.at, language))}</p>
          <IconButton icon={X} label={`${common.close}: ${shell.notice}`} onPress={seen} />
        </div>
      )}
    </div>
  );
}
