import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import type { CatalogueOffer } from '../../../shared/schema/catalogue.ts';
import { fieldName, fieldValue } from '../../../shared/words/fields.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { client, orpc } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useCanWrite } from '../../register/use-can-write.ts';
import { useKept } from '../../router/router.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { tell, tellFailure } from '../../ui/toast.tsx';
import { Written } from '../../ui/written.tsx';
import { EntryFacts } from './entry-facts.tsx';

/** How many suppliers are shown at first. */
const INITIAL = 25;

interface OffersProps {
  /** Only suppliers that this change wrote; null = all, and then it is said that there are none. */
  readonly lines: { readonly firstLine: number; readonly lastLine: number } | null;
}

/** Suppliers whose empty fields the catalogue can fill: each, or all at once, on a person's yes. */
export function CatalogueOffers({ lines }: OffersProps) {
  const { catalogue } = useMessages();
  const query = useQuery(orpc.catalogue.offers.queryOptions({ input: { lines } }));
  const [limit, setLimit] = useKept('offers', INITIAL);
  const fill = useFill();
  const canWrite = useCanWrite();
  const offers = query.data ?? [];
  if (lines !== null && (query.isPending || (query.isSuccess && offers.length === 0))) return null;
  return (
    <Panel
      id="catalogue-offers"
      title={catalogue.offers}
      actions={
        canWrite &&
        offers.length > 1 && (
          <Button isDisabled={fill.isPending} onPress={() => fill.mutate(offers)}>
            {catalogue.fillAll(offers.length)}
          </Button>
        )
      }
    >
      {query.isPending && <Loading lines={3} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && (
        <p className="soft reading panel-lead">
          {offers.length === 0 ? catalogue.offersNone : catalogue.offersText}
        </p>
      )}
      <ul className="records">
        {offers.slice(0, limit).map((offer) => (
          <Offer
            key={offer.processorId}
            offer={offer}
            onFill={canWrite ? () => fill.mutate([offer]) : null}
            isBusy={fill.isPending}
          />
        ))}
      </ul>
      {offers.length > limit && (
        <Button look="quiet" onPress={() => setLimit(offers.length)}>
          {catalogue.more(offers.length - limit, offers.length)}
        </Button>
      )}
    </Panel>
  );
}

function useFill() {
  const { catalogue, common } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const failed = (error: Error) => tellFailure(problemOf(error).message[language]);
  const undo = useMutation(
    orpc.register.undo.mutationOptions({
      onSuccess: async () => {
        tell(catalogue.undone);
        await queries.invalidateQueries();
      },
      onError: failed,
    }),
  );
  return useMutation({
    mutationFn: (offers: readonly CatalogueOffer[]) =>
      client.catalogue.fill({
        suppliers: offers.map(({ processorId, entry }) => ({ processorId, entry: entry.name })),
        language,
      }),
    onSuccess: async (changed, offers) => {
      tell(catalogue.filled(offers.length), { label: common.undo, run: () => undo.mutate(changed) });
      await queries.invalidateQueries();
    },
    onError: failed,
  });
}

interface OfferProps {
  readonly offer: CatalogueOffer;
  readonly onFill: (() => void) | null;
  readonly isBusy: boolean;
}

function Offer({ offer, onFill, isBusy }: OfferProps) {
  const { catalogue } = useMessages();
  const { language } = useLanguage();
  const { name, entry, fills } = offer;
  const known = (entry.isOwn ? catalogue.asOwn : catalogue.as)(entry.name);
  return (
    <li className="record stack tight">
      <div className="record-header">
        <div className="record-title">
          <BookOpen size={16} aria-hidden className="icon soft" />
          <span className="text strong">
            <Written text={name} />
          </span>
          <span className="soft text">
            {known}, {formatDate(entry.stateAsOf, language)}
          </span>
        </div>
        {onFill && (
          <div className="actions">
            <Button look="quiet" isDisabled={isBusy} aria-label={catalogue.fillOf(name)} onPress={onFill}>
              {catalogue.fill}
            </Button>
          </div>
        )}
      </div>
      <p className="text">
        {fills
          .map(
            ({ field, value }) =>
              `${fieldName('processor', field, language)}: ${fieldValue('processor', field, value, language)}`,
          )
          .join(' · ')}
      </p>
      <details>
        <summary aria-label={catalogue.sourcesOf(entry.name)}>{catalogue.sources}</summary>
        <EntryFacts entry={entry} />
      </details>
    </li>
  );
}
