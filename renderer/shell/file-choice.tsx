import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc, takeRegister, takeStatus } from '../api/client.ts';
import { useMessages } from '../i18n/language.tsx';
import { useStatus } from '../register/status.tsx';
import { Button } from '../ui/button.tsx';
import { Decision } from '../ui/dialog.tsx';
import { Failure } from '../ui/states.tsx';

/**
 * The open file is not the one at its path any more: keep a copy of what this program holds, or open what is
 * there. Forms stay as they are, so that nothing typed is lost.
 */
export function FileChoice({ canOpen }: { readonly canOpen: boolean }) {
  const { shell } = useMessages();
  const { file } = useStatus();
  const [isAsking, setAsking] = useState(false);
  const present = useMutation(orpc.register.open.mutationOptions({ onSuccess: takeStatus }));
  const copy = useMutation(orpc.register.saveCopy.mutationOptions());
  const opening = useMutation(orpc.register.open.mutationOptions({ onSuccess: takeRegister }));
  const kept = copy.data?.file ?? null;
  const isBusy = present.isPending || copy.isPending || opening.isPending;
  return (
    <div className="banner-choice">
      {kept === null ? (
        <Button isDisabled={isBusy} onPress={() => copy.mutate(undefined)}>
          {shell.keepCopy}
        </Button>
      ) : (
        <>
          <span className="text" role="status">
            {shell.copyKept(kept)}
          </span>
          <Button isDisabled={isBusy} onPress={() => opening.mutate({ file: kept })}>
            {shell.openCopy}
          </Button>
        </>
      )}
      {canOpen && (
        <Button isDisabled={isBusy} onPress={() => setAsking(true)}>
          {shell.openPresent}
        </Button>
      )}
      {[present, copy, opening].map(({ error }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: always the same three
        error === null ? null : <Failure key={at} error={error} />,
      )}
      <Decision
        isOpen={isAsking}
        title={shell.openPresentTitle}
        confirm={shell.openPresent}
        onConfirm={() => {
          setAsking(false);
          if (file !== null) present.mutate({ file });
        }}
        onCancel={() => setAsking(false)}
      >
        {shell.openPresentText}
      </Decision>
    </div>
  );
}
