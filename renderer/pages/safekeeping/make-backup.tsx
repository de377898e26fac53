import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { orpc } from '../../api/client.ts';
import { formatBytes } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Progress } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNewPassphrase } from './passphrase.tsx';

/** Makes a backup now, in the backups folder or elsewhere, encrypted if requested. */
export function MakeBackup() {
  const { safekeeping } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [folder, setFolder] = useState('');
  const passphrase = useNewPassphrase();
  const make = useMutation(
    orpc.backup.make.mutationOptions({
      onSuccess: async () => {
        passphrase.forget();
        await queries.invalidateQueries({ queryKey: orpc.backup.list.key() });
      },
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    const asked = passphrase.ask();
    if (asked === undefined) return;
    make.mutate({ folder: folder.trim() === '' ? null : folder.trim(), passphrase: asked });
  }
  return (
    <Panel id="make-backup" title={safekeeping.make}>
      <form className="form" aria-label={safekeeping.make} onSubmit={submit}>
        <TextField
          label={safekeeping.folder}
          help={safekeeping.folderHelp}
          value={folder}
          onChange={setFolder}
        />
        {passphrase.field}
        <div className="actions">
          <Button look="primary" type="submit" isDisabled={make.isPending}>
            {safekeeping.makeButton}
          </Button>
        </div>
        <div role="status">
          {make.isPending && <Progress label={safekeeping.making} done={null} total={0} />}
          {make.data && (
            <div className="notice ok">
              <CircleCheck size={20} aria-hidden className="icon" />
              <p className="text">
                {safekeeping.made(make.data.file, formatBytes(make.data.bytes, language))}
              </p>
            </div>
          )}
        </div>
        {make.isError && <Failure error={make.error} />}
      </form>
    </Panel>
  );
}
