import { useQuery } from '@tanstack/react-query';
import { formatDate } from '../../../shared/words/format.ts';
import { orpc } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Fact, Page, Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { CatalogueOffers } from './offers.tsx';
import { TakeCatalogue } from './take-catalogue.tsx';

/** Which catalogues of known suppliers there are, an own one from a file, and what they know of this register. */
export function CataloguePage() {
  const { catalogue } = useMessages();
  const { language } = useLanguage();
  const inUse = useQuery(orpc.catalogue.inUse.queryOptions());
  const told = ({ stateAsOf, suppliers }: { stateAsOf: string; suppliers: number }) =>
    catalogue.state(suppliers, formatDate(stateAsOf, language));
  return (
    <Page title={catalogue.title} lead={catalogue.lead}>
      {inUse.isError && <Failure error={inUse.error} onRetry={() => inUse.refetch()} />}
      {inUse.isPending && <Loading lines={4} />}
      {inUse.data && (
        <div className="settings-columns">
          <Panel id="catalogue-in-use" title={catalogue.inUse}>
            <dl className="facts">
              <Fact label={catalogue.packed}>{told(inUse.data.packed)}</Fact>
              <Fact label={catalogue.own}>{inUse.data.own ? told(inUse.data.own) : catalogue.none}</Fact>
            </dl>
          </Panel>
          <TakeCatalogue hasOwn={inUse.data.own !== null} />
        </div>
      )}
      <CatalogueOffers lines={null} />
    </Page>
  );
}
