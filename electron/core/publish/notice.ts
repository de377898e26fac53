/** The notice to customers of changed sub-processors (Art. 28(2) GDPR), as a text for a person to complete and send. */
import type { Announcement } from '../../../shared/fields/evidence.ts';
import { lastDayToObject } from '../../../shared/law/announcements.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { standingOf } from '../../../shared/law/recipients.ts';
import type { NoticeRequest, PublishedChange, PublishRequest } from '../../../shared/schema/publish.ts';
import { formatArticle, formatDate } from '../../../shared/words/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import type { Letter } from '../../../shared/words/letters.ts';
import { countryName } from '../../../shared/words/places.ts';
import { publishWords } from '../../../shared/words/publish.ts';
import { changeText, type Published } from './document.ts';
import { isOnList, type PublicEntry } from './entries.ts';

/** A change that one of the parties on the list announced to us, and that nobody has decided on. */
export interface Announced {
  readonly by: string;
  readonly announcement: Pick<Announcement, 'name' | 'change' | 'country' | 'service'>;
  /** The name of the country, in the language of the notice. */
  readonly country: string;
}

/** The open announcements of those on the list. */
export function announcedBy(suppliers: readonly Judged[], request: PublishRequest): Announced[] {
  const { list, withProcessors, language } = request;
  return suppliers.flatMap((supplier) => {
    if (!isOnList(standingOf(supplier), list, withProcessors)) return [];
    const { record, judgement } = supplier;
    return record.announcements
      .filter(({ decision, announcedOn }) => decision === 'open' && announcedOn <= judgement.asOf)
      .map(({ name, change, country, service }) => ({
        by: record.processor.name,
        announcement: { name, change, country, service },
        country: country === null ? '' : countryName(country, language, judgement.list),
      }));
  });
}

/**
 * The notice, null if there is nothing to tell. What only the organisation knows (the term of its agreements, the day,
 * the address of the list) is a blank in it until it is given.
 */
export function noticeOf(
  published: Published,
  changes: readonly PublishedChange[],
  announced: readonly Announced[],
  { language, objectionDays, effectiveOn }: NoticeRequest,
): Letter | null {
  if (changes.length === 0 && announced.length === 0) return null;
  const { notice } = publishWords[language];
  const date = (day: string) => formatDate(day, language);
  const entries = new Map(published.now.entries.map((entry) => [entry.key, entry]));
  const told = (kind: PublishedChange['kind'], heading: string) => {
    const lines = changes
      .filter((change) => change.kind === kind)
      .map((change) => `- ${lineOf(change, entries.get(change.key), language)}`);
    return lines.length === 0 ? [] : [[heading, ...lines].join('\n')];
  };
  const objection =
    objectionDays === null
      ? notice.objectBlank
      : notice.object(date(lastDayToObject(published.asOf, objectionDays)));
  const organisation = inSentence(published.organisation);
  const paragraphs = [
    date(published.asOf),
    notice.greeting,
    notice.lead(formatArticle('28(2)', language)),
    ...told('added', notice.added),
    ...told('gone', notice.gone),
    ...told('changed', notice.changed),
    ...(announced.length === 0
      ? []
      : [[notice.announced, ...announced.map((one) => `- ${announcedLine(one, language)}`)].join('\n')]),
    effectiveOn === null ? notice.effectiveBlank : notice.effective(date(effectiveOn)),
    objection,
    notice.list,
    notice.closing,
    organisation === '' ? notice.blank : organisation,
  ];
  return { subject: notice.subject, body: paragraphs.join('\n\n') };
}

type Language = NoticeRequest['language'];

function lineOf(change: PublishedChange, entry: PublicEntry | undefined, language: Language): string {
  const name = inSentence(change.name);
  if (change.kind === 'changed') return `${name}: ${inSentence(changeText(change, language).details)}`;
  if (entry === undefined) return name;
  const { columns } = publishWords[language];
  const facts = (['service', 'places', 'safeguard', 'engagedBy'] as const).map(
    (key) => `  ${columns[key]}: ${inSentence(entry.cells[key])}`,
  );
  return [name, ...facts].join('\n');
}

function announcedLine({ by, announcement, country }: Announced, language: Language): string {
  const words = publishWords[language];
  const { announcementChange, announcedOf } = words.notice;
  const named = announcedOf(
    inSentence(announcement.name),
    inSentence(by),
    announcementChange[announcement.change],
  );
  const orUnknown = (text: string) => (text === '' ? words.unknown : inSentence(text));
  const { columns } = words;
  return [
    named,
    `  ${columns.service}: ${orUnknown(announcement.service)}`,
    `  ${columns.places}: ${orUnknown(country)}`,
  ].join('\n');
}
