import { useMutation } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { client, takeRegister } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useStatus } from '../../register/status.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Failure, Progress } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';
import { GivenPassphrase, useNewPassphrase } from './passphrase.tsx';

/** The entire register exported as a zip, and imported into an empty one. */
export function Whole({ canWrite }: { readonly canWrite: boolean }) {
  const { safekeeping } = useMessages();
  const { suppliers } = useStatus();
  return (
    <Panel id="whole" title={safekeeping.whole}>
      <div className="stack">
        <ExportWhole />
        <section className="stack tight" aria-labelledby="whole-import">
          <h3 id="whole-import">{safekeeping.wholeImport}</h3>
          {suppliers > 0 || !canWrite ? (
            <p className="reading soft">{suppliers > 0 ? safekeeping.wholeNotEmpty : safekeeping.readOnly}</p>
          ) : (
            <ImportWhole />
          )}
        </section>
      </div>
    </Panel>
  );
}

function ExportWhole() {
  const { safekeeping } = useMessages();
  const passphrase = useNewPassphrase();
  const save = useMutation({
    mutationFn: (asked: string | null) => client.archive.export({ passphrase: asked }),
    onSuccess: (file) => {
      passphrase.forget();
      saveFile(file, file.name);
      tell(safekeeping.wholeSaved(file.name));
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    const asked = passphrase.ask();
    if (asked !== undefined) save.mutate(asked);
  }
  return (
    <form className="form" aria-label={safekeeping.whole} onSubmit={submit}>
      <p className="reading soft">{safekeeping.wholeText}</p>
      {passphrase.field}
      <div className="actions">
        <Button icon={Download} type="submit" isDisabled={save.isPending}>
          {safekeeping.wholeExport}
        </Button>
      </div>
      <div role="status">
        {save.isPending && <Progress label={safekeeping.wholeExporting} done={null} total={0} />}
      </div>
      {save.isError && <Failure error={save.error} />}
    </form>
  );
}

function ImportWhole() {
  const { safekeeping } = useMessages();
  const [file, setFile] = useState<File | null>(null);
  const [given, setGiven] = useState('');
  const take = useMutation({
    mutationFn: (chosen: File) =>
      client.archive.import({ file: chosen, passphrase: given === '' ? null : given }),
    onSuccess: (status) => {
      tell(safekeeping.wholeImported(status.suppliers));
      takeRegister(status);
    },
  });
  return (
    <>
      <p className="reading soft">{safekeeping.wholeImportText}</p>
      <div className="actions">
        <FileTrigger
          acceptedFileTypes={['.zip', '.age']}
          onSelect={(files) => {
            setFile(files?.[0] ?? null);
            setGiven('');
            take.reset();
          }}
        >
          <Button icon={Upload} isDisabled={take.isPending}>
            {safekeeping.wholeChoose}
          </Button>
        </FileTrigger>
        {file && (
          <span className="text">
            {safekeeping.wholeChosen}: {file.name}
          </span>
        )}
      </div>
      {file?.name.endsWith('.age') && <GivenPassphrase value={given} onChange={setGiven} />}
      {file && (
        <div className="actions">
          <Button isDisabled={take.isPending} onPress={() => take.mutate(file)}>
            {safekeeping.wholeTake}
          </Button>
        </div>
      )}
      <div role="status">
        {take.isPending && <Progress label={safekeeping.wholeImporting} done={null} total={0} />}
      </div>
      {take.isError && <Failure error={take.error} />}
    </>
  );
}
