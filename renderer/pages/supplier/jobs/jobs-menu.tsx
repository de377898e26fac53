import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { isAsked } from '../../../../shared/law/asked.ts';
import { askedTopics } from '../../../../shared/schema/outlook.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useDay } from '../../../register/status.tsx';
import { addresses } from '../../../router/addresses.ts';
import { navigate } from '../../../router/router.ts';
import { useSupplier } from '../base/supplier-context.tsx';

/** Verdicts of which the letter about locations asks. */
const unlocated: ReadonlySet<string | null> = new Set(['NO_FLOWS_RECORDED', 'SUBPROCESSOR_NOT_LOCATED']);

/** What else can be done with this supplier; each item leads to its own page. */
export function JobsMenu() {
  const { jobs, checklist, letters } = useMessages();
  const { view, canEdit } = useSupplier();
  const day = useDay();
  const { id, name } = view.record.processor;
  const hasUnknown =
    view.record.flows.some(({ country }) => country === 'unknown') ||
    unlocated.has(view.verdict.transferCode);
  // What is only asked where it plays a part.
  const topics = askedTopics.filter((topic) => isAsked(topic, view.record, view.verdict, day));
  const items = [
    { href: addresses.incident(id), name: jobs.incident },
    hasUnknown && { href: addresses.letter(id, 'locations'), name: checklist.locationsLetter },
    ...topics.map((topic) => ({ href: addresses.letter(id, topic), name: letters.topics[topic] })),
    { href: addresses.letter(id, 'owner'), name: letters.owner.title },
    canEdit && { href: addresses.endSupplier(id), name: jobs.end },
    canEdit && { href: addresses.copySupplier(id), name: jobs.copy },
    canEdit && { href: addresses.mergeSupplier(id), name: jobs.merge },
  ].filter((item) => item !== false);
  return (
    <MenuTrigger>
      <Button className="button" aria-label={jobs.menuOf(name)}>
        {jobs.menu}
        <ChevronDown size={16} aria-hidden className="icon" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="options" onAction={(href) => navigate(String(href))}>
          {items.map((item) => (
            <MenuItem key={item.href} id={item.href} className="option">
              {item.name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
