import { CircleCheck, TriangleAlert } from 'lucide-react';
import { placesInWords, termInWords } from '../../../shared/explained/list-changes.ts';
import type { ImportResult } from '../../../shared/fields/import.ts';
import { type ChainComparison, isWritten } from '../../../shared/fields/list-changes.ts';
import { importChanges } from '../../../shared/words/import-changes.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Panel } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';

/** How many differences an import takes over; changed details alone count as one. */
export function takenDifferences({ chain, changes }: ImportResult, leftOut: ReadonlySet<string>): number {
  const taken = (chain?.differences ?? []).filter(
    ({ key, change }) => isWritten(change) && !leftOut.has(key),
  );
  return taken.length > 0 ? taken.length : Math.min(changes.length, 1);
}

interface ChainDifferencesProps {
  readonly supplier: string;
  readonly chain: ChainComparison;
  readonly leftOut: ReadonlySet<string>;
  readonly onLeaveOut: (key: string, isLeftOut: boolean) => void;
}

/** A new list of sub-processors beside the known chain: every difference, each taken over or not. */
export function ChainDifferences({ supplier, chain, leftOut, onLeaveOut }: ChainDifferencesProps) {
  const { language } = useLanguage();
  const { chainTitle, chainText, alike, noDifferences, differences, effects, takeOver } = importChanges;
  const term = termInWords(chain);
  return (
    <Panel id="import-chain" title={chainTitle(supplier)[language]}>
      <div className="stack">
        <p className="soft">
          {chainText(chain.on)[language]} {chain.same > 0 && alike(chain.same)[language]}
        </p>
        {chain.differences.length === 0 && (
          <p className="notice ok">
            <CircleCheck size={20} aria-hidden className="icon" />
            <span className="text">{noDifferences[language]}</span>
          </p>
        )}
        {term && (
          <p className="notice action">
            <TriangleAlert size={20} aria-hidden className="icon" />
            <span className="text">{term[language]}</span>
          </p>
        )}
        {!chain.isTaken && chain.differences.length > 0 && (
          <p className="notice info text">{importChanges.chooseUpdate[language]}</p>
        )}
        {chain.differences.length > 0 && (
          <ul className="records">
            {chain.differences.map(({ key, change, name, service, was, becomes }) => (
              <li key={key} className="record stack tight">
                <p className="text">
                  <span className="strong">
                    <Written text={name} of={importChanges.subProcessor[language]} />
                  </span>
                  {service !== '' && (
                    <span className="soft">
                      {' · '}
                      <Written text={service} of={importChanges.subProcessor[language]} />
                    </span>
                  )}
                  {' · '}
                  {[
                    differences[change][language],
                    [was, becomes]
                      .filter((places) => places.length > 0)
                      .map((places) => placesInWords(places, language))
                      .join(' → '),
                  ]
                    .filter((part) => part !== '')
                    .join(': ')}
                </p>
                {chain.isTaken &&
                  (isWritten(change) ? (
                    <Checkbox
                      isSelected={!leftOut.has(key)}
                      onChange={(isSelected) => onLeaveOut(key, !isSelected)}
                    >
                      {takeOver(name)[language]}: {effects[change][language]}
                    </Checkbox>
                  ) : (
                    <p className="soft text">{effects[change][language]}</p>
                  ))}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
