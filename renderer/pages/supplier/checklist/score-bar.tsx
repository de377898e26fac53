import { Meter } from 'react-aria-components';
import { useMessages } from '../../../i18n/language.tsx';

interface ScoreBarProps {
  /** 0 to 100. */
  readonly score: number;
  readonly answered: number;
  readonly total: number;
  /** Answers of the model that nobody confirmed yet. */
  readonly proposed: number;
}

/** Progress of the agreement's check: a bar, and the same in numbers. */
export function ScoreBar({ score, answered, total, proposed }: ScoreBarProps) {
  const { checklist } = useMessages();
  return (
    <Meter className="score" aria-label={checklist.score} value={score} valueLabel={checklist.scoreOf(score)}>
      <div className="progress-text">
        <span>
          {checklist.score} <span className="strong">{checklist.scoreOf(score)}</span>
        </span>
        <span className="soft">
          {checklist.answered(answered, total)}
          {proposed > 0 && ` · ${checklist.proposedCount(proposed)}`}
        </span>
      </div>
      <div className="progress-track">
        <div className="progress-fill" style={{ width: `${score}%` }} />
      </div>
    </Meter>
  );
}
