import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { SignOffPreview } from '../../../shared/fields/sign-off-file.ts';
import { signerOf } from '../../../shared/words/evidence.ts';
import { fieldName } from '../../../shared/words/fields.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { client } from '../../api/client.ts';
import { OfficerNote } from '../../forms/officers-only.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useMayDecide } from '../../register/sharing.ts';
import { Button } from '../../ui/button.tsx';
import { Fact, Panel } from '../../ui/page.tsx';
import { Failure, Progress } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';

/** A sign-off made in another copy: shown first, added after confirmation. */
export function TakeSignOff({ canWrite }: { readonly canWrite: boolean }) {
  const { safekeeping, common } = useMessages();
  const mayDecide = useMayDecide();
  const queries = useQueryClient();
  const preview = useMutation({ mutationFn: (file: File) => client.signOffFile.preview({ file }) });
  const take = useMutation({
    mutationFn: ({ exchangeId }: SignOffPreview) => client.signOffFile.take({ exchangeId }),
    onSuccess: async (_review, { processorName }) => {
      tell(safekeeping.exchangeTaken(processorName));
      preview.reset();
      await queries.invalidateQueries();
    },
  });
  const shown = preview.data;
  function drop() {
    preview.reset();
    take.reset();
  }
  return (
    <Panel id="exchange" title={safekeeping.exchange}>
      <div className="stack tight">
        <p className="reading soft">{safekeeping.exchangeText}</p>
        <OfficerNote />
        <div className="actions">
          <FileTrigger
            acceptedFileTypes={['.json']}
            onSelect={(files) => {
              const file = files?.[0];
              drop();
              if (file) preview.mutate(file);
            }}
          >
            <Button icon={Upload} isDisabled={preview.isPending || take.isPending}>
              {safekeeping.exchangeChoose}
            </Button>
          </FileTrigger>
        </div>
        <div role="status">
          {preview.isPending && <Progress label={safekeeping.exchangeReading} done={null} total={0} />}
          {shown && <Shown preview={shown} />}
        </div>
        {preview.isError && <Failure error={preview.error} />}
        {take.isError && <Failure error={take.error} />}
        {shown && (
          <div className="actions">
            {shown.present !== 'same' && canWrite && mayDecide && (
              <Button isDisabled={take.isPending} onPress={() => take.mutate(shown)}>
                {safekeeping.exchangeTake}
              </Button>
            )}
            <Button look="quiet" isDisabled={take.isPending} onPress={drop}>
              {shown.present === 'same' ? common.close : safekeeping.exchangeDrop}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** The contents of the file, and how they match this register. */
function Shown({ preview }: { readonly preview: SignOffPreview }) {
  const messages = useMessages();
  const { safekeeping, evidence, labels } = messages;
  const { language } = useLanguage();
  const { review, processorName, signedName, isOwnHistory, changed, present } = preview;
  const nameOf = (part: string) =>
    part.startsWith('processor.')
      ? fieldName('processor', part.slice('processor.'.length), language)
      : (safekeeping.lists[part] ?? part);
  return (
    <section className="stack tight" aria-labelledby="exchange-shown">
      <h3 id="exchange-shown">{safekeeping.exchangeTitle}</h3>
      <dl className="facts">
        <Fact label={safekeeping.exchangeSupplier}>{processorName}</Fact>
        {signedName !== processorName && <Fact label={safekeeping.exchangeSignedName}>{signedName}</Fact>}
        <Fact label={evidence.reviewedBy}>{signerOf(review)}</Fact>
        <Fact label={labels.review.reviewedOn}>{formatDate(review.reviewedOn, language)}</Fact>
        <Fact label={labels.review.outcome}>{evidence.outcomes[review.outcome]}</Fact>
        {review.reason && <Fact label={labels.review.reason}>{review.reason}</Fact>}
        {review.remark && <Fact label={labels.review.remark}>{review.remark}</Fact>}
        {review.secondReviewedOn && (
          <Fact label={labels.review.secondReviewer}>
            {evidence.signedBy(review.secondReviewer, formatDate(review.secondReviewedOn, language))}
          </Fact>
        )}
      </dl>
      {!isOwnHistory && <p className="notice action">{safekeeping.exchangeOtherHistory}</p>}
      {present === 'same' && <p className="notice info">{safekeeping.exchangePresent}</p>}
      {present === 'older' && <p className="notice info">{safekeeping.exchangeOlder}</p>}
      {changed.length === 0 ? (
        <p className="soft">{safekeeping.exchangeSame}</p>
      ) : (
        <div className="notice action">
          <div className="notice-body">
            <p>{safekeeping.exchangeChanged}</p>
            <ul className="bullets">
              {changed.map((part) => (
                <li key={part} className="text">
                  {nameOf(part)}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </section>
  );
}
