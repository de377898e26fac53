import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useMessages } from '../i18n/language.tsx';
import { FieldParts, type FieldText } from './field-parts.tsx';

interface SelectFieldProps<Value extends string> extends FieldText {
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Text of the choice that means null; without it null cannot be chosen. */
  readonly none?: string | undefined;
  /** The label is announced but not shown, for use where a table already says it. */
  readonly isLabelHidden?: boolean;
}

const NONE = '';

/** One choice from a short list. */
export function SelectField<Value extends string>({
  label,
  help,
  error,
  options,
  value,
  onChange,
  onBlur,
  none,
  isLabelHidden = false,
}: SelectFieldProps<Value>) {
  const { common } = useMessages();
  const items = [
    ...(none === undefined ? [] : [{ value: NONE, name: none }]),
    ...options.map((option) => ({ value: option.value as string, name: option.name })),
  ];
  return (
    <Select
      className="field"
      placeholder={common.chooseOption}
      value={value ?? (none === undefined ? null : NONE)}
      onChange={(key) => onChange(key === NONE || key === null ? null : (String(key) as Value))}
      {...(onBlur === undefined ? {} : { onBlur })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldParts label={label} isLabelHidden={isLabelHidden} help={help} error={error}>
        <Button className="input select">
          <SelectValue />
          <ChevronDown size={16} className="icon" aria-hidden />
        </Button>
      </FieldParts>
      <Popover className="popover">
        <ListBox className="options" items={items}>
          {(item) => (
            <ListBoxItem id={item.value} textValue={item.name} className="option">
              {({ isSelected }) => (
                <>
                  {item.name}
                  {isSelected && <Check size={16} className="icon" aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
