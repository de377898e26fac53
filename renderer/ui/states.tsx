import { CircleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import { problemOf } from '../api/problem.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { Button } from './button.tsx';

/** While the first answer is on its way: muted lines in the shape of the coming content. */
export function Loading({ lines = 6 }: { readonly lines?: number }) {
  const { common } = useMessages();
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{common.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={index} className="loading-line" aria-hidden />
      ))}
    </div>
  );
}

interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
  /** The first step. */
  readonly action?: ReactNode;
}

/** Says what belongs here and offers the first step. */
export function Empty({ icon: Icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon size={28} strokeWidth={1.5} aria-hidden className="icon" />
      <h2>{title}</h2>
      <p className="reading soft">{children}</p>
      {action && <div className="actions">{action}</div>}
    </div>
  );
}

interface FailureProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** What else the person can do. */
  readonly children?: ReactNode;
}

/** What went wrong and what to do about it. */
export function Failure({ error, onRetry, children }: FailureProps) {
  const { language } = useLanguage();
  const { common } = useMessages();
  const problem = problemOf(error);
  return (
    <div className="notice blocked" role="alert">
      <CircleAlert size={20} className="icon" aria-hidden />
      <div className="notice-body">
        <p className="strong">{common.failedTitle}</p>
        <p className="text">{problem.message[language]}</p>
        {problem.fields.length > 0 && (
          <ul className="bullets">
            {problem.fields.map((field) => (
              <li key={field.path} className="text">
                {field.message[language]}
              </li>
            ))}
          </ul>
        )}
        {children}
        {problem.reference && <p className="soft">{common.reference(problem.reference)}</p>}
        {onRetry && (
          <div className="actions">
            <Button onPress={onRetry}>{common.retry}</Button>
          </div>
        )}
      </div>
    </div>
  );
}

interface ProgressProps {
  readonly label: string;
  /** Progress out of `total`; null if unknown. */
  readonly done: number | null;
  readonly total: number;
}

export function Progress({ label, done, total }: ProgressProps) {
  const isOpen = done === null || total === 0;
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      isIndeterminate={isOpen}
      value={isOpen ? 0 : (done / total) * 100}
    >
      {({ percentage }) => (
        <>
          <div className="progress-text">
            <span>{label}</span>
            {percentage !== undefined && !isOpen && <span>{Math.round(percentage)} %</span>}
          </div>
          <div className="progress-track">
            <div
              className={isOpen ? 'progress-fill open' : 'progress-fill'}
              style={isOpen ? undefined : { width: `${percentage ?? 0}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
