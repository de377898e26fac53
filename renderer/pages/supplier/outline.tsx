import { ListTree } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useMessages } from '../../i18n/language.tsx';
import { useCustomFields } from '../../register/custom-fields.ts';
import { goToSection, type SectionId, sections } from './sections.ts';

/**
 * Links to the sections of the page: a list that follows the scroll position, a menu if there is less room.
 */
export function Outline() {
  const { supplier, evidence, documents, breaches } = useMessages();
  const { certificates, announcements, reviews } = evidence;
  const names = {
    ...supplier,
    certificates,
    announcements,
    reviews,
    documents: documents.title,
    breaches: breaches.title,
  };
  const hasCustom = useCustomFields().length > 0;
  const there = sections.filter((section) => section !== 'custom' || hasCustom);
  const current = useSectionInView();
  return (
    <nav className="outline" aria-label={supplier.sections}>
      <ul className="outline-list" onKeyDown={move}>
        {there.map((section) => (
          <li key={section}>
            <button
              type="button"
              className="outline-link"
              tabIndex={section === current ? 0 : -1}
              aria-current={section === current ? 'location' : undefined}
              onClick={() => goToSection(section)}
            >
              {names[section]}
            </button>
          </li>
        ))}
      </ul>
      <div className="outline-menu">
        <MenuTrigger>
          <Button className="button">
            <ListTree size={16} aria-hidden className="icon" />
            {supplier.toSection}
          </Button>
          <Popover className="popover" placement="bottom start">
            <Menu className="options" onAction={(section) => goToSection(String(section))}>
              <MenuItem id="state" className="option">
                {supplier.state}
              </MenuItem>
              {there.map((section) => (
                <MenuItem key={section} id={section} className="option">
                  {names[section]}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
    </nav>
  );
}

/** The list is one stop of the keyboard: the arrows go through it. */
function move(event: KeyboardEvent<HTMLUListElement>) {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  links[Math.max(0, Math.min(links.length - 1, to))]?.focus();
}

/** Share of the window, from the top, that contains the section being read. */
const READING = 0.35;

/**
 * The section that is being read: the last one whose start has passed the reading line. Near the end of the page, where
 * it can be scrolled no further, the line goes down along with the page, so that every section has its turn. A section
 * with the focus is the one, while any of it is in view.
 */
function useSectionInView(): SectionId {
  const [current, setCurrent] = useState<SectionId>(sections[0]);
  useEffect(() => {
    const look = () => {
      const rest = innerHeight * (1 - READING);
      const left = document.documentElement.scrollHeight - innerHeight - scrollY;
      const line = innerHeight * READING + Math.max(0, rest - Math.max(0, left));
      const places = sections.flatMap((section) => {
        const element = document.getElementById(section);
        return element ? [{ section, element, ...element.getBoundingClientRect().toJSON() }] : [];
      });
      const focused = places.find(({ element }) => element.contains(document.activeElement));
      const isInView = focused && focused.top < innerHeight && focused.bottom > innerHeight * READING;
      const passed = places.findLast(({ top }) => top < line);
      setCurrent((isInView ? focused : passed)?.section ?? sections[0]);
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(document.body);
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('focusin', look);
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', look);
      window.removeEventListener('focusin', look);
    };
  }, []);
  return current;
}
