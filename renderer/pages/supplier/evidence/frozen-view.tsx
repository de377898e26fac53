import { frozenParts } from '../../../../shared/fields/forms.ts';
import { type FrozenState, readFrozen } from '../../../../shared/fields/frozen.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { certificateName } from '../../../../shared/words/certificates.ts';
import { fieldName, fieldValue } from '../../../../shared/words/fields.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';
import type { Messages } from '../../../../shared/words/ui.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { useFieldValue } from '../../../register/custom-fields.ts';
import { ResultChip, SupplierStatusChip } from '../../../ui/chip.tsx';
import { Written } from '../../../ui/written.tsx';
import type { RecordChange } from './changes-since.ts';
import { OpenPoints } from './sign-fields.tsx';

type Fields = Readonly<Record<string, unknown>>;

/** Display name of one item in a record. */
function subjectName(
  part: RecordChange['part'],
  subject: Fields,
  messages: Messages,
  language: Language,
): string {
  const words = (field: string) => inSentence(String(subject[field] ?? ''));
  switch (part) {
    case 'agreements':
      return words('title') || messages.agreement.untitled;
    case 'flows':
      return [words('entity'), fieldValue('data_flow', 'country', subject.country, language)]
        .filter((word) => word !== '')
        .join(', ');
    case 'chain':
      return inSentence(String((subject.subProcessor as Fields | undefined)?.name ?? ''));
    case 'certificates':
      return certificateName(words('standard'), language);
    default:
      return words('name');
  }
}

/** The differences as lines: what, which field, old and new. */
export function Changes({ changes }: { readonly changes: readonly RecordChange[] }) {
  const messages = useMessages();
  const { language } = useLanguage();
  const { evidence } = messages;
  const valueIn = useFieldValue();
  return (
    <ul className="changes">
      {changes.map((change) => {
        const entity = frozenParts[change.part];
        const name =
          change.part === 'processor'
            ? evidence.part.processor
            : `${evidence.part[change.part]} ${subjectName(change.part, change.subject, messages, language)}`;
        const show = (value: unknown) => valueIn(entity, change.field ?? '', value);
        return (
          <li key={`${change.part} ${change.subject.id} ${change.field}`} className="text">
            <span className="strong">{name}</span>
            {change.field === null ? (
              ` ${evidence[change.kind]}`
            ) : (
              <>
                {` · ${fieldName(entity, change.field, language)}: `}
                <span className="soft">{evidence.was}</span>{' '}
                <del className="text">
                  <Written text={show(change.old)} />
                </del>
                {', '}
                <span className="soft">{evidence.became}</span>{' '}
                <ins className="text">
                  <Written text={show(change.new)} />
                </ins>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The state at a sign-off: both axes, the agreements and where the data were. */
export function FrozenView({ text }: { readonly text: string }) {
  const { evidence } = useMessages();
  const { state, refused } = readFrozen(text);
  if (state) return <State frozen={state} />;
  return <p className="soft">{refused === 'too-new' ? evidence.frozenTooNew : evidence.frozenUnreadable}</p>;
}

function State({ frozen }: { readonly frozen: FrozenState }) {
  const messages = useMessages();
  const { language } = useLanguage();
  const { evidence, supplier, terms } = messages;
  const { record, verdict } = frozen;
  const name = (part: RecordChange['part'], subject: Fields) =>
    subjectName(part, subject, messages, language);
  const parts = [
    { part: 'agreements', title: supplier.agreements },
    { part: 'chain', title: supplier.chain },
    { part: 'certificates', title: evidence.certificates },
    { part: 'announcements', title: evidence.announcements },
    { part: 'documents', title: messages.documents.title },
  ] as const;
  return (
    <dl className="facts">
      <div className="fact">
        <dt>{evidence.frozenAgreement}</dt>
        <dd>
          <SupplierStatusChip
            of={{ ...verdict, role: record.processor.role, hasFlows: verdict.flows.length > 0 }}
            isPlain
          />
        </dd>
      </div>
      <div className="fact">
        <dt>{evidence.frozenTransfer}</dt>
        <dd>
          <ResultChip result={verdict.transferResult} advisories={verdict.advisories} isPlain />
        </dd>
      </div>
      <div className="wide fact">
        <dt>{evidence.open}</dt>
        <dd>
          {frozen.open === null && <p className="soft">{evidence.openUnknown}</p>}
          {frozen.open?.length === 0 && evidence.frozenNone}
          {frozen.open !== null && frozen.open.length > 0 && <OpenPoints points={frozen.open} />}
        </dd>
      </div>
      <div className="wide fact">
        <dt>{evidence.frozenFlows}</dt>
        <dd className="text">
          {record.flows.length === 0 && evidence.frozenNone}
          {record.flows.map((flow) => {
            const found = verdict.flows.find((entry) => entry.flowId === flow.id);
            return (
              <p key={flow.id}>
                {name('flows', flow)}
                {found && <span className="soft"> · {terms.result[found.result]}</span>}
              </p>
            );
          })}
        </dd>
      </div>
      {parts.map(({ part, title }) => (
        <div key={part} className="fact">
          <dt>{title}</dt>
          <dd className="text">
            {record[part].length === 0
              ? evidence.frozenNone
              : record[part].map((entry) => <p key={entry.id}>{name(part, entry)}</p>)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
