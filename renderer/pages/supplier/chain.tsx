import { useQuery } from '@tanstack/react-query';
import { CornerDownRight, FileInput, FileText, Mail, Pencil, Plus } from 'lucide-react';
import { branchesOf } from '../../../shared/law/chain-tree.ts';
import { engagesSubProcessors } from '../../../shared/law/recipients.ts';
import { formatDate, joinList } from '../../../shared/words/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { countryName } from '../../../shared/words/places.ts';
import { client, orpc } from '../../api/client.ts';
import { Facts, Fields } from '../../forms/fields.tsx';
import { UndoableRemove } from '../../forms/undoable-remove.tsx';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import { addresses } from '../../router/addresses.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { Panel } from '../../ui/page.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { StatedCells } from './base/stated-cells.tsx';
import { useSupplier } from './base/supplier-context.tsx';
import { ChainForm } from './chain-form.tsx';
import { ChainPicture } from './chain-picture.tsx';
import type { Branch, Link, SharedBy, Users } from './chain-tree.ts';
import { ProcessorForm } from './processor-form.tsx';

export function Chain() {
  const { supplier, letters } = useMessages();
  const { view, editing, edit, canEdit } = useSupplier();
  const { chain } = view.record;
  const hasSubProcessors = engagesSubProcessors(view.record, view.verdict.asOf);
  const users = useOtherUsers();
  const { asOf } = useAsOf();
  return (
    <Panel
      id="chain"
      title={supplier.chain}
      actions={
        <>
          {chain.length > 0 && (
            <ExportMenu
              name={supplier.chain}
              list={{ view: 'chain', processorId: view.record.processor.id }}
              asOf={asOf}
            />
          )}
          {canEdit && (
            <>
              {editing !== 'chain' && (
                <Button look="quiet" icon={Pencil} onPress={() => edit('chain')}>
                  {supplier.chainAsked}
                </Button>
              )}
              {editing !== 'chain:new' && (
                <Button look="quiet" icon={Plus} onPress={() => edit('chain:new')}>
                  {supplier.addChain}
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      <StatedCells section="chain" />
      {editing === 'chain' ? (
        <ProcessorForm title={supplier.chain}>
          {() => (
            <div className="fields">
              <Fields of="processor" section="chain" />
            </div>
          )}
        </ProcessorForm>
      ) : (
        <dl className="facts">
          <Facts of="processor" section="chain" values={{ ...view.record.processor, hasSubProcessors }} />
        </dl>
      )}
      {editing === 'chain:new' && <ChainForm link={null} />}
      {chain.length === 0 && editing !== 'chain:new' && <p className="reading soft">{supplier.noChain}</p>}
      {chain.length > 0 && (
        <>
          <ChainPicture users={users} />
          <Branches branches={branchesOf(chain)} users={users} />
        </>
      )}
      <div className="actions">
        {canEdit && (
          <LinkButton href={addresses.importUnder(view.record.processor.id)} look="quiet" icon={FileInput}>
            {supplier.takeChainList}
          </LinkButton>
        )}
        <LinkButton
          href={addresses.letter(view.record.processor.id, 'sub-processors')}
          look="quiet"
          icon={Mail}
        >
          {letters.topics['sub-processors']}
        </LinkButton>
        <LinkButton href={addresses.chainReport(view.record.processor.id)} look="quiet" icon={FileText}>
          {supplier.chainReport}
        </LinkButton>
      </div>
    </Panel>
  );
}

/** Which other suppliers use the same sub-processors; empty until the register has answered. */
function useOtherUsers(): Users {
  const { asOf } = useAsOf();
  const { id: processorId } = useSupplier().view.record.processor;
  const { data } = useQuery(orpc.subProcessors.sharedBy.queryOptions({ input: { processorId, asOf } }));
  return new Map((data ?? []).map((found) => [found.subProcessorId, found]));
}

function Branches(props: { readonly branches: readonly Branch[]; readonly users: Users }) {
  const { branches, users } = props;
  return (
    <ul className="branches">
      {branches.map((branch) => (
        <li key={branch.link.id}>
          <LinkRow link={branch.link} others={users.get(branch.link.subProcessor.id)} />
          {branch.under.length > 0 && <Branches branches={branch.under} users={users} />}
        </li>
      ))}
    </ul>
  );
}

function LinkRow({ link, others }: { readonly link: Link; readonly others: SharedBy | undefined }) {
  const { supplier, common, flow, jobs } = useMessages();
  const { language } = useLanguage();
  const { editing, edit, canEdit } = useSupplier();
  const { name, country } = link.subProcessor;
  if (editing === `chain:${link.id}`) return <ChainForm link={link} />;
  const details = [
    country && countryName(country, language),
    inSentence(link.service),
    link.authorisedOn && supplier.authorisedOn(formatDate(link.authorisedOn, language)),
    link.contractSeenOn && supplier.contractSeen(formatDate(link.contractSeenOn, language)),
    link.endedOn && flow.ended(formatDate(link.endedOn, language)),
  ].filter((part) => part);
  return (
    <div className="branch">
      <CornerDownRight size={16} aria-hidden className="icon soft" />
      <span className="text">
        <span className="strong">{inSentence(name)}</span>
        {details.length > 0 && (
          <span className="soft">
            {' '}
            · <Sentence text={details.join(' · ')} />
          </span>
        )}
        {others && (
          <p className="soft small">
            {others.more > 0
              ? jobs.sharedByMore(others.names.map(inSentence).join(', '), others.more)
              : jobs.sharedBy(joinList(others.names.map(inSentence), language))}
          </p>
        )}
      </span>
      {canEdit && (
        <div className="actions">
          <Button
            look="quiet"
            icon={Pencil}
            aria-label={supplier.chainEdit(name)}
            onPress={() => edit(`chain:${link.id}`)}
          >
            {common.edit}
          </Button>
          <UndoableRemove
            entity="chain_link"
            id={link.id}
            name={name}
            remove={() => client.chain.remove({ id: link.id, version: link.version })}
          />
        </div>
      )}
    </div>
  );
}
