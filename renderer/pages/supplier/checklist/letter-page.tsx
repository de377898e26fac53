import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ClipboardCopy, Download, MailCheck } from 'lucide-react';
import { useState } from 'react';
import type { LetterRequest } from '../../../../shared/schema/outlook.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { orpc } from '../../../api/client.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Radios } from '../../../ui/choice.tsx';
import { Page } from '../../../ui/page.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Empty, Failure, Loading } from '../../../ui/states.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import type { SupplierView } from '../base/supplier-context.tsx';
import { WithSupplier } from '../base/with-supplier.tsx';

/** @param props.about an agreement, `locations` (where the data are) or `control` (an announced parent company). */
export function LetterPage({ id, about }: { readonly id: string; readonly about: string }) {
  return <WithSupplier id={id}>{(view) => <Content view={view} about={about} />}</WithSupplier>;
}

function Content({ view, about }: { readonly view: SupplierView; readonly about: string }) {
  const { checklist, documents } = useMessages();
  const screen = useLanguage().language;
  const [language, setLanguage] = useState<Language>(screen);
  const { id, name } = view.record.processor;
  const kind = about === 'locations' || about === 'control' ? about : 'missing-terms';
  const request: LetterRequest =
    kind === 'missing-terms'
      ? { kind, processorId: id, agreementId: about, language }
      : { kind, processorId: id, language };
  const words = checklist.letters[kind];
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
          href={kind === 'missing-terms' ? addresses.checklist(id, about) : addresses.supplier(id)}
          look="quiet"
          icon={ArrowLeft}
        >
          {kind === 'missing-terms' ? checklist.open : documents.toSupplier}
        </LinkButton>
      }
    >
      <div className="panel narrow stack">
        <Radios
          label={checklist.letterLanguage}
          options={[
            { value: 'nl', name: checklist.dutch },
            { value: 'en', name: checklist.english },
          ]}
          value={language}
          onChange={setLanguage}
        />
        {query.isPending && <Loading lines={8} />}
        {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
        {query.data === null && (
          <Empty icon={MailCheck} title={checklist.letterNone}>
            {words.none}
          </Empty>
        )}
        {query.data && <Letter letter={query.data} supplier={name} language={language} />}
      </div>
    </Page>
  );
}

interface LetterProps {
  readonly letter: { readonly subject: string; readonly body: string };
  readonly supplier: string;
  readonly language: Language;
}

function Letter({ letter, supplier, language }: LetterProps) {
  const { checklist } = useMessages();
  const whole = `${letter.subject}\n\n${letter.body}\n`;
  async function copy() {
    try {
      await navigator.clipboard.writeText(whole);
      tell(checklist.copied);
    } catch {
      tellFailure(checklist.copyFailed);
    }
  }
  function save() {
    // Register text never becomes a path; letters, digits and plain punctuation are enough for a name.
    const safe = supplier.replaceAll(/[^\p{L}\p{N} .,&-]+/gu, ' ').trim();
    saveFile(new Blob([whole], { type: 'text/plain;charset=utf-8' }), checklist.fileName(safe.slice(0, 80)));
  }
  return (
    <>
      <article className="letter" lang={language} aria-label={checklist.body}>
        <p className="strong text">{letter.subject}</p>
        <p className="text">{letter.body}</p>
      </article>
      <div className="actions">
        <Button look="primary" icon={ClipboardCopy} onPress={() => void copy()}>
          {checklist.copy}
        </Button>
        <Button icon={Download} onPress={save}>
          {checklist.saveText}
        </Button>
      </div>
    </>
  );
}
