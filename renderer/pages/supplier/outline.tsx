import { ListTree } from 'lucide-react';
import { useEffect, useState } from 'react';
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
      <ul className="outline-list">
        {there.map((section) => (
          <li key={section}>
            <button
              type="button"
              className="outline-link"
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

/** Share of the window, from the top, that contains the section being read. */
const READING = 0.35;

/** The last section whose start has been scrolled to the reading position. */
function useSectionInView(): SectionId {
  const [current, setCurrent] = useState<SectionId>(sections[0]);
  useEffect(() => {
    const look = () => {
      const line = innerHeight * READING;
      const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
      const passed = sections.filter((section) => {
        const top = document.getElementById(section)?.getBoundingClientRect().top;
        return top !== undefined && (isAtEnd ? top < innerHeight : top < line);
      });
      setCurrent(passed.at(-1) ?? sections[0]);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, []);
  return current;
}
