import type { Processor } from '../../../../shared/fields/processor.ts';
import { onlyTerm } from '../../../../shared/law/breach-terms.ts';
import { inSentence, listed } from '../../../../shared/words/in-sentence.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { usePlaceName } from '../../../i18n/place-name.ts';
import { ToneIcon } from '../../../ui/chip.tsx';
import { Fact, Panel } from '../../../ui/page.tsx';
import { Written } from '../../../ui/written.tsx';
import { useSupplier } from '../base/supplier-context.tsx';

/** Whom to call, what was agreed, which data of whom: what is needed in the first hour (Arts 33, 34 GDPR). */
export function IncidentSheet() {
  return (
    <div className="incident">
      <div className="stack">
        <Call />
        <Data />
      </div>
      <div className="stack">
        <Agreed />
        <Where />
      </div>
      <Notes />
    </div>
  );
}

function ContactCard({ contact }: { readonly contact: Processor['contacts'][number] }) {
  const { terms, labels } = useMessages();
  return (
    <li className="card">
      <p className="soft">{terms.contactKind[contact.kind]}</p>
      <p className="strong text">
        <Written text={contact.name || '–'} of={labels.contact.name} />
      </p>
      {contact.phone && (
        <p className="text incident-number">
          <Written text={contact.phone} of={labels.contact.phone} />
        </p>
      )}
      {contact.email && (
        <p className="text">
          <Written text={contact.email} of={labels.contact.email} />
        </p>
      )}
    </li>
  );
}

function Call() {
  const { jobs } = useMessages();
  const { contacts, owner } = useSupplier().view.record.processor;
  const first = contacts.filter(({ kind }) => kind === 'incident');
  const others = contacts.filter(({ kind }) => kind !== 'incident');
  return (
    <Panel id="incident-call" title={jobs.incidentCall}>
      {first.length === 0 && (
        <p className="rail-item">
          <ToneIcon tone="action" size={16} />
          {jobs.incidentNobody}
        </p>
      )}
      <ul className="cards">
        {first.map((contact) => (
          <ContactCard key={contact.id} contact={contact} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3 className="incident-others">{jobs.incidentOthers}</h3>
          <ul className="cards">
            {others.map((contact) => (
              <ContactCard key={contact.id} contact={contact} />
            ))}
          </ul>
        </>
      )}
      <dl className="facts incident-owner">
        <Fact label={jobs.owner}>{owner}</Fact>
      </dl>
    </Panel>
  );
}

function Agreed() {
  const { jobs } = useMessages();
  const { breachTerms, breachHours } = useSupplier().view;
  const only = onlyTerm(breachTerms);
  const told = (hours: number | null) => (hours === null ? jobs.incidentNoHours : jobs.incidentHours(hours));
  return (
    <Panel id="incident-agreed" title={jobs.incidentAgreed}>
      {only === undefined ? (
        <dl className="facts">
          {breachTerms.map(({ hours, of }) => (
            <Fact key={`${of} ${hours}`} label={of || jobs.incidentElse}>
              {told(hours)}
            </Fact>
          ))}
        </dl>
      ) : (
        <p className="reading strong">{told(only)}</p>
      )}
      <p className="reading incident-own">{jobs.incidentOwn(breachHours)}</p>
    </Panel>
  );
}

function Data() {
  const { jobs, supplier, labels } = useMessages();
  const { processor } = useSupplier().view.record;
  const { specialCategories, criminalData, bsn } = processor;
  const parts = [
    { isPart: specialCategories, name: jobs.special },
    { isPart: criminalData, name: jobs.criminal },
    { isPart: bsn, name: jobs.bsn },
  ];
  const namesOf = (wanted: boolean | null) =>
    parts
      .filter(({ isPart }) => isPart === wanted)
      .map(({ name }) => name)
      .join(', ');
  const [sensitive, notAsked] = [namesOf(true), namesOf(null)];
  const none = notAsked ? jobs.incidentSensitiveUnknown : jobs.incidentSensitiveNone;
  return (
    <Panel id="incident-data" title={jobs.incidentData}>
      <dl className="facts">
        <Fact label={supplier.services}>{listed(processor.services.map(({ name }) => name))}</Fact>
        <Fact label={labels.processor.dataCategories}>{listed(processor.dataCategories)}</Fact>
        <Fact label={labels.processor.dataSubjects}>{listed(processor.dataSubjects)}</Fact>
        <Fact label={jobs.incidentSensitive}>{sensitive || none}</Fact>
        {sensitive && notAsked && <Fact label={jobs.incidentSensitiveNotAsked}>{notAsked}</Fact>}
        <Fact label={labels.processor.purposes}>{processor.purposes}</Fact>
      </dl>
    </Panel>
  );
}

function Where() {
  const { jobs, terms } = useMessages();
  const placeName = usePlaceName();
  const { flows, chain, processor } = useSupplier().view.record;
  const nameOf = (id: string | null) =>
    chain.find(({ subProcessorId }) => subProcessorId === id)?.subProcessor.name ?? processor.name;
  return (
    <Panel id="incident-where" title={jobs.incidentWhere}>
      {flows.length === 0 && chain.length === 0 && <p className="soft">{jobs.incidentWhereNone}</p>}
      <ul className="bullets">
        {flows.map((flow) => (
          <li key={flow.id} className="text">
            {placeName(flow.country)}: {inSentence(flow.entity || nameOf(flow.subProcessorId))},{' '}
            {terms.flowKind[flow.kind].toLowerCase()}
          </li>
        ))}
        {chain
          .filter((link) => !flows.some(({ subProcessorId }) => subProcessorId === link.subProcessorId))
          .map((link) => (
            <li key={link.id} className="text">
              {[link.subProcessor.name, link.service]
                .filter((part) => part !== '')
                .map(inSentence)
                .join(', ')}
            </li>
          ))}
      </ul>
    </Panel>
  );
}

/** Space to write, on paper. */
function Notes() {
  const { jobs } = useMessages();
  return (
    <div className="incident-notes">
      <Panel id="incident-notes" title={jobs.incidentNotes}>
        <ul>
          {jobs.incidentQuestions.map((question) => (
            <li key={question} className="incident-line">
              {question}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
