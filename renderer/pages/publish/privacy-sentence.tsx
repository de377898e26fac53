import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleQuestionMark, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { Sentence } from '../../../shared/schema/publish.ts';
import { gapText } from '../../../shared/words/privacy-sentence.ts';
import { firstOf } from '../../../shared/words/publish-notes.ts';
import { orpc } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Failure, Loading } from '../../ui/states.tsx';

const looks = {
  none: { tone: 'ok', icon: CircleCheck },
  whole: { tone: 'ok', icon: CircleCheck },
  incomplete: { tone: 'action', icon: TriangleAlert },
  unknown: { tone: 'action', icon: CircleQuestionMark },
} as const;

/** The sentence on transfers for the privacy statement, in either language; what is not known keeps it from being whole. */
export function PrivacySentence() {
  const { publish } = useMessages();
  const screen = useLanguage().language;
  const { asOf } = useAsOf();
  const [language, setLanguage] = useState<Language>(screen);
  const query = useQuery(orpc.publish.sentence.queryOptions({ input: { language, asOf } }));
  return (
    <div className="stack">
      <p className="soft reading">{publish.sentenceText}</p>
      <LanguageChoice label={publish.language} value={language} onChange={setLanguage} />
      {query.isPending && <Loading lines={4} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data && <Told sentence={query.data} language={language} />}
    </div>
  );
}

function Told({
  sentence: { state, text, gaps },
  language,
}: {
  readonly sentence: Sentence;
  readonly language: Language;
}) {
  const { publish } = useMessages();
  const screen = useLanguage().language;
  const { tone, icon: Icon } = looks[state];
  return (
    <>
      <div className={`notice ${tone}`} role="status">
        <Icon size={20} className="icon" aria-hidden />
        <div className="notice-body">
          <p className="strong">{publish.sentenceState[state]}</p>
          {gaps.length > 0 && (
            <ul className="bullets">
              {gaps.map((gap) => (
                <li key={gap.key}>
                  {gapText(gap, screen)}{' '}
                  {gap.names.length > 0 && <span className="soft text">{publish.about(firstOf(gap))}</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {text !== '' && (
        <>
          <article className="letter" lang={language} aria-label={publish.sentence}>
            <p className="text">{text}</p>
          </article>
          <div className="actions">
            <CopyButton text={text} />
          </div>
        </>
      )}
    </>
  );
}
