import { Users } from 'lucide-react';
import { useState } from 'react';
import { client, takeRegister } from '../../api/client.ts';
import { desktop } from '../../api/host.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddressForm } from '../sharing/address-form.tsx';

interface JoinRegisterProps {
  /** Where the file of the register is proposed. */
  readonly file: string;
  readonly folder: string;
  readonly isBusy: boolean;
}

/** Taking part in a register that others share; its form opens when somebody wants to. */
export function JoinRegister({ file, folder, isBusy }: JoinRegisterProps) {
  const { firstStart, sharing } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const choose = desktop?.chooseNewRegister;
  return (
    <section className="panel way join" aria-labelledby="way-join">
      <h2 id="way-join">
        <Users size={20} aria-hidden className="icon" /> {sharing.joinTitle}
      </h2>
      <p className="reading soft">{sharing.joinText}</p>
      {isOpen ? (
        <AddressForm
          label={sharing.joinTitle}
          submit={sharing.join}
          running={sharing.joining}
          cancelled={sharing.joinCancelled}
          file={file}
          fileField={(value, onChange, error) => (
            <div className="stack tight">
              <TextField
                label={sharing.joinFile}
                help={sharing.joinFileHelp(folder)}
                value={value}
                onChange={onChange}
                error={error}
                autoFocus
              />
              {choose && (
                <div className="actions">
                  <Button onPress={() => void choose(value).then((chosen) => chosen && onChange(chosen))}>
                    {firstStart.browse}
                  </Button>
                </div>
              )}
            </div>
          )}
          call={(asked, signal) => client.replica.join(asked, { signal })}
          onDone={() => void client.register.status().then(takeRegister)}
          onStopped={() =>
            void client.register.status().then((status) => {
              if (status.open) takeRegister(status);
            })
          }
        />
      ) : (
        <div className="actions">
          <Button isDisabled={isBusy} onPress={() => setOpen(true)}>
            {sharing.joinOpen}
          </Button>
        </div>
      )}
    </section>
  );
}
