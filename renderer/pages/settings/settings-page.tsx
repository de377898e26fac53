import { useMutation, useQuery } from '@tanstack/react-query';
import { BookOpen, ListChecks } from 'lucide-react';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { orpc, takeRegister } from '../../api/client.ts';
import { OfficersOnly } from '../../forms/officers-only.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { type Theme, useTheme } from '../../i18n/theme.tsx';
import { useStatus } from '../../register/status.tsx';
import { addresses } from '../../router/addresses.ts';
import { navigate } from '../../router/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Radios } from '../../ui/choice.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Fact, Page, Panel } from '../../ui/page.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { Colleagues } from './colleagues.tsx';
import { CustomFieldsPanel } from './custom-fields.tsx';
import { KeepingPanels } from './keeping-panels.tsx';
import { MyselfPanel } from './myself.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { PolicyForm } from './policy-form.tsx';
import { RemindingPanel } from './reminding.tsx';
import { Verify } from './verify.tsx';

export function SettingsPage() {
  const { settings } = useMessages();
  const organisation = useQuery(orpc.organisation.get.queryOptions());
  const policy = useQuery(orpc.policy.get.queryOptions());
  const failed = organisation.error ?? policy.error;
  return (
    <Page title={settings.title} lead={settings.lead}>
      <div className="settings-columns">
        <div className="stack">
          <Panel id="organisation" title={settings.organisation}>
            <p className="reading soft">{settings.organisationText}</p>
            {organisation.data && <OrganisationForm organisation={organisation.data} />}
            {organisation.isPending && <Loading />}
          </Panel>
          <Colleagues />
          <Panel id="policy" title={settings.policy}>
            <p className="reading soft">{settings.policyText}</p>
            {policy.data && (
              <OfficersOnly>
                <PolicyForm policy={policy.data} />
              </OfficersOnly>
            )}
            {policy.isPending && <Loading />}
          </Panel>
          <CustomFieldsPanel />
          {failed && <Failure error={failed} />}
        </div>
        <div className="stack">
          <MyselfPanel />
          <LookPanel />
          <RemindingPanel />
          <CountryListPanel />
          <CataloguePanel />
          <KeepingPanels />
          <RegisterPanel />
        </div>
      </div>
    </Page>
  );
}

function LookPanel() {
  const { settings } = useMessages();
  const { language, setLanguage } = useLanguage();
  const { theme, setTheme } = useTheme();
  return (
    <Panel id="look" title={settings.look}>
      <div className="form">
        <p className="soft">{settings.lookText}</p>
        <LanguageChoice label={settings.screenLanguage} value={language} onChange={setLanguage} />
        <Radios
          label={settings.theme}
          options={[
            { value: 'system', name: settings.themeSystem },
            { value: 'light', name: settings.themeLight },
            { value: 'dark', name: settings.themeDark },
          ]}
          value={theme}
          onChange={(next: Theme) => setTheme(next)}
        />
      </div>
    </Panel>
  );
}

function CountryListPanel() {
  const { settings, countries } = useMessages();
  const { language } = useLanguage();
  const status = useStatus();
  return (
    <Panel id="country-list" title={settings.countryList}>
      <p className="reading soft">{settings.countryListText}</p>
      <dl className="facts">
        <Fact label={settings.listVersion}>{status.listVersion}</Fact>
        <Fact label={settings.listState}>{formatDate(status.listStateAsOf, language)}</Fact>
        <Fact label={settings.listCountries}>{formatNumber(shippedList.byCode.size, language)}</Fact>
      </dl>
      <div className="actions panel-end">
        <LinkButton href={addresses.countries} icon={ListChecks}>
          {countries.toPage}
        </LinkButton>
      </div>
    </Panel>
  );
}

function CataloguePanel() {
  const { catalogue } = useMessages();
  return (
    <Panel id="catalogue" title={catalogue.title}>
      <p className="reading soft">{catalogue.lead}</p>
      <div className="actions panel-end">
        <LinkButton href={addresses.catalogue} icon={BookOpen}>
          {catalogue.toPage}
        </LinkButton>
      </div>
    </Panel>
  );
}

function RegisterPanel() {
  const { settings } = useMessages();
  const { language } = useLanguage();
  const status = useStatus();
  const isApart = status.access?.notes.some(({ code }) => code === 'replaced' || code === 'removed') ?? false;
  const close = useMutation(
    orpc.register.close.mutationOptions({
      onSuccess: (closed) => {
        navigate(addresses.start);
        takeRegister(closed);
      },
    }),
  );
  return (
    <Panel id="register" title={settings.register}>
      <dl className="facts">
        <Fact label={settings.file}>{status.file}</Fact>
        <Fact label={settings.supplierCount}>{formatNumber(status.suppliers, language)}</Fact>
        <Fact label={settings.historyLines}>{formatNumber(status.historyLines, language)}</Fact>
        <div className="fact wide">
          <dt>{settings.historyHead}</dt>
          <dd className="text small">
            <code>{status.historyHead}</code>
          </dd>
        </div>
      </dl>
      <Verify />
      <div className="close-register">
        <p className="soft">{isApart ? settings.closeApartText : settings.closeText}</p>
        <Button isDisabled={close.isPending} onPress={() => close.mutate(undefined)}>
          {settings.close}
        </Button>
      </div>
      {close.isError && <Failure error={close.error} />}
    </Panel>
  );
}
