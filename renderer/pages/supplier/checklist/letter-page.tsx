import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, Download, Mail, MailCheck, MailPlus } from 'lucide-react';
import { useState } from 'react';
import type { FieldError } from 'react-hook-form';
import type * as z from 'zod';
import {
  askedTopics,
  type LetterRequest,
  type letter as letterShape,
} from '../../../../shared/schema/outlook.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { client, orpc } from '../../../api/client.ts';
import { desktop } from '../../../api/host.ts';
import { problemOf } from '../../../api/problem.ts';
import { useUndoLines } from '../../../forms/undo-lines.ts';
import { coreMessage } from '../../../i18n/field-error.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useStatus } from '../../../register/status.tsx';
import { useCanWrite } from '../../../register/use-can-write.ts';
import { addresses } from '../../../router/addresses.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { LanguageChoice } from '../../../ui/language-choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Empty, Failure, Loading } from '../../../ui/states.tsx';
import { tell } from '../../../ui/toast.tsx';
import type { SupplierView } from '../base/supplier-context.tsx';
import { WithSupplier } from '../base/with-supplier.tsx';

type Draft = z.infer<typeof letterShape>;

/** @param props.about an agreement (what it lacks), `locations`, `control` (an announced parent), `owner`, `objection-` with an announcement, or a topic that is asked for. */
export function LetterPage({ id, about }: { readonly id: string; readonly about: string }) {
  return <WithSupplier id={id}>{(view) => <Content view={view} about={about} />}</WithSupplier>;
}

/** What an objection is called in the address, before the announcement. */
const OBJECTION = 'objection-';

/** What is asked for, with the words of its page: its title, what it is for, and why there is nothing to ask. */
function useAbout(id: string, about: string, language: Language) {
  const { checklist, letters } = useMessages();
  const whose = { processorId: id, language };
  const topic = askedTopics.find((known) => known === about);
  if (about === 'locations') {
    return { request: { kind: about, ...whose }, words: checklist.letters[about] } as const;
  }
  if (about === 'control') {
    return { request: { kind: about, ...whose }, words: checklist.letters[about] } as const;
  }
  if (about.startsWith(OBJECTION)) {
    const announcementId = about.slice(OBJECTION.length);
    return { request: { kind: 'objection', announcementId, ...whose }, words: letters.objection } as const;
  }
  if (about === 'owner') return { request: { kind: 'owner', ...whose }, words: letters.owner } as const;
  if (topic !== undefined) {
    const none = topic === 'transfer' ? letters.transferNoneText : letters.noneText;
    const words = { title: letters.topics[topic], lead: letters.topicText, none };
    return { request: { kind: 'ask', topic, ...whose }, words } as const;
  }
  return {
    request: { kind: 'missing-terms', agreementId: about, ...whose },
    words: checklist.letters['missing-terms'],
  } as const;
}

function Content({ view, about }: { readonly view: SupplierView; readonly about: string }) {
  const { checklist, documents } = useMessages();
  const screen = useLanguage().language;
  const canWrite = useCanWrite();
  const [language, setLanguage] = useState<Language>(screen);
  const { id, name } = view.record.processor;
  const { request, words } = useAbout(id, about, language);
  const query = useQuery(orpc.outlook.letter.queryOptions({ input: request }));
  return (
    <Page
      title={words.title}
      lead={
        <p className="text">
          {inSentence(name)} · {words.lead}
        </p>
      }
      actions={
        <LinkButton
          href={request.kind === 'missing-terms' ? addresses.checklist(id, about) : addresses.supplier(id)}
          look="quiet"
          icon={ArrowLeft}
        >
          {request.kind === 'missing-terms' ? checklist.open : documents.toSupplier}
        </LinkButton>
      }
    >
      <div className="panel narrow stack">
        <LanguageChoice label={checklist.letterLanguage} value={language} onChange={setLanguage} />
        {query.isPending && <Loading lines={8} />}
        {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
        {query.data === null && (
          <Empty icon={MailCheck} title={checklist.letterNone}>
            {words.none}
          </Empty>
        )}
        {query.data && <Letter letter={query.data} supplier={name} language={language} />}
        {query.data && canWrite && <Sent request={request} />}
      </div>
    </Page>
  );
}

interface LetterProps {
  readonly letter: Draft;
  readonly supplier: string;
  readonly language: Language;
}

function Letter({ letter, supplier, language }: LetterProps) {
  const { checklist, letters } = useMessages();
  const whole = `${letter.subject}\n\n${letter.body}\n`;
  // Register text never becomes a path; letters, digits and plain punctuation are enough for a name.
  const safe = supplier
    .replaceAll(/[^\p{L}\p{N} .,&-]+/gu, ' ')
    .trim()
    .slice(0, 80);
  function save() {
    saveFile(new Blob([whole], { type: 'text/plain;charset=utf-8' }), checklist.fileName(safe));
  }
  function saveDraft() {
    saveFile(new Blob([letter.message], { type: 'message/rfc822' }), letters.draftName(safe));
  }
  return (
    <>
      <p className="text">{letter.to.length > 0 ? letters.to(letter.to.join(', ')) : letters.noAddress}</p>
      <article className="letter" lang={language} aria-label={checklist.body}>
        <p className="strong text">{letter.subject}</p>
        <p className="text">{letter.body}</p>
      </article>
      <p className="soft">{letters.draftText}</p>
      <div className="actions">
        {letter.mailto !== null && (
          // The desktop asks before another program starts, and does so for new windows only.
          <a className="button primary" href={letter.mailto} target={desktop && '_blank'} rel="noreferrer">
            <Mail size={16} aria-hidden className="icon" />
            {letters.open}
          </a>
        )}
        <Button look={letter.mailto === null ? 'primary' : 'secondary'} icon={MailPlus} onPress={saveDraft}>
          {letters.save}
        </Button>
        <CopyButton text={whole} />
        <Button icon={Download} onPress={save}>
          {checklist.saveText}
        </Button>
      </div>
    </>
  );
}

/** Records a person's word that the letter was sent; nothing else knows. */
function Sent({ request }: { readonly request: LetterRequest }) {
  const { letters, common } = useMessages();
  const { language } = useLanguage();
  const { today } = useStatus();
  const queries = useQueryClient();
  const undo = useUndoLines();
  const [on, setOn] = useState<string | null>(today);
  const [error, setError] = useState<FieldError>();
  async function record() {
    try {
      const lines = await client.outlook.letterSent({ request, on: on ?? '' });
      setError(undefined);
      tell(letters.recorded(formatDate(on ?? '', language)), {
        label: common.undo,
        run: () => void undo(lines),
      });
      await queries.invalidateQueries();
    } catch (failed) {
      const { message, fields } = problemOf(failed);
      setError({ type: 'core', message: coreMessage(fields[0]?.message ?? message) });
    }
  }
  return (
    <section className="stack" aria-labelledby="sent-title">
      <h2 id="sent-title">{letters.sentTitle}</h2>
      <p className="soft">{letters.sentText}</p>
      <DateField label={letters.sentOn} value={on} onChange={setOn} error={error} />
      <div className="actions">
        <Button icon={MailCheck} onPress={() => void record()}>
          {letters.record}
        </Button>
      </div>
    </section>
  );
}
