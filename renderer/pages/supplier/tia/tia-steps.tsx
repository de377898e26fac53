import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { DataFlow } from '../../../../shared/fields/flow.ts';
import { answeredSteps, fullTia } from '../../../../shared/law/tia.ts';
import { type TiaStep, tiaSteps } from '../../../../shared/schema/flow.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { LiveVerdict } from '../base/live-verdict.tsx';
import { FormalFields, ReviewFields } from './conclusion.tsx';
import { CountryFacts } from './country-facts.tsx';
import { MeasureFields } from './measures.tsx';
import { TakeOver } from './take-over.tsx';
import type { OtherTia, TiaForm } from './tia-form.ts';
import { LawFields, ToolFields, TransferFields } from './transfer-steps.tsx';

interface StepsProps {
  readonly form: TiaForm;
  readonly flow: DataFlow;
  readonly others: readonly OtherTia[];
}

/** The six steps one under the other, with what is answered and the verdict beside them. */
export function TiaSteps({ form, flow, others }: StepsProps) {
  const parts: Readonly<Record<TiaStep, ReactNode>> = {
    transfer: (
      <>
        <TakeOver form={form} others={others} />
        <TransferFields flow={flow} form={form} />
      </>
    ),
    tool: <ToolFields flow={flow} />,
    law: (
      <>
        <CountryFacts flow={flow} />
        <LawFields form={form} />
      </>
    ),
    measures: <MeasureFields form={form} />,
    formal: <FormalFields flow={flow} />,
    review: <ReviewFields form={form} />,
  };
  return (
    <div className="form-beside tia-columns">
      <div className="tia-aside">
        <Progress form={form} />
        <LiveVerdict control={form.control} />
      </div>
      <div className="form-main">
        {tiaSteps.map((step, index) => (
          <Step key={step} step={step} number={index + 1}>
            {parts[step]}
          </Step>
        ))}
      </div>
    </div>
  );
}

interface StepProps {
  readonly step: TiaStep;
  readonly number: number;
  readonly children: ReactNode;
}

function Step({ step, number, children }: StepProps) {
  const { tia } = useMessages();
  const heading = `tia-${step}-title`;
  return (
    <section className="tia-step" aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        {tia.step(number, tia.steps[step])}
      </h2>
      <p className="soft reading">{tia.helps[step]}</p>
      {children}
    </section>
  );
}

function goToStep(step: TiaStep): void {
  const heading = document.getElementById(`tia-${step}-title`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** Which steps are answered, each a way to it. */
function Progress({ form }: { readonly form: TiaForm }) {
  const { tia } = useMessages();
  const answered = answeredSteps(fullTia(useWatch({ control: form.control, name: 'tia' })));
  return (
    <nav className="tia-progress" aria-label={tia.progress}>
      <h2>{tia.progress}</h2>
      <ol>
        {tiaSteps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className="outline-link"
              aria-label={`${tia.step(index + 1, tia.steps[step])}, ${answered.has(step) ? tia.answered : tia.unanswered}`}
              onClick={() => goToStep(step)}
            >
              {answered.has(step) ? (
                <Check size={16} className="icon tone-ok" aria-hidden />
              ) : (
                <Circle size={16} className="icon soft" aria-hidden />
              )}
              <span>{tia.step(index + 1, tia.steps[step])}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
