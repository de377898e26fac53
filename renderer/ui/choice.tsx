import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, Radio, RadioGroup } from 'react-aria-components';
import { useMessages } from '../i18n/language.tsx';
import { FieldParts, type FieldText } from './field-parts.tsx';

interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}

export function Checkbox({ isSelected, onChange, children }: CheckboxProps) {
  return (
    <AriaCheckbox className="check" isSelected={isSelected} onChange={onChange}>
      <span className="mark" aria-hidden>
        {isSelected && <Check size={14} strokeWidth={3} />}
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

interface RadiosProps<Value extends string> extends FieldText {
  readonly options: readonly { readonly value: Value; readonly name: string; readonly help?: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly isStacked?: boolean;
  /** The label is announced but not shown, for use where a heading already says it. */
  readonly isLabelHidden?: boolean;
  /** The first answer has the focus when the choice appears; none is chosen by that. */
  readonly autoFocus?: boolean;
}

/** A choice with all answers visible at once. */
export function Radios<Value extends string>({
  label,
  help,
  error,
  options,
  value,
  onChange,
  isStacked = false,
  isLabelHidden = false,
  autoFocus = false,
}: RadiosProps<Value>) {
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(next) => onChange(next as Value)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldParts label={label} isLabelHidden={isLabelHidden} help={help} error={error}>
        <div className={isStacked ? 'radios stacked' : 'radios'}>
          {options.map((option, at) => (
            <Radio
              key={option.value}
              value={option.value}
              className="radio"
              autoFocus={autoFocus && at === 0}
            >
              <span className="mark" aria-hidden />
              <span>
                {option.name}
                {option.help && <span className="radio-help soft"> {option.help}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldParts>
    </RadioGroup>
  );
}

interface YesNoProps extends FieldText {
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
  /** Text of the third answer; without it there are two. */
  readonly open?: string;
}

/** Yes, no and, where it makes sense, "not asked yet", which is a fact in its own right. */
export function YesNo({ value, onChange, open, ...text }: YesNoProps) {
  const { common } = useMessages();
  return (
    <Radios
      {...text}
      options={[
        { value: 'yes', name: common.yes },
        { value: 'no', name: common.no },
        ...(open === undefined ? [] : [{ value: 'open', name: open }]),
      ]}
      value={value === null ? (open === undefined ? null : 'open') : value ? 'yes' : 'no'}
      onChange={(next) => onChange(next === 'open' ? null : next === 'yes')}
    />
  );
}
