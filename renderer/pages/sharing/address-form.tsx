import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ReplicaTold } from '../../../shared/schema/replica.ts';
import { problemOf } from '../../api/problem.ts';
import { coreMessage } from '../../i18n/field-error.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Failure, Progress } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useCancellable } from '../safekeeping/use-cancellable.ts';
import { type Asked, fieldOf, nothingTyped, read, type Typed, type Wrong } from './address.ts';
import { PasswordField } from './remember.tsx';

interface AddressFormProps {
  readonly label: string;
  readonly submit: string;
  readonly running: string;
  readonly cancelled: string;
  /** Where the file of who joins is proposed; null = the open register is shared. */
  readonly file: string | null;
  /** The field for that file, given its value and what is wrong with it. */
  readonly fileField?: (value: string, onChange: (file: string) => void, error?: FieldFault) => ReactNode;
  readonly call: (asked: Asked, signal: AbortSignal) => Promise<AsyncIterable<ReplicaTold>>;
  readonly onDone: () => void;
  /** Some moments after it was stopped: what could not be stopped any more is there by then. */
  readonly onStopped: () => void;
  /** The other way out, beside the button. */
  readonly children?: ReactNode;
}

/** Milliseconds after which what was stopped is over. */
const SETTLED = 1000;

type FieldFault = { readonly type: string; readonly message: string } | undefined;

/**
 * Where the server of a shared register is, and the login. What is typed here is not kept as a draft: a password is among it.
 */
export function AddressForm(props: AddressFormProps) {
  const { label, submit, running, cancelled, file, fileField, call, onDone, onStopped } = props;
  const { common, sharing } = useMessages();
  const element = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Typed>({ ...nothingTyped, file: file ?? '' });
  const [wrong, setWrong] = useState<Wrong>({});
  /** How often fields were marked: each time the first of them takes the focus. */
  const [marked, setMarked] = useState(0);
  /** The refusal stands at the field that it is about. */
  const [isAtField, setAtField] = useState(false);
  const [done, setDone] = useState<Extract<ReplicaTold, { type: 'progress' }> | null>(null);
  const asking = useCancellable(async (asked: Asked, signal) => {
    setDone(null);
    setAtField(false);
    try {
      for await (const told of await call(asked, signal)) if (told.type === 'progress') setDone(told);
    } catch (error) {
      if (signal.aborted) setTimeout(onStopped, SETTLED);
      const problem = problemOf(error);
      const field = signal.aborted ? null : fieldOf(problem, asked);
      setAtField(field !== null);
      if (field !== null) mark({ [field]: coreMessage(problem.message) });
      throw error;
    }
  }, onDone);

  function put(change: Partial<Typed>) {
    setTyped((before) => ({ ...before, ...change }));
    setWrong((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in change))));
  }
  /** Says at the fields what is wrong, and moves to the first. */
  function mark(faults: Wrong) {
    setWrong(faults);
    setMarked((times) => times + 1);
  }
  function start(event: FormEvent) {
    event.preventDefault();
    const found = read(typed, file !== null);
    if ('wrong' in found) {
      mark(found.wrong);
      return;
    }
    setWrong({});
    asking.start(found.asked);
  }
  useEffect(() => {
    if (marked > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [marked]);
  const faults = Object.keys(wrong).length;

  const fault = (name: keyof Typed): FieldFault => {
    const message = wrong[name];
    return message === undefined ? undefined : { type: 'custom', message };
  };
  const text = (
    name: Exclude<keyof Typed, 'isClearText' | 'isToRemember'>,
    labels: { label: string; help: string },
  ) => ({
    ...labels,
    value: typed[name],
    onChange: (value: string) => put({ [name]: value }),
    error: fault(name),
  });
  const isMore = [typed.ca, typed.passwordFile].some(Boolean) || [wrong.ca, wrong.passwordFile].some(Boolean);

  return (
    <form ref={element} className="form" aria-label={label} noValidate onSubmit={start}>
      {fileField?.(typed.file, (next) => put({ file: next }), fault('file'))}
      <TextField {...text('hosts', { label: sharing.hosts, help: sharing.hostsHelp })} />
      <div className="fields">
        <TextField {...text('database', { label: sharing.database, help: sharing.databaseHelp })} />
        <TextField {...text('user', { label: sharing.user, help: sharing.userHelp })} />
      </div>
      <PasswordField
        value={typed.password}
        onChange={(password) => put({ password })}
        error={fault('password')}
        isToRemember={typed.isToRemember}
        onRemember={(isToRemember) => put({ isToRemember })}
      />
      <details className="more" open={isMore || undefined}>
        <summary>{sharing.more}</summary>
        <div className="form">
          <TextField {...text('ca', { label: sharing.ca, help: sharing.caHelp })} />
          <TextField
            {...text('passwordFile', { label: sharing.passwordFile, help: sharing.passwordFileHelp })}
          />
        </div>
      </details>
      <Checkbox isSelected={typed.isClearText} onChange={(isClearText) => put({ isClearText })}>
        {sharing.clearText}
      </Checkbox>
      {asking.error !== null && !isAtField && <Failure error={asking.error} />}
      <p className="form-errors" role="status">
        {faults > 0 ? common.errorSummary(faults) : asking.isCancelled ? cancelled : ''}
      </p>
      <div role="status">
        {asking.isRunning && (
          <Progress
            label={done?.of === 'documents' ? sharing.sendingDocuments : running}
            done={done?.done ?? null}
            total={done?.total ?? 0}
          />
        )}
      </div>
      <div className="actions">
        <Button look="primary" type="submit" isDisabled={asking.isRunning}>
          {submit}
        </Button>
        {asking.isRunning ? (
          <Button icon={X} onPress={asking.cancel}>
            {common.cancel}
          </Button>
        ) : (
          props.children
        )}
      </div>
    </form>
  );
}
