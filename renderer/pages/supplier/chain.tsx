import { CornerDownRight, Pencil, Plus } from 'lucide-react';
import { countryName } from '../../../shared/domain/jurisdictions.ts';
import { formatDate } from '../../../shared/messages/format.ts';
import { client } from '../../api/client.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { ChainForm } from './chain-form.tsx';
import { RemovePart } from './remove-part.tsx';
import { type SupplierView, useSupplier } from './supplier-context.tsx';

export type Link = SupplierView['record']['chain'][number];

interface Branch {
  readonly link: Link;
  readonly under: readonly Branch[];
}

/** The links as a tree; a link whose parent is gone stands at the top, so that none disappears. */
function branchesOf(chain: readonly Link[], parentId: string | null): readonly Branch[] {
  const ids = new Set(chain.map((link) => link.id));
  return chain
    .filter((link) => {
      const parent = link.parentLinkId !== null && ids.has(link.parentLinkId) ? link.parentLinkId : null;
      return parent === parentId;
    })
    .map((link) => ({ link, under: branchesOf(chain, link.id) }));
}

export function Chain() {
  const { supplier } = useMessages();
  const { view, editing, edit, canEdit } = useSupplier();
  const { chain } = view.record;
  return (
    <Panel
      id="chain"
      title={supplier.chain}
      actions={
        canEdit && (
          <Button look="quiet" icon={Plus} onPress={() => edit('chain:new')}>
            {supplier.addChain}
          </Button>
        )
      }
    >
      {editing === 'chain:new' && <ChainForm link={null} />}
      {chain.length === 0 && editing !== 'chain:new' && <p className="reading soft">{supplier.noChain}</p>}
      {chain.length > 0 && <Branches branches={branchesOf(chain, null)} />}
    </Panel>
  );
}

function Branches({ branches }: { readonly branches: readonly Branch[] }) {
  return (
    <ul className="branches">
      {branches.map((branch) => (
        <li key={branch.link.id}>
          <LinkRow link={branch.link} />
          {branch.under.length > 0 && <Branches branches={branch.under} />}
        </li>
      ))}
    </ul>
  );
}

function LinkRow({ link }: { readonly link: Link }) {
  const { supplier, common, flow } = useMessages();
  const { language } = useLanguage();
  const { editing, edit, canEdit } = useSupplier();
  const { name, country } = link.subProcessor;
  if (editing === `chain:${link.id}`) return <ChainForm link={link} />;
  const details = [
    country && countryName(country, language),
    link.service,
    link.endedOn && flow.ended(formatDate(link.endedOn, language)),
  ].filter((part) => part);
  return (
    <div className="branch">
      <CornerDownRight size={16} aria-hidden className="icon soft" />
      <span className="text">
        <span className="strong">{name}</span>
        {details.length > 0 && <span className="soft"> · {details.join(' · ')}</span>}
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
          <RemovePart
            label={supplier.chainRemove(name)}
            title={`${supplier.chainRemove(name)}?`}
            text={supplier.chainRemoveText}
            done={common.removed}
            remove={() => client.chain.remove({ id: link.id, version: link.version })}
          />
        </div>
      )}
    </div>
  );
}
