import { Check, ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Button } from './button.tsx';

interface FilterMenuProps {
  readonly label: string;
  /** Every value with its name and how many have it within the result, in the order in which they are shown. */
  readonly values: readonly { readonly value: string; readonly name: string; readonly count: number }[];
  readonly selected: readonly string[];
  readonly onChange: (selected: string[]) => void;
}

/** One filter of a list, as one stop of the Tab key: its values open under it, and stay open while some are chosen. */
export function FilterMenu({ label, values, selected, onChange }: FilterMenuProps) {
  const { language } = useLanguage();
  const names = values.filter(({ value }) => selected.includes(value)).map(({ name }) => name);
  const shown = names.length > 1 ? `${names[0]} +${names.length - 1}` : names[0];
  return (
    <MenuTrigger>
      <Button look={selected.length > 0 ? 'secondary' : 'quiet'} isDisabled={values.length === 0}>
        <span className="filter-name">{shown === undefined ? label : `${label}: ${shown}`}</span>
        <ChevronDown size={16} className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="options filter-values"
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={selected}
          shouldCloseOnSelect={false}
          onSelectionChange={(keys) => onChange([...keys].map(String))}
        >
          {values.map(({ value, name, count }) => (
            <MenuItem key={value} id={value} textValue={name} className="option">
              {({ isSelected }) => (
                <>
                  <Check size={16} className={isSelected ? 'icon' : 'icon not-chosen'} aria-hidden />
                  <span className="text">{name}</span>
                  <span className="soft">{formatNumber(count, language)}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
