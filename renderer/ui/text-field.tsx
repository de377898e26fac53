import { useId } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { FieldParts, type FieldText } from './field-parts.tsx';

interface TextFieldProps extends FieldText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly name?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  /** Texts that the browser offers while somebody types; anything else may be typed. */
  readonly suggestions?: readonly string[];
}

export function TextField({
  label,
  help,
  error,
  multiline = false,
  placeholder,
  onBlur,
  name,
  suggestions = [],
  ...rest
}: TextFieldProps) {
  const list = useId();
  return (
    <AriaTextField
      {...rest}
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="field"
    >
      <FieldParts label={label} help={help} error={error}>
        {multiline ? (
          <TextArea className="input" rows={3} dir="auto" />
        ) : (
          <>
            <Input
              className="input"
              dir="auto"
              autoComplete="off"
              {...(placeholder && { placeholder })}
              {...(suggestions.length > 0 && { list })}
            />
            {suggestions.length > 0 && (
              <datalist id={list}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </>
        )}
      </FieldParts>
    </AriaTextField>
  );
}
