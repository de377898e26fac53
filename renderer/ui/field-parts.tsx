import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import type { FieldError as FormError } from 'react-hook-form';
import { useFieldError } from '../i18n/field-error.ts';

export interface FieldText {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: FormError | undefined;
}

/** Label above, help and error below: the same for every type of field. */
export function FieldParts({
  label,
  isLabelHidden = false,
  help,
  error,
  children,
}: FieldText & { readonly isLabelHidden?: boolean; readonly children: ReactNode }) {
  const message = useFieldError(error);
  return (
    <>
      <Label className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</Label>
      {children}
      {help && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      {message && (
        <FieldError className="error">
          <CircleAlert size={16} className="icon" aria-hidden />
          <span>{message}</span>
        </FieldError>
      )}
    </>
  );
}
