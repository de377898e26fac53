import { ListChecks, Pencil, Plus } from 'lucide-react';
import type { DataFlow } from '../../../shared/fields/flow.ts';
import { client } from '../../api/client.ts';
import { UndoableRemove } from '../../forms/undoable-remove.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { usePlaceName } from '../../i18n/place-name.ts';
import { addresses } from '../../router/addresses.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { StatedCells } from './base/stated-cells.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { FlowForm } from './flow-form.tsx';
import { FlowSummary } from './flow-summary.tsx';
import { LetterLink } from './letter-link.tsx';

export function Flows() {
  const { supplier, flow } = useMessages();
  const { view, editing, edit, canEdit } = useSupplier();
  const { flows } = view.record;
  return (
    <Panel
      id="flows"
      title={supplier.flows}
      actions={
        canEdit &&
        editing !== 'flow:new' && (
          <Button look="quiet" icon={Plus} onPress={() => edit('flow:new')}>
            {flow.add}
          </Button>
        )
      }
    >
      <StatedCells section="flows" />
      {editing === 'flow:new' && <FlowForm flow={null} />}
      {flows.length === 0 && editing !== 'flow:new' && (
        <p className="reading soft">
          {flow.none}{' '}
          <LetterLink
            matter={{ processorId: view.record.processor.id, code: 'NO_FLOWS_RECORDED' }}
            about={flow.none}
          />
        </p>
      )}
      <ul className="records">
        {flows.map((entry) => (
          <li key={entry.id} className="record">
            {editing === `flow:${entry.id}` ? <FlowForm flow={entry} /> : <FlowView flow={entry} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function FlowView({ flow: entry }: { readonly flow: DataFlow }) {
  const { flow, tia, common } = useMessages();
  const { view, edit, canEdit } = useSupplier();
  const { processor, chain } = view.record;
  const verdict = view.flowStates.find((state) => state.flowId === entry.id) ?? null;
  const via = chain.find((link) => link.subProcessorId === entry.subProcessorId)?.subProcessor.name ?? null;
  const named = useFlowName(entry, via ?? processor.name);
  const isDone = entry.tia?.completedOn != null;
  const hasTia = entry.tia !== null || (entry.safeguards ?? []).length > 0;
  return (
    <FlowSummary
      flow={entry}
      supplier={processor.name}
      subProcessor={via}
      verdict={verdict}
      actions={
        canEdit && (
          <>
            {hasTia && (
              <LinkButton
                href={addresses.tia(processor.id, entry.id)}
                look="quiet"
                icon={ListChecks}
                label={isDone ? tia.againNamed(named) : tia.openNamed(named)}
              >
                {isDone ? tia.again : tia.open}
              </LinkButton>
            )}
            <Button
              look="quiet"
              icon={Pencil}
              aria-label={flow.edit(named)}
              onPress={() => edit(`flow:${entry.id}`)}
            >
              {common.edit}
            </Button>
            <UndoableRemove
              entity="data_flow"
              id={entry.id}
              name={flow.flowTo(named)}
              remove={() => client.flows.remove({ id: entry.id, version: entry.version })}
            />
          </>
        )
      }
    />
  );
}

/**
 * What the buttons of a flow call it: its place, and where the supplier has another flow to that place also who receives the
 * data and what for, since two buttons with one name cannot be told apart.
 * @param party who receives the data where the flow does not say so
 */
function useFlowName({ country, entity, kind }: DataFlow, party: string): string {
  const { terms } = useMessages();
  const { flows } = useSupplier().view.record;
  const place = usePlaceName()(country);
  if (flows.filter((other) => other.country === country).length < 2) return place;
  return `${place} (${[entity || party, terms.flowKind[kind]].join(', ')})`;
}
