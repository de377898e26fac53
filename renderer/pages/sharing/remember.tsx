/** Remembering the password of a shared register on this computer; where the host cannot, nothing of it is shown. */

import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { FieldError } from 'react-hook-form';
import { orpc, queryClient } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Fact } from '../../ui/page.tsx';
import { Failure } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tell } from '../../ui/toast.tsx';

const useRemembering = () => useQuery(orpc.replica.remembering.queryOptions()).data;

interface PasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: FieldError | undefined;
  readonly isToRemember: boolean;
  readonly onRemember: (isToRemember: boolean) => void;
}

/** The password, and whether it is to be remembered. */
export function PasswordField({ value, onChange, error, isToRemember, onRemember }: PasswordFieldProps) {
  const { sharing } = useMessages();
  const isOffered = useRemembering()?.isOffered === true;
  return (
    <>
      <TextField
        label={sharing.password}
        help={isOffered ? sharing.passwordHelpOffered : sharing.passwordHelp}
        type="password"
        {...{ value, onChange, error }}
      />
      {isOffered && (
        <Checkbox isSelected={isToRemember} onChange={onRemember}>
          {sharing.remember} <span className="radio-help soft">{sharing.rememberHelp}</span>
        </Checkbox>
      )}
    </>
  );
}

/** Whether the password of the open register is remembered, and how to end that. */
export function Remembered() {
  const { sharing } = useMessages();
  const remembering = useRemembering();
  const said = useRef<HTMLSpanElement>(null);
  const forget = useMutation(
    orpc.replica.forgetPassword.mutationOptions({
      onSuccess: (now) => {
        queryClient.setQueryData(orpc.replica.remembering.queryKey(), now);
        tell(sharing.forgotten);
        // Its button goes.
        said.current?.focus();
      },
    }),
  );
  if (!remembering?.isOffered) return null;
  return (
    <Fact label={sharing.password}>
      <div className="stack tight">
        <span ref={said} tabIndex={-1}>
          {remembering.isRemembered ? sharing.remembered : sharing.notRemembered}
        </span>
        {remembering.isRemembered && (
          <div className="actions">
            <Button onPress={() => forget.mutate(undefined)}>{sharing.forget}</Button>
          </div>
        )}
        {forget.isError && <Failure error={forget.error} />}
      </div>
    </Fact>
  );
}
