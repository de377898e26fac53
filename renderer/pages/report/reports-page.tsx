import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Download, ExternalLink, FileText, Gavel, Globe } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Language } from '../../../shared/schema/primitives.ts';
import {
  type AnnexName,
  annexNames,
  type dossierForms,
  type ReportRequest,
} from '../../../shared/schema/report.ts';
import { beforeRegister } from '../../../shared/words/history.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { orpc } from '../../api/client.ts';
import { desktop } from '../../api/host.ts';
import { coreMessage, notADay } from '../../i18n/field-error.ts';
import { formatBytes } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { useStatus } from '../../register/status.tsx';
import { addresses } from '../../router/addresses.ts';
import { useAddress } from '../../router/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Checkbox, Radios } from '../../ui/choice.tsx';
import { DateField, isDay } from '../../ui/date-field.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Empty, Failure, Loading, Progress } from '../../ui/states.tsx';
import { tell } from '../../ui/toast.tsx';
import { PdfView } from '../supplier/documents/pdf-view.tsx';
import { AskedDecisions } from './asked-decisions.tsx';
import { useAskedReport } from './asked-report.tsx';
import { KeptOverviews } from './kept-overviews.tsx';
import { rememberChoices, rememberedChoices } from './remembered-choices.ts';
import { type Finished, useReport } from './use-report.ts';

/** Identity of the form, whose button stands in the head of the page. */
const CHOICES = 'report-choices';

export function ReportsPage() {
  const { reports, decisions, publish } = useMessages();
  const report = useReport();
  return (
    <Page
      title={reports.title}
      lead={reports.lead}
      actions={
        <>
          <LinkButton href={addresses.publish} icon={Globe}>
            {publish.title}
          </LinkButton>
          <LinkButton href={addresses.decisions} icon={Gavel}>
            {decisions.toPage}
          </LinkButton>
          {/* Above the choices, so that it and what it makes are in view in a low window too. */}
          <Button
            look={report.state.kind === 'done' ? 'secondary' : 'primary'}
            type="submit"
            form={CHOICES}
            isDisabled={report.state.kind === 'running'}
          >
            {reports.make}
          </Button>
        </>
      }
    >
      <div className="report-columns">
        <Panel id="choices" title={reports.choices}>
          <Choices onMake={report.make} />
        </Panel>
        <section className="panel report-result" aria-label={reports.preview}>
          {report.state.kind === 'idle' && (
            <Empty icon={FileText} title={reports.preview}>
              {reports.previewEmpty}
            </Empty>
          )}
          {report.state.kind === 'running' && (
            <div className="report-running" role="status">
              <Progress
                label={
                  report.state.phase === null
                    ? reports.making
                    : `${reports.making}: ${reports[report.state.phase].toLowerCase()}`
                }
                done={report.state.total === 0 ? null : report.state.done}
                total={report.state.total}
              />
              <div className="actions">
                <Button onPress={report.cancel}>{reports.cancel}</Button>
              </div>
            </div>
          )}
          {report.state.kind === 'cancelled' && (
            <p role="status" className="soft">
              {reports.cancelled}
            </p>
          )}
          {report.state.kind === 'failed' && <Failure error={report.state.error} />}
          {report.state.kind === 'done' && <Result result={report.state.result} />}
        </section>
      </div>
      <KeptOverviews />
    </Page>
  );
}

/** Of which supplier the report is, and the way back to it. */
function SupplierChoice({ about, id }: { readonly about: 'chain' | 'dossier'; readonly id: string }) {
  const { reports, documents } = useMessages();
  const query = useQuery(orpc.processors.get.queryOptions({ input: { id } }));
  return (
    <div>
      <p className="label">{reports[about]}</p>
      {query.isPending && <Loading lines={1} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.data && <p className="text strong">{inSentence(query.data.record.processor.name)}</p>}
      <p className="soft">{about === 'chain' ? reports.chainText : reports.dossierText}</p>
      <LinkButton
        href={about === 'chain' ? addresses.supplierSection(id, 'chain') : addresses.supplier(id)}
        look="quiet"
        icon={ArrowLeft}
      >
        {documents.toSupplier}
      </LinkButton>
    </div>
  );
}

function Choices({ onMake }: { readonly onMake: (request: ReportRequest) => void }) {
  const { reports } = useMessages();
  const screen = useLanguage().language;
  const { query } = useAddress();
  const [chainOf, dossierOf] = [query.get('chain'), query.get('dossier')];
  const asked = useAskedReport();
  const isOverview = chainOf === null && dossierOf === null && asked === null;
  const [form, setForm] = useState<(typeof dossierForms)[number]>('pdf');
  const { asOf: shellDay } = useAsOf();
  const organisation = useQuery(orpc.organisation.get.queryOptions()).data;
  const [last] = useState(rememberedChoices);
  const [chosen, setChosen] = useState<Language | null>(last.language);
  const [standard, setStandard] = useState(last.standard);
  const [annexes, setAnnexes] = useState<readonly AnnexName[]>(last.annexes);
  const [asOf, setAsOf] = useState(asked?.day ?? shellDay);
  // A report is of the day that the pages show, also when another is chosen while this one is open.
  const [shown, setShown] = useState(shellDay);
  if (shown !== shellDay) {
    setShown(shellDay);
    setAsOf(shellDay);
  }
  const language = chosen ?? organisation?.language ?? screen;
  const { today } = useStatus();
  const isPast = asOf !== null && isDay(asOf) && asOf < today;
  const first = useQuery({ ...orpc.register.firstDay.queryOptions(), enabled: isPast }).data?.day ?? null;
  const isBefore = isPast && first !== null && asOf < first;
  const dayError = isBefore ? { type: 'core', message: coreMessage(beforeRegister(asOf, first)) } : notADay;
  return (
    <form
      id={CHOICES}
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const shared = { language, standard, asOf };
        if (!isDay(asOf) || isBefore) return;
        rememberChoices({ language: chosen, standard, annexes: [...annexes] });
        if (asked !== null) onMake(asked.request(shared));
        else if (dossierOf !== null) onMake({ kind: 'dossier', processorId: dossierOf, form, ...shared });
        else if (chainOf !== null) onMake({ kind: 'chain', processorId: chainOf, ...shared });
        else onMake({ kind: 'overview', annexes: [...annexes], keep: true, ...shared });
      }}
    >
      {asked?.about}
      {dossierOf !== null && <SupplierChoice about="dossier" id={dossierOf} />}
      {dossierOf === null && chainOf !== null && <SupplierChoice about="chain" id={chainOf} />}
      {isOverview && (
        <div>
          <p className="label">{reports.overview}</p>
          <p className="soft">{reports.overviewText}</p>
        </div>
      )}
      {dossierOf !== null && (
        <Radios
          label={reports.form}
          isStacked
          options={[
            { value: 'pdf', name: reports.formPdf },
            { value: 'zip', name: reports.formZip, help: reports.formZipText },
          ]}
          value={form}
          onChange={setForm}
        />
      )}
      {isOverview && (
        <fieldset className="annexes">
          <legend className="label">{reports.annexes}</legend>
          {annexNames.map((name) => (
            <Checkbox
              key={name}
              isSelected={annexes.includes(name)}
              onChange={(isSelected) =>
                setAnnexes(isSelected ? [...annexes, name] : annexes.filter((other) => other !== name))
              }
            >
              {reports.annex[name]}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <DateField
        label={reports.asOf}
        help={reports.asOfHelp}
        value={asOf}
        onChange={setAsOf}
        error={isDay(asOf) && !isBefore ? undefined : dayError}
      />
      <LanguageChoice label={reports.language} value={language} onChange={setChosen} />
      <Radios
        label={reports.standard}
        isStacked
        options={[
          { value: 'ua-1', name: reports.ua, help: reports.uaText },
          { value: 'a-2a', name: reports.archive, help: reports.archiveText },
        ]}
        value={standard}
        onChange={setStandard}
      />
    </form>
  );
}

function Result({ result }: { readonly result: Finished }) {
  const { reports } = useMessages();
  const { language } = useLanguage();
  const address = useObjectUrl(result.file);
  const isZip = result.name.endsWith('.zip');
  return (
    <>
      <header className="record-header">
        <div>
          <div role="status">
            <h2>{reports.ready}</h2>
          </div>
          <p className="soft text">
            {result.name} · {formatBytes(result.file.size, language)}
          </p>
        </div>
        <div className="actions">
          <Button
            look="primary"
            icon={Download}
            onPress={() => {
              saveFile(result.file, result.name);
              tell(reports.saved(result.name));
            }}
          >
            {isZip ? reports.saveZip : reports.save}
          </Button>
          {/* A desktop window opens no other window: there the file is saved. */}
          {address && !desktop && !isZip && (
            <a className="button" href={address} target="_blank" rel="noreferrer">
              <ExternalLink size={16} aria-hidden className="icon" />
              {reports.openTab}
            </a>
          )}
        </div>
      </header>
      {result.request.kind === 'overview' && (
        <AskedDecisions asOf={result.request.asOf} language={result.request.language} />
      )}
      {isZip ? <p className="soft">{reports.noZipPreview}</p> : <PdfView file={result.file} />}
    </>
  );
}

/** An object URL for the file while it is shown. */
function useObjectUrl(file: Blob): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
