import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PublishRequest, usualColumns } from '../../../shared/schema/publish.ts';
import { orpc } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { Article30 } from './article30.tsx';
import { CustomerNotice } from './customer-notice.tsx';
import { ListChoices } from './list-choices.tsx';
import { ListPreview } from './list-preview.tsx';
import { PrivacySentence } from './privacy-sentence.tsx';

/** What is told of who processes for us: the published list, the sentence for the privacy statement, the Art. 30 extract. */
export function PublishPage() {
  const { publish } = useMessages();
  const { language } = useLanguage();
  const { asOf } = useAsOf();
  const [chosen, setChosen] = useState<Omit<PublishRequest, 'asOf'>>({
    list: 'processors',
    columns: [...usualColumns],
    withChain: false,
    withProcessors: false,
    language,
    since: null,
  });
  const request: PublishRequest = { ...chosen, asOf };
  // What is shown stays until the next answer is there, so that a choice does not make the page jump.
  const query = useQuery(
    orpc.publish.preview.queryOptions({ input: request, placeholderData: keepPreviousData }),
  );
  return (
    <Page title={publish.title} lead={publish.lead}>
      <div className="report-columns">
        <Panel id="choices" title={publish.choices}>
          <ListChoices
            chosen={chosen}
            lastPublished={query.data?.lastPublished ?? null}
            onChange={(next) => setChosen({ ...chosen, ...next })}
          />
        </Panel>
        <Panel id="preview" title={publish.preview}>
          {query.isPending && <Loading lines={8} />}
          {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
          {query.data && <ListPreview preview={query.data} request={request} />}
        </Panel>
      </div>
      {chosen.list === 'sub-processors' && (
        <Panel id="notice" title={publish.notice}>
          <CustomerNotice request={request} />
        </Panel>
      )}
      <Panel id="sentence" title={publish.sentence}>
        <PrivacySentence />
      </Panel>
      <Panel id="article30" title={publish.article30}>
        <Article30 />
      </Panel>
    </Page>
  );
}
