import { useQuery } from '@tanstack/react-query';
import { Download, FileText } from 'lucide-react';
import { useState } from 'react';
import type { Article30Summary } from '../../../shared/schema/article30.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { article30Words } from '../../../shared/words/article30.ts';
import { client, orpc } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { Button } from '../../ui/button.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Failure, Loading, Progress } from '../../ui/states.tsx';
import { tell, tellFailure } from '../../ui/toast.tsx';
import { useReport } from '../report/use-report.ts';

/** The extract for the record of processing activities: what it has, what it lacks, and its files. */
export function Article30() {
  const { publish } = useMessages();
  const screen = useLanguage().language;
  const { asOf } = useAsOf();
  const [language, setLanguage] = useState<Language>(screen);
  const query = useQuery(orpc.article30.summary.queryOptions({ input: { language: screen, asOf } }));
  const words = article30Words[screen];
  return (
    <div className="stack">
      <p className="soft reading">{publish.article30Text}</p>
      {query.isPending && <Loading lines={5} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data?.parts.map((part) => (
        <PartSummary key={part.part} part={part} />
      ))}
      <LanguageChoice label={publish.language} value={language} onChange={setLanguage} />
      <Files language={language} asOf={asOf} />
      <section className="stack tight" aria-labelledby="exception-title">
        <h3 id="exception-title">{publish.exceptionTitle}</h3>
        {[words.exception, words.amendment, words.stays].map((note) => (
          <p key={note} className="reading">
            {note}
          </p>
        ))}
      </section>
    </div>
  );
}

function PartSummary({ part }: { readonly part: Article30Summary['parts'][number] }) {
  const { publish } = useMessages();
  const { language } = useLanguage();
  const words = article30Words[language].parts[part.part];
  const id = `part-${part.part}`;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h3 id={id}>{words.heading}</h3>
      {part.rows === 0 ? <p className="soft">{words.empty}</p> : <p>{publish.lines(part.rows)}</p>}
      <ul className="bullets">
        {part.gaps.map(({ label, count }) => (
          <li key={label}>{publish.gapOf(label, count)}</li>
        ))}
        {part.rows > 0 && part.gaps.length === 0 && <li>{publish.noGaps}</li>}
        {part.missing.length > 0 && <li>{publish.missing(part.missing.join('; '))}</li>}
        <li>{publish.notHeld(part.notHeld.join('; '))}</li>
      </ul>
    </section>
  );
}

function Files({ language, asOf }: { readonly language: Language; readonly asOf: string | null }) {
  const { publish } = useMessages();
  const screen = useLanguage().language;
  const { state, make, cancel } = useReport();
  async function saveWorkbook() {
    try {
      const file = await client.article30.workbook({ language, asOf });
      saveFile(file, file.name);
      tell(publish.saved(file.name));
    } catch (error) {
      tellFailure(problemOf(error).message[screen]);
    }
  }
  if (state.kind === 'running') {
    return (
      <div className="report-running" role="status">
        <Progress label={publish.making} done={state.total === 0 ? null : state.done} total={state.total} />
        <div className="actions">
          <Button onPress={cancel}>{publish.cancel}</Button>
        </div>
      </div>
    );
  }
  const result = state.kind === 'done' ? state.result : null;
  return (
    <>
      {state.kind === 'cancelled' && (
        <p role="status" className="soft">
          {publish.cancelled}
        </p>
      )}
      {state.kind === 'failed' && <Failure error={state.error} />}
      <div className="actions">
        <Button icon={FileText} onPress={() => make({ kind: 'article30', language, asOf, standard: 'ua-1' })}>
          {publish.makePdf}
        </Button>
        {result && (
          <Button
            icon={Download}
            onPress={() => {
              saveFile(result.file, result.name);
              tell(publish.saved(result.name));
            }}
          >
            {publish.savePdf}
          </Button>
        )}
        <Button icon={Download} onPress={() => void saveWorkbook()}>
          {publish.saveXlsx}
        </Button>
      </div>
    </>
  );
}
