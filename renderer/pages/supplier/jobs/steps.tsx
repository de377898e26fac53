import { Check } from 'lucide-react';
import { useMessages } from '../../../i18n/language.tsx';

interface StepsProps {
  readonly names: readonly string[];
  /** The current step, counted from 0. */
  readonly current: number;
  readonly isDone: (step: number) => boolean;
  readonly href: (step: number) => string;
}

/** Progress of a job: every step with its address, the current one and the completed ones marked. */
export function Steps({ names, current, isDone, href }: StepsProps) {
  const { jobs } = useMessages();
  return (
    <nav aria-label={jobs.steps}>
      <ol className="steps">
        {names.map((name, index) => (
          <li key={name}>
            <a className="step" href={href(index)} aria-current={index === current ? 'step' : undefined}>
              <span className="step-mark" aria-hidden>
                {isDone(index) ? <Check size={14} strokeWidth={3} /> : index + 1}
              </span>
              {name}
              {isDone(index) && <span className="visually-hidden">, {jobs.done}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
