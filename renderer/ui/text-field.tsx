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
}

export function TextField({
  label,
  help,
  error,
  multiline = false,
  placeholder,
  onBlur,
  name,
  ...rest
}: TextFieldProps) {
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
          <Input className="input" dir="auto" autoComplete="off" {...(placeholder && { placeholder })} />
        )}
      </FieldParts>
    </AriaTextField>
  );
}
