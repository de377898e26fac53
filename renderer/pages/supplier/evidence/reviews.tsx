import { useQuery } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import type { Review } from '../../../../shared/fields/evidence.ts';
import { readFrozen } from '../../../../shared/fields/frozen.ts';
import { signerOf } from '../../../../shared/words/evidence.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { orpc } from '../../../api/client.ts';
import { OfficerNote } from '../../../forms/officers-only.tsx';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useMayDecide } from '../../../register/sharing.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip, type Tone } from '../../../ui/chip.tsx';
import { Fact, Panel } from '../../../ui/page.tsx';
import { StatedCells } from '../base/stated-cells.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { changesSince } from './changes-since.ts';
import { Changes, FrozenView } from './frozen-view.tsx';
import { SaveSignOff } from './save-sign-off.tsx';
import { CountersignForm, SignForm } from './sign-form.tsx';

const outcomeTones: Record<Review['outcome'], Tone> = {
  approved: 'ok',
  'approved-with-remarks': 'action',
  rejected: 'blocked',
};

/** The supplier's sign-offs, newest first, and what has changed since. */
export function Reviews() {
  const { evidence } = useMessages();
  const { view, editing, edit, canEdit } = useSupplier();
  const mayDecide = useMayDecide();
  // The register answers in order of signing.
  const [last, ...older] = view.record.reviews.toReversed();
  return (
    <Panel
      id="reviews"
      title={evidence.reviews}
      actions={
        canEdit &&
        mayDecide &&
        editing !== 'review:new' && (
          <Button look="quiet" icon={PenLine} onPress={() => edit('review:new')}>
            {evidence.sign}
          </Button>
        )
      }
    >
      <StatedCells section="reviews" />
      {canEdit && <OfficerNote />}
      {editing === 'review:new' && <SignForm />}
      {!last && editing !== 'review:new' && (
        <p className="reading soft">
          {evidence.noReviews} {evidence.reviewsLead}
        </p>
      )}
      {last && (
        <div className="stack tight">
          <ReviewView review={last} />
          <Since review={last} />
        </div>
      )}
      {older.length > 0 && (
        <details className="more">
          <summary>{evidence.older(older.length)}</summary>
          <ul className="records">
            {older.map((review) => (
              <li key={review.id} className="record">
                <ReviewView review={review} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function ReviewView({ review }: { readonly review: Review }) {
  const { evidence, labels } = useMessages();
  const { language } = useLanguage();
  const { editing, edit, canEdit } = useSupplier();
  const mayDecide = useMayDecide();
  const needsTwo = useQuery(orpc.policy.get.queryOptions()).data?.fourEyes ?? false;
  const waits = needsTwo && review.secondReviewedOn === null;
  const date = formatDate(review.reviewedOn, language);
  return (
    <div>
      <header className="record-header">
        <div className="record-title">
          <h3 className="text">{evidence.signedBy(signerOf(review), date)}</h3>
          <Chip tone={outcomeTones[review.outcome]}>{evidence.outcomes[review.outcome]}</Chip>
          {waits && <Chip tone="unknown">{evidence.secondNeeded}</Chip>}
        </div>
        <div className="actions">
          {waits && canEdit && mayDecide && editing !== `review:${review.id}` && (
            <Button icon={PenLine} onPress={() => edit(`review:${review.id}`)}>
              {evidence.countersign}
            </Button>
          )}
          <SaveSignOff review={review} />
        </div>
      </header>
      {editing === `review:${review.id}` && <CountersignForm review={review} />}
      {(review.reason || review.remark || review.secondReviewedOn) && (
        <dl className="facts">
          {review.reason && <Fact label={labels.review.reason}>{review.reason}</Fact>}
          {review.remark && <Fact label={labels.review.remark}>{review.remark}</Fact>}
          {review.secondReviewedOn && (
            <Fact label={labels.review.secondReviewer}>
              {evidence.signedBy(review.secondReviewer, formatDate(review.secondReviewedOn, language))}
            </Fact>
          )}
        </dl>
      )}
      <details className="more">
        <summary>{evidence.frozenShow(date)}</summary>
        <FrozenView text={review.frozen} />
      </details>
    </div>
  );
}

/** What the sign-off no longer covers, because it changed afterwards. */
function Since({ review }: { readonly review: Review }) {
  const { evidence } = useMessages();
  const { record } = useSupplier().view;
  const { state } = readFrozen(review.frozen);
  if (state === null) return null;
  const changes = changesSince(state, record);
  if (changes.length === 0) return <p className="soft">{evidence.sinceNone}</p>;
  return (
    <section className="since" aria-label={evidence.sinceTitle}>
      <h3>{evidence.sinceSummary(changes.length)}</h3>
      <Changes changes={changes} />
    </section>
  );
}
