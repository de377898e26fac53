import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Mail, MailPlus, Megaphone } from 'lucide-react';
import { useState } from 'react';
import type { FieldError } from 'react-hook-form';
import type * as z from 'zod';
import { isWithinObjection } from '../../../shared/law/announcements.ts';
import { noticeRequest, type PublishRequest } from '../../../shared/schema/publish.ts';
import { orpc } from '../../api/client.ts';
import { desktop } from '../../api/host.ts';
import { issueKey } from '../../i18n/issue-key.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useDay } from '../../register/status.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Empty, Failure, Loading } from '../../ui/states.tsx';

/** Why a field refuses what is typed, as its control says it. */
function refusal(error: z.ZodError | undefined): FieldError | undefined {
  const [issue] = error?.issues ?? [];
  return issue && { type: 'refused', message: issueKey(issue) };
}

/** The notice to customers of changed sub-processors, to be read, completed and sent by a person. */
export function CustomerNotice({ request }: { readonly request: PublishRequest }) {
  const { publish, letters } = useMessages();
  const [objectionDays, setObjectionDays] = useState<number | null>(null);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(null);
  const { shape } = noticeRequest;
  const days = shape.objectionDays.safeParse(objectionDays);
  const day = shape.effectiveOn.safeParse(effectiveOn);
  const today = useDay();
  const objection = days.data ?? null;
  const effective = day.data ?? null;
  // The notice stays while the day is mended, without it.
  const isTooEarly = isWithinObjection(request.asOf ?? today, objection, effective);
  const input = { ...request, objectionDays: objection, effectiveOn: isTooEarly ? null : effective };
  const query = useQuery(orpc.publish.notice.queryOptions({ input, placeholderData: keepPreviousData }));
  return (
    <div className="stack">
      <p className="soft reading">{publish.noticeText}</p>
      {query.isPending && <Loading lines={6} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data === null && (
        <Empty icon={Megaphone} title={publish.notice}>
          {publish.noticeNone}
        </Empty>
      )}
      {query.data && (
        <>
          <div className="form narrow">
            <NumberField
              label={publish.objectionDays}
              help={publish.objectionDaysHelp}
              value={objectionDays}
              onChange={setObjectionDays}
              error={refusal(days.error)}
            />
            <DateField
              label={publish.effectiveOn}
              value={effectiveOn}
              onChange={setEffectiveOn}
              error={isTooEarly ? { type: 'refused', message: 'within-objection' } : refusal(day.error)}
            />
          </div>
          <article className="letter" lang={request.language} aria-label={publish.notice}>
            <p className="strong text">{query.data.subject}</p>
            <p className="text">{query.data.body}</p>
          </article>
          <p className="soft">{letters.draftText}</p>
          <div className="actions">
            {query.data.mailto !== null && (
              // The desktop asks before another program starts, and does so for new windows only.
              <a className="button" href={query.data.mailto} target={desktop && '_blank'} rel="noreferrer">
                <Mail size={16} aria-hidden className="icon" />
                {letters.open}
              </a>
            )}
            <SaveDraft message={query.data.message} />
            <CopyButton text={`${query.data.subject}\n\n${query.data.body}\n`} />
          </div>
        </>
      )}
    </div>
  );
}

function SaveDraft({ message }: { readonly message: string }) {
  const { publish, letters } = useMessages();
  return (
    <Button
      icon={MailPlus}
      onPress={() => saveFile(new Blob([message], { type: 'message/rfc822' }), publish.draftName)}
    >
      {letters.save}
    </Button>
  );
}
