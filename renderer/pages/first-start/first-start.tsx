import { useMutation, useQuery } from '@tanstack/react-query';
import { BookOpen, DatabaseBackup, FilePlus2, FolderOpen, FolderPlus } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ProblemCode } from '../../../shared/schema/problem.ts';
import type { RecentRegister, RegisterStatus } from '../../../shared/schema/register.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { orpc, takeRegister } from '../../api/client.ts';
import { desktop } from '../../api/host.ts';
import { problemOf } from '../../api/problem.ts';
import { notFilledIn } from '../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useTheme } from '../../i18n/theme.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure, Progress } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Rescue } from '../safekeeping/rescue.tsx';
import { JoinRegister } from './join-register.tsx';

type Way = 'new' | 'open' | 'example';

/** No register is open: create one, open one, explore the example, or join one that others share. */
export function FirstStart({ status }: { readonly status: RegisterStatus }) {
  const { firstStart, sharing, shell } = useMessages();
  const [way, setWay] = useState<Way | null>(null);
  const [rescued, setRescued] = useState<string | null>(null);
  const register = useOpening();
  const recent = useQuery(orpc.register.recent.queryOptions());
  useEffect(() => {
    document.title = `${firstStart.title} · ${shell.product}`;
  }, [firstStart.title, shell.product]);
  // As on every page: who closed a register hears where this is, and goes on from here.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  function go(next: Way, run: () => void) {
    setWay(next);
    setRescued(null);
    register.reset();
    run();
  }
  const outcome = (own: Way) =>
    way === own && (
      <>
        {register.isPending && (
          <Progress label={own === 'open' ? firstStart.opening : firstStart.creating} done={null} total={0} />
        )}
        {register.createError !== null && (
          <CreateFailure
            error={register.createError}
            isBusy={register.isPending}
            onMakeFolder={() => go(own, register.createWithFolder)}
          />
        )}
        {register.openError !== null && (
          <OpenFailure error={register.openError} file={register.file} onRescue={setRescued} />
        )}
      </>
    );

  return (
    <main className="first-start">
      <LookChoice />
      <header className="first-start-header">
        <span className="rail-mark" aria-hidden />
        <h1 ref={heading} tabIndex={-1}>
          {firstStart.title}
        </h1>
        <p className="reading">{firstStart.lead}</p>
        <p className="reading soft">{firstStart.local}</p>
      </header>
      <div className="ways">
        <NewRegister
          status={status}
          isBusy={register.isPending}
          onCreate={(file, organisation) => go('new', () => register.create(file, organisation, false))}
        >
          {outcome('new')}
        </NewRegister>
        <OpenRegister
          status={status}
          recent={recent.data ?? null}
          isBusy={register.isPending}
          onOpen={(file) => go('open', () => register.open(file))}
        >
          {outcome('open')}
        </OpenRegister>
        <section className="panel way" aria-labelledby="way-example">
          <h2 id="way-example">
            <BookOpen size={20} aria-hidden className="icon" /> {firstStart.exampleTitle}
          </h2>
          <p className="soft">{firstStart.exampleText}</p>
          <div className="actions way-end">
            <Button
              isDisabled={register.isPending || recent.isPending}
              onPress={() =>
                go('example', () => {
                  const file = inFolder(status.defaultFolder, firstStart.exampleName);
                  const isKnown = recent.data?.some((known) => known.file === file);
                  if (isKnown) register.open(file);
                  else register.create(file, '', true);
                })
              }
            >
              {firstStart.example}
            </Button>
          </div>
          {outcome('example')}
        </section>
      </div>
      <JoinRegister
        file={inFolder(status.defaultFolder, sharing.joinFileName)}
        folder={status.defaultFolder}
        isBusy={register.isPending}
      />
      {rescued !== null && <Rescue key={rescued} file={rescued} onClose={() => setRescued(null)} />}
    </main>
  );
}

function useOpening() {
  const onSuccess = takeRegister;
  const create = useMutation(orpc.register.create.mutationOptions({ onSuccess }));
  const open = useMutation(orpc.register.open.mutationOptions({ onSuccess }));
  return {
    isPending: create.isPending || open.isPending,
    createError: create.error,
    openError: open.error,
    /** The file that could not be opened; empty if none was requested. */
    file: open.variables?.file ?? '',
    reset: () => {
      create.reset();
      open.reset();
    },
    create: (file: string, organisation: string, example: boolean) =>
      create.mutate(
        { file, organisation, example },
        {
          // The example already exists: it is opened as it was left.
          onError: (error) => {
            if (example && problemOf(error).code === 'refused') {
              create.reset();
              open.mutate({ file });
            }
          },
        },
      ),
    /** Retries what could not be created, this time creating its folder. */
    createWithFolder: () => {
      if (create.variables) create.mutate({ ...create.variables, makeFolder: true });
    },
    open: (file: string) => open.mutate({ file }),
  };
}

interface WayProps {
  readonly isBusy: boolean;
  readonly children: React.ReactNode;
}

interface NewRegisterProps extends WayProps {
  readonly status: RegisterStatus;
  readonly onCreate: (file: string, organisation: string) => void;
}

function NewRegister(props: NewRegisterProps) {
  const { firstStart } = useMessages();
  const [organisation, setOrganisation] = useState('');
  const [file, setFile] = useState(() => inFolder(props.status.defaultFolder, firstStart.fileName));
  const [isTried, setTried] = useState(false);
  const choose = desktop?.chooseNewRegister;
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (file.trim() !== '') props.onCreate(file.trim(), organisation.trim());
  }
  return (
    <section className="panel way" aria-labelledby="way-new">
      <h2 id="way-new">
        <FilePlus2 size={20} aria-hidden className="icon" /> {firstStart.newTitle}
      </h2>
      <p className="soft">{firstStart.newText}</p>
      <form onSubmit={submit} className="form way-form">
        <TextField
          label={firstStart.organisation}
          help={firstStart.organisationHelp}
          value={organisation}
          onChange={setOrganisation}
        />
        <TextField
          label={firstStart.file}
          help={firstStart.fileHelp(props.status.defaultFolder)}
          value={file}
          onChange={setFile}
          error={isTried && file.trim() === '' ? notFilledIn : undefined}
        />
        <div className="actions way-end">
          <Button look="primary" type="submit" isDisabled={props.isBusy}>
            {firstStart.create}
          </Button>
          {choose && (
            <Button onPress={() => void choose(file).then((chosen) => chosen && setFile(chosen))}>
              {firstStart.browse}
            </Button>
          )}
        </div>
      </form>
      {props.children}
    </section>
  );
}

interface OpenRegisterProps extends WayProps {
  readonly status: RegisterStatus;
  /** null while the list is loading. */
  readonly recent: readonly RecentRegister[] | null;
  readonly onOpen: (file: string) => void;
}

function OpenRegister(props: OpenRegisterProps) {
  const { firstStart } = useMessages();
  const { language } = useLanguage();
  const [file, setFile] = useState('');
  const [isTried, setTried] = useState(false);
  const choose = desktop?.chooseRegister;
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (file.trim() !== '') props.onOpen(file.trim());
  }
  return (
    <section className="panel way" aria-labelledby="way-open">
      <h2 id="way-open">
        <FolderOpen size={20} aria-hidden className="icon" /> {firstStart.openTitle}
      </h2>
      <p className="soft">{firstStart.openText}</p>
      <form onSubmit={submit} className="form way-form">
        <TextField
          label={firstStart.openFile}
          help={firstStart.openFileHelp(inFolder(props.status.defaultFolder, firstStart.fileName))}
          value={file}
          onChange={setFile}
          error={isTried && file.trim() === '' ? notFilledIn : undefined}
        />
        <div className="actions">
          <Button type="submit" isDisabled={props.isBusy}>
            {firstStart.open}
          </Button>
          {choose && (
            <Button onPress={() => void choose().then((chosen) => chosen && props.onOpen(chosen))}>
              {firstStart.browse}
            </Button>
          )}
        </div>
      </form>
      {props.children}
      <h3 className="recent-title">{firstStart.recent}</h3>
      {props.recent?.length === 0 ? (
        <p className="soft">{firstStart.noRecent}</p>
      ) : (
        <ul className="recent">
          {props.recent?.map((recent) => (
            <li key={recent.file}>
              <button type="button" className="recent-file" onClick={() => props.onOpen(recent.file)}>
                <span className="text">{recent.file}</span>
                <span className="soft">
                  {firstStart.openedOn(formatDate(recent.openedAt.slice(0, 10), language))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface CreateFailureProps {
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly onMakeFolder: () => void;
}

/** A folder that does not exist may be a typing error or intended: it is created on confirmation. */
function CreateFailure({ error, isBusy, onMakeFolder }: CreateFailureProps) {
  const { firstStart } = useMessages();
  return (
    <Failure error={error}>
      {problemOf(error).code === 'not-found' && (
        <div className="actions">
          <Button icon={FolderPlus} isDisabled={isBusy} onPress={onMakeFolder}>
            {firstStart.makeFolder}
          </Button>
        </div>
      )}
    </Failure>
  );
}

/** A register that may still have a good backup. */
const rescuable: ReadonlySet<ProblemCode> = new Set(['corrupt', 'not-found', 'foreign']);

interface OpenFailureProps {
  readonly error: unknown;
  readonly file: string;
  readonly onRescue: (file: string) => void;
}

function OpenFailure({ error, file, onRescue }: OpenFailureProps) {
  const { firstStart, safekeeping } = useMessages();
  const { code } = problemOf(error);
  const wayOut = firstStart.waysOut[code];
  const backups = useQuery(
    orpc.backup.list.queryOptions({
      input: { register: file },
      enabled: rescuable.has(code),
    }),
  );
  // A mistyped name has none; a damaged register may also have a backup elsewhere.
  const offers = code === 'corrupt' || (backups.data?.backups.length ?? 0) > 0;
  return (
    <Failure error={error}>
      {wayOut && <p>{wayOut}</p>}
      {offers && (
        <div className="actions">
          <Button icon={DatabaseBackup} onPress={() => onRescue(file)}>
            {safekeeping.rescue}
          </Button>
        </div>
      )}
    </Failure>
  );
}

function LookChoice() {
  const { shell } = useMessages();
  const { language, setLanguage } = useLanguage();
  const { isDark, setTheme } = useTheme();
  return (
    <div className="first-start-look">
      <Button look="quiet" onPress={() => setLanguage(language === 'nl' ? 'en' : 'nl')}>
        {language === 'nl' ? shell.toEnglish : shell.toDutch}
      </Button>
      <Button look="quiet" onPress={() => setTheme(isDark ? 'light' : 'dark')}>
        {isDark ? shell.themeLight : shell.themeDark}
      </Button>
    </div>
  );
}

/** A file in a folder, with the path separator of the computer that holds the folder. */
function inFolder(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}
