import { useQuery } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { client, orpc, takeRegister } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useStatus } from '../../register/status.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Failure, Progress } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';
import { GivenPassphrase, useNewPassphrase } from './passphrase.tsx';
import { useCancellable } from './use-cancellable.ts';

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
  const save = useCancellable(
    (asked: string | null, signal) => client.archive.export({ passphrase: asked }, { signal }),
    (file) => {
      passphrase.forget();
      saveFile(file, file.name);
      tell(safekeeping.wholeSaved(file.name));
    },
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    const asked = passphrase.ask();
    if (asked !== undefined) save.start(asked);
  }
  return (
    <form className="form" aria-label={safekeeping.whole} onSubmit={submit}>
      <p className="reading soft">{safekeeping.wholeText}</p>
      {passphrase.field}
      <div className="actions">
        <Button icon={Download} type="submit" isDisabled={save.isRunning}>
          {safekeeping.wholeExport}
        </Button>
      </div>
      <Running of={save} label={safekeeping.wholeExporting} />
    </form>
  );
}

function ImportWhole() {
  const { safekeeping } = useMessages();
  const [file, setFile] = useState<File | null>(null);
  const [given, setGiven] = useState('');
  const take = useCancellable(
    (chosen: File, signal) =>
      client.archive.import({ file: chosen, passphrase: given === '' ? null : given }, { signal }),
    (status) => {
      tell(safekeeping.wholeImported(status.suppliers));
      takeRegister(status);
    },
  );
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
          <Button icon={Upload} isDisabled={take.isRunning}>
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
          <Button isDisabled={take.isRunning} onPress={() => take.start(file)}>
            {safekeeping.wholeTake}
          </Button>
        </div>
      )}
      <Running of={take} label={safekeeping.wholeImporting} />
    </>
  );
}

type Cancellable = Pick<
  ReturnType<typeof useCancellable<never, never>>,
  'isRunning' | 'isCancelled' | 'error' | 'cancel'
>;

/** How far it is, a way to cancel it, and what came of it if that is no success. */
function Running({ of, label }: { readonly of: Cancellable; readonly label: string }) {
  const { safekeeping } = useMessages();
  return (
    <>
      <div role="status">
        {of.isRunning && <ArchiveProgress label={label} />}
        {of.isCancelled && <p className="soft">{safekeeping.wholeCancelled}</p>}
      </div>
      {of.isRunning && (
        <div className="actions">
          <Button onPress={of.cancel}>{safekeeping.wholeCancel}</Button>
        </div>
      )}
      {of.error && <Failure error={of.error} />}
    </>
  );
}

/** Interval between two progress checks, in milliseconds. */
const POLL_INTERVAL = 400;

function ArchiveProgress({ label }: { readonly label: string }) {
  const { safekeeping } = useMessages();
  const { data } = useQuery({
    ...orpc.archive.progress.queryOptions(),
    refetchInterval: POLL_INTERVAL,
    staleTime: 0,
    gcTime: 0,
  });
  const step = data ?? { phase: 'copy', done: 0, total: 0 };
  const isChecking = step.phase === 'check';
  return (
    <Progress
      label={isChecking ? safekeeping.wholeChecking : label}
      done={step.total === 0 ? null : step.done}
      total={step.total}
    />
  );
}
