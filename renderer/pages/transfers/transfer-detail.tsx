// biome-ignore-all lint/a11y/useSemanticElements: it stands among the rows of a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
// biome-ignore-all lint/a11y/noStaticElementInteractions: notes where the person leaves the list
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the links answer the keys, and a key is a click there
import { Building2, Mail, Wrench } from 'lucide-react';
import type { TransferRow } from '../../../shared/fields/list.ts';
import { flowBasis } from '../../../shared/words/flow-basis.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { isolated } from '../../../shared/words/in-sentence.ts';
import { useCountryList } from '../../i18n/country-list.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { Written } from '../../ui/written.tsx';
import { letterOfMatter } from '../supplier/sections.ts';
import { needsStep } from './columns.tsx';

interface TransferDetailProps {
  readonly id: string;
  readonly row: TransferRow;
  readonly top: number;
  readonly columns: number;
  readonly href: string;
  readonly canRepair: boolean;
  readonly onLeave: (row: TransferRow) => void;
}

/** Under its row: the verdict as a sentence with its article, the next step, and where to take it. */
export function TransferDetail({ id, row, top, columns, href, canRepair, onLeave }: TransferDetailProps) {
  const { transfers, letters, flow: words, labels, jobs } = useMessages();
  const { language } = useLanguage();
  const list = useCountryList();
  const { flow, verdict, subProcessor, importer } = row;
  const isStep = canRepair && needsStep(row);
  const letter =
    isStep && verdict ? letterOfMatter({ processorId: row.processorId, code: verdict.code }) : null;
  const facts: readonly (readonly [label: string, text: string])[] = [
    [words.basis, flowBasis(flow, verdict?.result ?? null, list, language)],
    ...(subProcessor && importer.name !== subProcessor
      ? [[words.who, words.via(subProcessor)] as const]
      : []),
    ...(flow.statedLocation
      ? [[labels.data_flow.statedLocation, `“${isolated(flow.statedLocation)}”`] as const]
      : []),
    ...(flow.endedOn ? [[labels.data_flow.endedOn, formatDate(flow.endedOn, language)] as const] : []),
  ];
  return (
    <div id={id} role="row" className="transfer-detail" style={{ top }}>
      <div role="gridcell" aria-colspan={columns} className="transfer-detail-body">
        <div id={`${id}-said`} className="transfer-said">
          {verdict ? (
            <>
              <p className="text">
                <Sentence text={verdict.reason[language]} />
              </p>
              <p className="text next-step">
                <span className="strong">{words.nextStep}:</span>{' '}
                <Sentence text={verdict.nextStep[language]} />
              </p>
            </>
          ) : (
            <p className="soft">
              {flow.endedOn ? words.ended(formatDate(flow.endedOn, language)) : jobs.ended}
            </p>
          )}
        </div>
        <dl className="transfer-facts">
          {facts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="text">
                <Written text={text} of={label} />
              </dd>
            </div>
          ))}
        </dl>
        <div className="actions" onClick={() => onLeave(row)}>
          <LinkButton href={href} look={isStep ? 'primary' : 'secondary'} icon={Wrench}>
            {isStep ? transfers.repairFlow : transfers.viewFlow}
          </LinkButton>
          {letter !== null && (
            <LinkButton href={letter} look="quiet" icon={Mail} label={letters.makeFor(row.processor)}>
              {letters.make}
            </LinkButton>
          )}
          <LinkButton href={addresses.supplier(row.processorId)} look="quiet" icon={Building2}>
            {transfers.toSupplier}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
