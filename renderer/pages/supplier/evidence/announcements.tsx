import { useQueryClient } from '@tanstack/react-query';
import { Check, Mail, MessageSquareWarning, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Announcement } from '../../../../shared/fields/evidence.ts';
import type { ExplainedAnnouncement } from '../../../../shared/fields/record.ts';
import { fieldValue } from '../../../../shared/words/fields.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useUndoLines } from '../../../forms/undo-lines.ts';
import { written } from '../../../forms/written.ts';
import { relativeDay } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useDay, useStatus } from '../../../register/status.tsx';
import { addresses } from '../../../router/addresses.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Chip, ResultChip, type Tone } from '../../../ui/chip.tsx';
import { Fact } from '../../../ui/page.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import { partInput } from '../base/part-form.tsx';
import { RecordHeader } from '../base/record-header.tsx';
import { RecordsPanel } from '../base/records-panel.tsx';
import { useSupplier } from '../base/supplier-context.tsx';
import { AcceptForm } from './accept-form.tsx';
import { AnnouncementForm } from './announcement-form.tsx';

const decisionTones: Record<Announcement['decision'], Tone> = {
  open: 'action',
  accepted: 'ok',
  objected: 'blocked',
};

/** Sub-processor changes announced by the supplier, and what was decided in time (Art. 28(2) GDPR). */
export function Announcements() {
  const { evidence } = useMessages();
  const { view } = useSupplier();
  return (
    <RecordsPanel
      id="announcements"
      title={evidence.announcements}
      kind="announcement"
      entries={view.record.announcements}
      add={evidence.addAnnouncement}
      none={evidence.noAnnouncements}
      view={(entry) => <AnnouncementView entry={entry} />}
      form={(entry) => <AnnouncementForm entry={entry} />}
    />
  );
}

function AnnouncementView({ entry }: { readonly entry: Announcement }) {
  const { evidence, common, labels } = useMessages();
  const { language } = useLanguage();
  const { view, canEdit } = useSupplier();
  const day = useDay();
  const [isAccepting, setAccepting] = useState(false);
  const { decision } = entry;
  const isOpen = decision === 'open';
  const state = view.announcementStates.find(({ announcementId }) => announcementId === entry.id);
  // Under specific authorisation there is no term: nothing starts without our consent.
  const isConsent = state?.matter === 'consent';
  const objectionUntil = state ? state.until : entry.objectionUntil;
  return (
    <>
      <RecordHeader
        entity="announcement"
        id={entry.id}
        name={entry.name}
        edit={evidence.edit(entry.name)}
        remove={() => client.announcements.remove({ id: entry.id, version: entry.version })}
      >
        <Chip tone={decisionTones[decision]}>{evidence.decisions[decision]}</Chip>
      </RecordHeader>
      <dl className="facts">
        <Fact label={labels.announcement.change}>{evidence.changes[entry.change]}</Fact>
        <Fact label={labels.announcement.announcedOn}>{formatDate(entry.announcedOn, language)}</Fact>
        <Fact label={labels.announcement.service}>{entry.service}</Fact>
        <Fact label={labels.announcement.country}>
          {entry.country && fieldValue('announcement', 'country', entry.country, language)}
        </Fact>
        {!isConsent && (
          <Fact label={labels.announcement.objectionUntil}>
            {objectionUntil && (
              <>
                {formatDate(objectionUntil, language)}{' '}
                {isOpen && (
                  <span className={objectionUntil < day ? 'late' : 'strong'}>
                    {objectionUntil < day ? evidence.objectionOver : relativeDay(objectionUntil, day, common)}
                  </span>
                )}
              </>
            )}
          </Fact>
        )}
        {!isOpen && (
          <Fact label={labels.announcement.decidedOn}>
            {entry.decidedOn && formatDate(entry.decidedOn, language)}
          </Fact>
        )}
        {entry.remark && <Fact label={labels.announcement.remark}>{entry.remark}</Fact>}
      </dl>
      {state?.told && (
        <p className="notice action">
          <TriangleAlert size={20} aria-hidden className="icon" />
          <span className="text">
            <Sentence text={`${state.told.reason[language]} ${state.told.nextStep[language]}`} />
          </span>
        </p>
      )}
      {state?.verdict && <WouldBring verdict={state.verdict} />}
      {isAccepting && <AcceptForm entry={entry} onClose={() => setAccepting(false)} />}
      {decision === 'objected' && (
        <div className="actions record-actions">
          <LinkButton
            href={addresses.letter(entry.processorId, `objection-${entry.id}`)}
            icon={Mail}
            label={evidence.objectionLetterNamed(entry.name)}
          >
            {evidence.objectionLetter}
          </LinkButton>
        </div>
      )}
      {isOpen && canEdit && !isAccepting && (
        <Decide entry={entry} until={objectionUntil} onAccept={() => setAccepting(true)} />
      )}
    </>
  );
}

/** The verdict as it would be with this sub-processor in the chain. */
function WouldBring({ verdict }: { readonly verdict: NonNullable<ExplainedAnnouncement['verdict']> }) {
  const { evidence, flow } = useMessages();
  const { language } = useLanguage();
  const { result, reason, nextStep } = verdict;
  return (
    <div className="stack">
      <p>
        <span className="strong">{evidence.wouldBring}</span> <ResultChip result={result} />
      </p>
      <p className="text">
        <Sentence text={reason[language]} />
      </p>
      <p className="text">
        <span className="strong">{flow.nextStep}:</span> <Sentence text={nextStep[language]} />
      </p>
    </div>
  );
}

interface DecideProps {
  readonly entry: Announcement;
  /** The last day to object, also where it is counted: the record of an objection keeps it. */
  readonly until: string | null;
  readonly onAccept: () => void;
}

/** Consent, which may change the chain, or an objection in one click, dated today. */
function Decide({ entry, until, onAccept }: DecideProps) {
  const { evidence, common } = useMessages();
  const { language } = useLanguage();
  const { today } = useStatus();
  const queries = useQueryClient();
  const { id, version, processorId, name } = entry;
  const undo = useUndoLines();
  async function object() {
    const decided = { decision: 'objected', decidedOn: today, objectionUntil: until } as const;
    const input = { ...partInput(entry), ...decided };
    try {
      const lines = await written(() =>
        client.announcements.save({ id, version, processorId, input, reason: '' }),
      );
      tell(
        evidence.objected(name),
        lines === null ? undefined : { label: common.undo, run: () => void undo(lines) },
      );
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
    await queries.invalidateQueries();
  }
  return (
    <div className="actions record-actions">
      <Button icon={Check} aria-label={evidence.acceptNamed(name)} onPress={onAccept}>
        {evidence.accept}
      </Button>
      <Button
        icon={MessageSquareWarning}
        aria-label={evidence.objectNamed(name)}
        onPress={() => void object()}
      >
        {evidence.object}
      </Button>
    </div>
  );
}
