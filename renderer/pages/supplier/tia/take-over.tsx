import { CopyPlus } from 'lucide-react';
import { useState } from 'react';
import { fullTia, takenOver } from '../../../../shared/law/tia.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { addresses } from '../../../router/addresses.ts';
import { Button } from '../../../ui/button.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import type { OtherTia, TiaForm } from './tia-form.ts';

interface TakeOverProps {
  readonly form: TiaForm;
  readonly others: readonly OtherTia[];
}

/** Offers what was assessed before: all of it for the same importer, the law of the country for another one. */
export function TakeOver({ form, others }: TakeOverProps) {
  const { tia, terms } = useMessages();
  const { language } = useLanguage();
  const { processor } = useSupplier().view.record;
  const [taken, setTaken] = useState<string | null>(null);
  if (others.length === 0) return null;
  const day = (on: string | null) => (on === null ? '' : formatDate(on, language));
  function take({ tia: other, processor: name, processorId }: OtherTia, isWhole: boolean) {
    const source = tia.source(name, day(other.completedOn));
    const own = fullTia(form.getValues('tia'));
    const next = takenOver(own, other, { isWhole, isSameSupplier: processorId === processor.id, source });
    form.setValue('tia', next, { shouldDirty: true });
    setTaken(source);
  }
  return (
    <section className="notice info" aria-labelledby="tia-offers">
      <CopyPlus size={20} className="icon" aria-hidden />
      <div className="notice-body">
        <h3 id="tia-offers">{tia.offers}</h3>
        <ul className="tia-offers">
          {others.map((other) => {
            const said = tia.offer(other.processor, day(other.tia.completedOn));
            const outcome = other.tia.outcome === null ? '' : terms.tiaOutcome[other.tia.outcome];
            const what = other.isSameImporter ? tia.takeWhole : tia.takeLaw;
            return (
              <li key={other.flowId}>
                <span className="text">
                  <a href={addresses.tia(other.processorId, other.flowId)}>{said}</a>
                  <span className="soft">
                    {' '}
                    · {other.isSameImporter ? tia.offerSame : tia.offerOther(other.importer)} · {outcome}
                  </span>
                </span>
                <Button
                  look="quiet"
                  aria-label={tia.takeNamed(what, said)}
                  onPress={() => take(other, other.isSameImporter)}
                >
                  {what}
                </Button>
              </li>
            );
          })}
        </ul>
        <p role="status" className="text">
          {taken === null ? '' : tia.taken(taken)}
        </p>
      </div>
    </section>
  );
}
