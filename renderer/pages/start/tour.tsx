import { useQuery } from '@tanstack/react-query';
import { Circle, CircleCheck, X } from 'lucide-react';
import { orpc } from '../../api/client.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useRemembered } from '../../i18n/remember.ts';
import { useStatus } from '../../register/status.tsx';
import { useUrgentCount } from '../../register/use-attention.ts';
import { usePeople } from '../../register/use-people.ts';
import { addresses } from '../../router/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/page.tsx';
import { tell } from '../../ui/toast.tsx';
import { goToSection } from '../supplier/sections.ts';

/** The steps of the first day, until the person closes them for good on this computer. */
export function Tour() {
  const [tour, setTour] = useRemembered('tour', ['open', 'closed'], 'open');
  return tour === 'open' ? <Steps onClose={() => setTour('closed')} /> : null;
}

function Steps({ onClose }: { readonly onClose: () => void }) {
  const { help } = useMessages();
  const { suppliers } = useStatus();
  const organisation = useQuery(orpc.organisation.get.queryOptions());
  const reports = useQuery(orpc.report.kept.queryOptions({ input: { limit: 1 } }));
  const people = usePeople();
  const urgent = useUrgentCount();
  const words = help.tour;
  const steps = [
    {
      name: words.organisation,
      text: words.organisationText,
      href: addresses.settings,
      isDone: organisation.data !== undefined && organisation.data.contact.trim() !== '',
    },
    { name: words.suppliers, text: words.suppliersText, href: addresses.import, isDone: suppliers > 0 },
    { name: words.people, text: words.peopleText, href: addresses.settings, isDone: people.me !== null },
    {
      name: words.attention,
      text: words.attentionText,
      href: null,
      isDone: suppliers > 0 && urgent === 0,
    },
    {
      name: words.report,
      text: words.reportText,
      href: addresses.reports,
      isDone: (reports.data?.length ?? 0) > 0,
    },
  ];
  return (
    <Panel
      id="tour"
      title={words.title}
      actions={
        <Button
          look="quiet"
          icon={X}
          onPress={() => {
            onClose();
            tell(words.closed);
          }}
        >
          {words.close}
        </Button>
      }
    >
      <p className="soft">{words.text}</p>
      <ol className="tour">
        {steps.map(({ name, text, href, isDone }) => (
          <li key={name} className={isDone ? 'done' : undefined}>
            {isDone ? (
              <CircleCheck size={20} className="icon" aria-label={words.done} />
            ) : (
              <Circle size={20} className="icon" aria-hidden />
            )}
            <div>
              {href === null ? (
                <button type="button" className="as-link" onClick={() => goToSection('attention')}>
                  {name}
                </button>
              ) : (
                <a href={href}>{name}</a>
              )}
              <p className="soft">{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <p>
        <a href={addresses.helpTerm('processor')}>{words.terms}</a>
      </p>
    </Panel>
  );
}
