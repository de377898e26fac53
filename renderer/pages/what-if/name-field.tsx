import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { foldName } from '../../../shared/law/places.ts';
import { orpc } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { EndedMark } from '../../ui/ended-mark.tsx';
import { FieldParts, type FieldText } from '../../ui/field-parts.tsx';

const MAX_SUGGESTIONS = 8;

interface NameFieldProps extends FieldText {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The name of a supplier or sub-processor, found while typing. */
export function NameField({ label, help, error, value, onChange }: NameFieldProps) {
  const { whatIf } = useMessages();
  const [picked, setPicked] = useState<string | null>(null);
  const search = useDeferredValue(value.trim());
  const suppliers = useQuery({
    ...orpc.processors.list.queryOptions({ input: { search, limit: MAX_SUGGESTIONS } }),
    enabled: search !== '',
  });
  const subProcessors = useQuery(orpc.subProcessors.list.queryOptions());
  const items =
    search === ''
      ? []
      : [
          ...(suppliers.data?.rows ?? []).map(({ id, name, endedOn }) => ({
            id,
            name,
            endedOn,
            role: whatIf.isSupplier,
          })),
          ...(subProcessors.data ?? [])
            .filter(({ name }) => foldName(name).includes(foldName(search)))
            .slice(0, MAX_SUGGESTIONS)
            .map(({ id, name }) => ({ id, name, endedOn: null, role: whatIf.isSubProcessor })),
        ];
  return (
    <ComboBox
      className="field"
      items={items}
      inputValue={value}
      value={picked}
      allowsCustomValue
      allowsEmptyCollection={search !== ''}
      menuTrigger="input"
      defaultFilter={() => true}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      onInputChange={(input) => {
        if (input === value) return;
        setPicked(null);
        onChange(input);
      }}
      onChange={(key) => {
        const chosen = items.find((item) => item.id === key);
        if (!chosen) return;
        setPicked(chosen.id);
        onChange(chosen.name);
      }}
    >
      <FieldParts label={label} help={help} error={error}>
        <Input className="input" autoComplete="off" />
      </FieldParts>
      <Popover className="popover">
        <ListBox
          className="options"
          renderEmptyState={() => <div className="options-empty">{whatIf.noName}</div>}
        >
          {(item: (typeof items)[number]) => (
            <ListBoxItem id={item.id} textValue={item.name} className="option">
              <span className="text">{item.name}</span>
              <EndedMark endedOn={item.endedOn} />
              <span className="soft small">{item.role}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
