import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { type Tone, ToneIcon } from '../../ui/chip.tsx';

interface Figure {
  readonly value: string;
  readonly words: string;
  readonly href: string;
  /** null if the figure is neither good nor bad. */
  readonly tone: Tone | null;
}

interface FiguresProps {
  readonly figures: readonly Figure[];
  readonly parts: readonly Part[];
}

/** The state in a few figures, each linking to the list behind it. */
export function Figures({ figures, parts }: FiguresProps) {
  const { suppliers } = useMessages();
  return (
    <>
      <ul className="figures">
        {figures.map((figure) => (
          <li key={figure.words}>
            <a href={figure.href} className="figure">
              <span className="figure-value">{figure.value}</span>
              <span className="figure-words">
                {figure.tone && <ToneIcon tone={figure.tone} size={14} />} {figure.words}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <h3 className="figures-title">{suppliers.facetResult}</h3>
      <VerdictBar parts={parts} />
    </>
  );
}

export interface Part {
  readonly tone: Tone;
  readonly name: string;
  readonly count: number;
}

/** Shares of a total: colour and pattern, with the numbers in words next to it. */
export function VerdictBar({ parts }: { readonly parts: readonly Part[] }) {
  const { language } = useLanguage();
  return (
    <div>
      <div className="verdict-bar" aria-hidden>
        {parts
          .filter((part) => part.count > 0)
          .map((part) => (
            <span
              key={part.tone}
              className={`verdict-part tone-${part.tone}`}
              style={{ flexGrow: part.count }}
            />
          ))}
      </div>
      <ul className="verdict-legend">
        {parts.map((part) => (
          <li key={part.tone}>
            <ToneIcon tone={part.tone} /> {part.name}{' '}
            <span className="strong">{formatNumber(part.count, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
