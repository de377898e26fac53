import type { DataFlow } from '../../../../shared/fields/flow.ts';
import { fullTia } from '../../../../shared/law/tia.ts';
import { tiaAnswers } from '../../../../shared/words/tia-answers.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { Fact } from '../../../ui/page.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { CountryFacts } from './country-facts.tsx';
import { ToolFacts, TransferFacts } from './transfer-steps.tsx';

/** The assessment as it stands, for who may not change it: on another day, or while somebody else writes. */
export function TiaRead({ flow }: { readonly flow: DataFlow }) {
  const { language } = useLanguage();
  const { documents } = useSupplier().view.record;
  return (
    <div className="panel tia">
      {tiaAnswers(fullTia(flow.tia), documents, language).map(({ step, heading, answers }) => (
        <section key={step} className="tia-step" aria-labelledby={`tia-${step}-title`}>
          <h2 id={`tia-${step}-title`}>{heading}</h2>
          {step === 'transfer' && <TransferFacts flow={flow} />}
          {step === 'tool' && <ToolFacts flow={flow} />}
          {step === 'law' && <CountryFacts flow={flow} />}
          <dl className="facts">
            {answers.map(({ label, text }) => (
              <Fact key={label} label={label}>
                {text}
              </Fact>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
