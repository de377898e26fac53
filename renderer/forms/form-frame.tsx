import { Fragment, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import { inSentence } from '../../shared/words/in-sentence.ts';
import { useMessages } from '../i18n/language.tsx';
import { useCanWrite } from '../register/use-can-write.ts';
import { Button } from '../ui/button.tsx';
import { controlOf, firstWrong } from '../ui/first-wrong.ts';
import { Failure } from '../ui/states.tsx';
import { UnsavedGuard } from '../ui/unsaved.tsx';
import { isLost } from '../ui/use-kept-focus.ts';
import { useDraft } from './draft.ts';
import { DraftNotice } from './draft-notice.tsx';
import { isSaveKey, useSaveKey } from './save-key.ts';
import { useReturn } from './use-return.ts';
import type { Saving } from './use-saving.ts';

interface FormFrameProps<Values extends FieldValues> {
  readonly label: string;
  readonly form: UseFormReturn<Values>;
  readonly saving: Pick<Saving<Values>, 'problem' | 'save'>;
  readonly onCancel?: () => void;
  /** The answer that the person came for: it takes the focus instead of the first one. */
  readonly asked?: string | null;
  readonly submit?: string;
  /** What the form is about: it stays in view with the button, however long the form is. */
  readonly about?: string | undefined;
  /** What others did meanwhile; it stays in view with the button. */
  readonly meanwhile?: ReactNode;
  readonly children: ReactNode;
}

/** A form: its fields, one save button, errors at the fields and the error count next to the button. */
export function FormFrame<Values extends FieldValues>({
  label,
  form,
  saving,
  onCancel,
  asked = null,
  submit,
  about,
  meanwhile,
  children,
}: FormFrameProps<Values>) {
  const { common, forms } = useMessages();
  const canWrite = useCanWrite();
  const element = useRef<HTMLFormElement>(null);
  const { isDirty, isSubmitting, errors, isSubmitSuccessful } = form.formState;
  const wrong = faultsIn(errors);
  const isUnsaved = isDirty && !(isSubmitSuccessful && saving.problem === null && wrong === 0);
  const draft = useDraft(form, isUnsaved);
  const wasSaved = useRef(false);
  wasSaved.current = isSubmitting || (isSubmitSuccessful && !isUnsaved);
  useArrival(element, onCancel !== undefined, asked);
  useReturn(element, wasSaved);
  useStaying(element, isSubmitting);
  const failed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button stays in view, its answer stands at the end of the form.
    if (saving.problem !== null) failed.current?.scrollIntoView({ block: 'center' });
  }, [saving.problem]);

  const isSaved = useRef(false);
  const run = form.handleSubmit(
    async (values) => {
      isSaved.current = await saving.save(values);
    },
    () => {
      // Once the errors are on the page, move to the first one.
      requestAnimationFrame(() => element.current && firstWrong(element.current)?.focus());
    },
  );

  const save = () => {
    if (canWrite && !isSubmitting) void run();
  };
  useSaveKey(isUnsaved, save);

  function press(event: KeyboardEvent) {
    if (!isSaveKey(event)) return;
    event.preventDefault();
    // A field that commits on blur, such as a half-typed date, must not lose its text.
    const field = document.activeElement;
    if (field instanceof HTMLElement && element.current?.contains(field)) {
      field.blur();
      field.focus({ preventScroll: true });
    }
    save();
  }

  return (
    <form
      ref={element}
      className="form"
      aria-label={label}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => void run(event)}
    >
      <UnsavedGuard
        isDirty={isUnsaved}
        save={async () => {
          isSaved.current = false;
          await run();
          return isSaved.current;
        }}
      />
      {draft.found && <DraftNotice found={draft.found} onTake={draft.take} onDrop={draft.drop} />}
      <FormProvider {...form}>
        <Fragment key={draft.taken}>{children}</Fragment>
      </FormProvider>
      {saving.problem !== null && (
        <div ref={failed}>
          <Failure error={saving.problem} />
        </div>
      )}
      <div className="form-end">
        {meanwhile}
        <div className="actions">
          <Button look="primary" type="submit" isDisabled={isSubmitting || !canWrite}>
            {isSubmitting ? common.saving : (submit ?? common.save)}
          </Button>
          {onCancel && <Button onPress={onCancel}>{common.cancel}</Button>}
        </div>
        <p className="form-about soft small text">
          {about !== undefined && <span className="strong">{inSentence(about)}</span>}
          <span className="form-keys">
            <kbd>Ctrl S</kbd> {common.savesToo}
          </span>
        </p>
        <p className="form-errors" role="status">
          {!canWrite ? forms.notNow : wrong > 0 ? common.errorSummary(wrong) : ''}
        </p>
      </div>
    </form>
  );
}

/** How many fields are wrong, those within an object one by one. */
function faultsIn(errors: object): number {
  return Object.values(errors).reduce<number>((sum, one) => {
    if (typeof one !== 'object' || one === null) return sum;
    return sum + (typeof (one as { type?: unknown }).type === 'string' ? 1 : faultsIn(one));
  }, 0);
}

/** Share of the window height; a form that opens below it is too low to read. */
const LOW = 0.4;

/**
 * A form that replaces the button that opened it also takes the focus, and scrolls into view; where the person came for one
 * answer, at that answer.
 */
function useArrival(
  element: RefObject<HTMLFormElement | null>,
  isOpened: boolean,
  asked: string | null,
): void {
  useEffect(() => {
    const form = element.current;
    if (!isOpened || form === null) return;
    const answer = asked === null ? null : form.querySelector(`[data-answer="${CSS.escape(asked)}"]`);
    const control = answer && controlOf(answer);
    if (control) {
      control.focus({ preventScroll: true });
      // An answer that no longer holds is replaced by what is typed.
      if (control instanceof HTMLInputElement) control.select();
      control.scrollIntoView({ block: 'center' });
      return;
    }
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    form.querySelector<HTMLElement>('.input:not([type=hidden])')?.focus({ preventScroll: true });
    const { top, bottom } = form.getBoundingClientRect();
    if (top < 0 || (top > innerHeight * LOW && bottom > innerHeight)) form.scrollIntoView({ block: 'start' });
  }, [element, isOpened, asked]);
}

/** While it is sent a form's button can not have the focus: it is given back to one that stays open. */
function useStaying(element: RefObject<HTMLFormElement | null>, isSubmitting: boolean): void {
  const wasSubmitting = useRef(false);
  useEffect(() => {
    if (wasSubmitting.current && !isSubmitting && isLost())
      element.current?.querySelector<HTMLElement>('button[type=submit]')?.focus({ preventScroll: true });
    wasSubmitting.current = isSubmitting;
  }, [element, isSubmitting]);
}
