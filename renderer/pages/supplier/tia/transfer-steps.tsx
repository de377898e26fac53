import { Pencil, TriangleAlert } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import type { DataFlow } from '../../../../shared/fields/flow.ts';
import { tiaFields } from '../../../../shared/fields/tia.ts';
import { fieldValue } from '../../../../shared/words/fields.ts';
import { decisionName } from '../../../../shared/words/format.ts';
import { FieldOf } from '../../../forms/fields.tsx';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { usePlaceInSentence, usePlaceName } from '../../../i18n/place-name.ts';
import { addresses } from '../../../router/addresses.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Fact } from '../../../ui/page.tsx';
import { Written } from '../../../ui/written.tsx';
import type { TiaForm } from './tia-form.ts';
import { useJudged } from './use-judged.ts';

/** Step 1: the facts of the transfer as the flow has them, and whose assessment it is. */
export function TransferFields({ flow, form }: { readonly flow: DataFlow; readonly form: TiaForm }) {
  const { tia } = useMessages();
  const by = useWatch({ control: form.control, name: 'tia.by' });
  const basedOn = useWatch({ control: form.control, name: 'tia.basedOn' });
  return (
    <>
      <TransferFacts flow={flow} />
      <div className="actions">
        <LinkButton href={addresses.flow(flow.processorId, flow.id)} look="quiet" icon={Pencil}>
          {tia.changeFlow}
        </LinkButton>
      </div>
      <div className="fields">
        <FieldOf of={tiaFields} name="dataLimited" at="tia" />
        <FieldOf of={tiaFields} name="sendsOn" at="tia" />
        <FieldOf of={tiaFields} name="by" at="tia" help={tia.processorHelp} />
        {basedOn !== '' && <FieldOf of={tiaFields} name="basedOn" at="tia" />}
        {by === 'processor' && (
          <>
            <FieldOf of={tiaFields} name="reviewedBy" at="tia" />
            <FieldOf of={tiaFields} name="reviewedOn" at="tia" />
          </>
        )}
      </div>
    </>
  );
}

/** What the register knows of the transfer that is assessed. */
export function TransferFacts({ flow }: { readonly flow: DataFlow }) {
  const { tia, labels } = useMessages();
  const { language } = useLanguage();
  const placeName = usePlaceName();
  const placeInSentence = usePlaceInSentence();
  const { importer, importerCountry, subProcessor, country } = useJudged(flow);
  const said = (name: 'kind' | 'dataKinds' | 'parentCountry' | 'exportedFrom') =>
    fieldValue('data_flow', name, flow[name], language);
  const known = importerCountry !== null && importerCountry !== 'unknown';
  return (
    <dl className="facts">
      <Fact label={tia.importer}>
        <Written
          text={[importer, known ? tia.established(placeInSentence(importerCountry)) : '']
            .filter(Boolean)
            .join(', ')}
          of={tia.importer}
        />
      </Fact>
      {subProcessor !== null && subProcessor !== importer && (
        <Fact label={tia.subProcessor}>{subProcessor}</Fact>
      )}
      <Fact label={labels.data_flow.country}>{placeName(flow.country)}</Fact>
      {country !== flow.country && <Fact label={tia.destination}>{placeName(country)}</Fact>}
      <Fact label={tia.purpose}>{said('kind')}</Fact>
      <Fact label={tia.dataKinds}>{flow.dataKinds.length === 0 ? '' : said('dataKinds')}</Fact>
      {flow.parentCountry !== null && <Fact label={tia.parent}>{said('parentCountry')}</Fact>}
      {flow.exportedFrom !== null && <Fact label={tia.sentOnFrom}>{said('exportedFrom')}</Fact>}
    </dl>
  );
}

/** Step 2: the tool that the transfer rests on, and whether it covers it. */
export function ToolFields({ flow }: { readonly flow: DataFlow }) {
  return (
    <>
      <ToolFacts flow={flow} />
      <div className="fields">
        <FieldOf of={tiaFields} name="toolSuffices" at="tia" />
      </div>
    </>
  );
}

export function ToolFacts({ flow }: { readonly flow: DataFlow }) {
  const { tia } = useMessages();
  const { language } = useLanguage();
  const { decision } = useJudged(flow);
  const safeguards = flow.safeguards ?? [];
  return (
    <>
      {decision !== null && (
        <p className="reading">{tia.adequate(decisionName(decision.decision, language))}</p>
      )}
      {safeguards.length === 0 ? (
        <p className="notice action">
          <TriangleAlert size={20} className="icon" aria-hidden />
          <span>{tia.noTools}</span>
        </p>
      ) : (
        <dl className="facts">
          <Fact label={tia.tools}>{fieldValue('data_flow', 'safeguards', safeguards, language)}</Fact>
        </dl>
      )}
    </>
  );
}

/** Step 3: whether the law there reaches the data, and whether it does so in practice. */
export function LawFields({ form }: { readonly form: TiaForm }) {
  const { tia } = useMessages();
  const canDemand = useWatch({ control: form.control, name: 'tia.problematicLaw' });
  return (
    <div className="fields">
      <FieldOf of={tiaFields} name="problematicLaw" at="tia" />
      {canDemand === true && <FieldOf of={tiaFields} name="appliedInPractice" at="tia" />}
      <FieldOf of={tiaFields} name="law" at="tia" help={tia.lawHint} />
      <FieldOf of={tiaFields} name="sources" at="tia" />
    </div>
  );
}
