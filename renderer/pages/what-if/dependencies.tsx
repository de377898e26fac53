import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type DependencyKind, dependencyKinds } from '../../../shared/law/scenario.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { countryName } from '../../../shared/words/places.ts';
import { orpc } from '../../api/client.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { addresses } from '../../router/addresses.ts';
import { useKept } from '../../router/router.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { TableScroll } from '../../ui/table-scroll.tsx';
import { queryOf } from './question.ts';

const INITIAL_ROWS = 12;
const MORE = 48;

interface Entry {
  readonly kind: DependencyKind;
  readonly subject: string;
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  readonly flows: number;
}

/** Who depends on what: places, countries of parents and sub-processors, most suppliers first. */
export function Dependencies() {
  const { whatIf } = useMessages();
  const { asOf } = useAsOf();
  const query = useQuery(orpc.outlook.dependencies.queryOptions({ input: { asOf } }));
  const facets = useQuery(orpc.processors.facets.queryOptions({ input: { asOf } }));
  const total = facets.data?.counted.inUse ?? null;
  const [kind, setKind] = useState<DependencyKind | null>(null);
  const [shown, setShown] = useKept('dependencies', INITIAL_ROWS);
  const entries = (query.data ?? []).filter((entry) => kind === null || entry.kind === kind);
  const rest = entries.length - shown;
  return (
    <Panel
      id="dependencies"
      title={whatIf.dependencies}
      actions={
        <div className="kind-choice">
          <SelectField
            label={whatIf.dependencyFilter}
            isLabelHidden
            none={whatIf.dependenciesAll}
            options={dependencyKinds.map((value) => ({ value, name: whatIf.dependencyKind[value] }))}
            value={kind}
            onChange={setKind}
          />
        </div>
      }
    >
      <p className="soft panel-lead">{whatIf.dependenciesLead}</p>
      {query.isPending && <Loading lines={8} />}
      {query.isError && <Failure error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && entries.length === 0 && <p className="soft">{whatIf.noDependencies}</p>}
      {entries.length > 0 && (
        <TableScroll label={whatIf.dependencies}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{whatIf.subject}</th>
                <th scope="col" className="bar-column">
                  {whatIf.suppliers}
                </th>
                <th scope="col" className="number">
                  {whatIf.flows}
                </th>
                <th scope="col">{whatIf.ask}</th>
              </tr>
            </thead>
            <tbody>
              {entries.slice(0, shown).map((entry) => (
                <DependencyRow key={`${entry.kind} ${entry.subject}`} entry={entry} total={total} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {rest > 0 && (
        <Button look="quiet" onPress={() => setShown(shown + MORE)}>
          {whatIf.more(Math.min(rest, MORE), entries.length)}
        </Button>
      )}
    </Panel>
  );
}

interface DependencyRowProps {
  readonly entry: Entry;
  /** Suppliers that are in use; null = not counted yet. */
  readonly total: number | null;
}

function DependencyRow({ entry, total }: DependencyRowProps) {
  const { whatIf } = useMessages();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(MORE);
  const { kind, subject, suppliers, flows } = entry;
  const name = kind === 'sub-processor' ? subject : countryName(subject, language);
  const Fold = isOpen ? ChevronDown : ChevronRight;
  const rest = suppliers.length - shown;
  return (
    <Fragment>
      <tr>
        <th scope="row" className="dependency-name">
          <AriaButton
            className="fold"
            aria-expanded={isOpen}
            aria-label={whatIf.showWho(name)}
            onPress={() => setOpen(!isOpen)}
          >
            <Fold size={16} aria-hidden className="icon" />
            <span className="text">{name}</span>
          </AriaButton>
          <span className="soft small">{whatIf.dependencyKind[kind]}</span>
        </th>
        <td>
          <span className="share">
            <span className="share-track" aria-hidden>
              <span
                className="share-fill"
                style={{ width: `${total ? (suppliers.length / total) * 100 : 0}%` }}
              />
            </span>
            <span>
              {total === null
                ? formatNumber(suppliers.length, language)
                : whatIf.shareOf(suppliers.length, total)}
            </span>
          </span>
        </td>
        <td className="number">{formatNumber(flows, language)}</td>
        <td>
          <AskLink kind={kind} subject={subject} name={name} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4}>
            <ul className="who">
              {suppliers.slice(0, shown).map((supplier) => (
                <li key={supplier.id}>
                  <a href={addresses.supplier(supplier.id)} className="text">
                    {supplier.name}
                  </a>
                </li>
              ))}
              {rest > 0 && (
                <li>
                  <Button look="quiet" onPress={() => setShown(shown + MORE)}>
                    {whatIf.more(Math.min(rest, MORE), suppliers.length)}
                  </Button>
                </li>
              )}
            </ul>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** A sub-processor can stop; a place with an adequacy decision can lose it. */
function AskLink({ kind, subject, name }: Pick<Entry, 'kind' | 'subject'> & { readonly name: string }) {
  const { whatIf } = useMessages();
  const list = useQuery(orpc.countries.inUse.queryOptions());
  const hasDecision = list.data?.jurisdictions.find(({ iso }) => iso === subject)?.adequacy != null;
  if (kind === 'parent' || (kind === 'place' && !hasDecision)) return null;
  const query = queryOf({ kind: kind === 'place' ? 'withdraw' : 'stop', subject, parent: null, on: null });
  return (
    <a href={addresses.whatIf(query)}>
      {kind === 'place' ? whatIf.kinds.withdraw : whatIf.kinds.stop}
      <span className="visually-hidden">: {inSentence(name)}</span>
    </a>
  );
}
