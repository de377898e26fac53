import type { SharedRight } from '../../../shared/schema/replica.ts';
import { sharedRights } from '../../../shared/schema/replica.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Panel } from '../../ui/page.tsx';

/** What each role may do in a shared register. @param right that of the login; null = it is not known. */
export function Rights({ right }: { readonly right: SharedRight | null }) {
  const { sharing } = useMessages();
  const shown = sharedRights.filter((one) => one !== 'none' || right === 'none');
  return (
    <Panel id="rights" title={sharing.rights}>
      <p className="reading soft panel-lead">{sharing.rightsText}</p>
      <dl className="explained">
        {shown.map((one) => (
          <div key={one} className={one === right ? 'asked' : undefined}>
            <dt>
              {sharing.roleNames[one]}
              {one === right && <span className="soft small"> ({sharing.yours})</span>}
            </dt>
            <dd>{sharing.rightTexts[one]}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
