import { ChevronDown, ChevronUp, Columns3 } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { customKey } from '../../../../shared/fields/custom.ts';
import { type ColumnKey, columnKeys, firstColumns } from '../../../../shared/fields/list-columns.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useCustomFields } from '../../../register/custom-fields.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice.tsx';
import { supplierColumns } from '../list/columns.tsx';
import type { SavedViews } from './read-saved.ts';

interface ColumnChoiceProps {
  readonly kept: SavedViews;
  readonly onChange: (change: Partial<SavedViews>) => void;
}

/** Which columns the list has and in which order; the name always comes first. */
export function ColumnChoice({ kept, onChange }: ColumnChoiceProps) {
  const messages = useMessages();
  const { language } = useLanguage();
  const { grid } = messages;
  const custom = useCustomFields();
  const all = [...columnKeys, ...custom.map(({ id }) => customKey(id))];
  const shown = kept.columns.slice(1).filter((key) => all.includes(key));
  const hidden = all.filter((key) => !kept.columns.includes(key));
  const put = (keys: readonly ColumnKey[]) => onChange({ columns: ['name', ...keys] });

  function swap(at: number, step: 1 | -1) {
    const next = [...shown];
    const [key] = next.splice(at, 1);
    if (key !== undefined) next.splice(at + step, 0, key);
    put(next);
  }

  return (
    <DialogTrigger>
      <Button look="quiet" icon={Columns3}>
        {grid.columns}
      </Button>
      <Popover className="popover column-popover" placement="bottom end">
        <Dialog className="dialog column-choice">
          <Heading slot="title" level={2}>
            {grid.columnsTitle}
          </Heading>
          <ul>
            {supplierColumns([...shown, ...hidden], language, custom).map(({ key, title }, at) => {
              const isShown = at < shown.length;
              return (
                <li key={key}>
                  <Checkbox
                    isSelected={isShown}
                    onChange={(wanted) => put(wanted ? [...shown, key] : shown.filter((own) => own !== key))}
                  >
                    {title}
                  </Checkbox>
                  {isShown && (
                    <span className="column-moves">
                      <IconButton
                        icon={ChevronUp}
                        label={grid.columnUp(title)}
                        isDisabled={at === 0}
                        onPress={() => swap(at, -1)}
                      />
                      <IconButton
                        icon={ChevronDown}
                        label={grid.columnDown(title)}
                        isDisabled={at === shown.length - 1}
                        onPress={() => swap(at, 1)}
                      />
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          <Checkbox isSelected={kept.isCompact} onChange={(isCompact) => onChange({ isCompact })}>
            {grid.compact}
          </Checkbox>
          <div className="actions">
            <Button
              look="quiet"
              onPress={() => onChange({ columns: [...firstColumns], widths: {}, isCompact: false })}
            >
              {grid.columnsReset}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
