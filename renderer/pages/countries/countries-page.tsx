import { useQuery } from '@tanstack/react-query';
import { formatDate } from '../../../shared/words/format.ts';
import { orpc } from '../../api/client.ts';
import { OfficersOnly } from '../../forms/officers-only.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Fact, Page, Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { CountriesTable } from './countries-table.tsx';
import { Overrides } from './overrides.tsx';
import { TakeList } from './take-list.tsx';

/** The current country list, the decisions made on top of it, and the way to update it. */
export function CountriesPage() {
  const { countries } = useMessages();
  const { language } = useLanguage();
  const list = useQuery(orpc.countries.inUse.queryOptions());
  const overrides = useQuery(orpc.overrides.list.queryOptions());
  const failed = list.error ?? overrides.error;
  return (
    <Page title={countries.title} lead={countries.lead}>
      {failed && (
        <Failure
          error={failed}
          onRetry={() => {
            void list.refetch();
            void overrides.refetch();
          }}
        />
      )}
      {!failed && (list.isPending || overrides.isPending) && <Loading lines={12} />}
      {list.data && overrides.data && (
        <OfficersOnly>
          <div className="settings-columns">
            <Panel id="in-use" title={countries.inUse}>
              <dl className="facts">
                <Fact label={countries.stateAsOf}>{formatDate(list.data.stateAsOf, language)}</Fact>
                <Fact label={countries.version}>{list.data.version}</Fact>
                <Fact label={countries.origin}>
                  {list.data.shipped ? countries.shipped : countries.taken}
                </Fact>
                <Fact label={countries.places}>{formatNumber(list.data.jurisdictions.length, language)}</Fact>
                <Fact label={countries.decisions}>
                  {formatNumber(
                    list.data.jurisdictions.filter(({ adequacy }) => adequacy !== null).length,
                    language,
                  )}
                </Fact>
              </dl>
            </Panel>
            <TakeList key={list.data.version} />
          </div>
          <Overrides overrides={overrides.data} />
          <CountriesTable places={list.data.jurisdictions} overrides={overrides.data} />
        </OfficersOnly>
      )}
    </Page>
  );
}
