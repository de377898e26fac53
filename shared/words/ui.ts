/** All on-screen text, per screen, in both languages. */
import { type Catalogue, type EntityName, kinds, type RecordKind } from '../fields/catalogue.ts';
import type { Language } from '../schema/primitives.ts';
import { withOwnWords } from './in-sentence.ts';
import { agreement } from './ui-agreement.ts';
import { bin } from './ui-bin.ts';
import { breaches } from './ui-breaches.ts';
import { calendar } from './ui-calendar.ts';
import { catalogue } from './ui-catalogue.ts';
import { checklist } from './ui-checklist.ts';
import { colleagues } from './ui-colleagues.ts';
import { common } from './ui-common.ts';
import { countries } from './ui-countries.ts';
import { decisions } from './ui-decisions.ts';
import { documents } from './ui-documents.ts';
import { evidence } from './ui-evidence.ts';
import { exportList } from './ui-export.ts';
import { firstStart } from './ui-first-start.ts';
import { flow } from './ui-flow.ts';
import { forms } from './ui-forms.ts';
import { grid } from './ui-grid.ts';
import { help } from './ui-help.ts';
import { history } from './ui-history.ts';
import { importList } from './ui-import.ts';
import { jobs } from './ui-jobs.ts';
import { letters } from './ui-letters.ts';
import { myself } from './ui-myself.ts';
import { persons } from './ui-persons.ts';
import { places } from './ui-places.ts';
import { publish } from './ui-publish.ts';
import { records } from './ui-records.ts';
import { reminders } from './ui-reminders.ts';
import { reminding } from './ui-reminding.ts';
import { reports } from './ui-reports.ts';
import { safekeeping } from './ui-safekeeping.ts';
import { settings } from './ui-settings.ts';
import { sharing } from './ui-sharing.ts';
import { shell } from './ui-shell.ts';
import { start } from './ui-start.ts';
import { stated } from './ui-stated.ts';
import { supplier } from './ui-supplier.ts';
import { suppliers } from './ui-suppliers.ts';
import { terms } from './ui-terms.ts';
import { tia } from './ui-tia.ts';
import { transfers } from './ui-transfers.ts';
import { whatIf } from './ui-what-if.ts';

const screens = {
  common,
  forms,
  records,
  terms,
  shell,
  firstStart,
  start,
  suppliers,
  grid,
  help,
  supplier,
  stated,
  agreement,
  evidence,
  breaches,
  documents,
  checklist,
  letters,
  jobs,
  flow,
  tia,
  transfers,
  calendar,
  places,
  whatIf,
  countries,
  catalogue,
  decisions,
  colleagues,
  bin,
  myself,
  persons,
  importList,
  history,
  exportList,
  reports,
  publish,
  reminders,
  reminding,
  safekeeping,
  settings,
  sharing,
};

/** The names of all fields of all kinds of records, as their catalogue has them. */
type Labels = {
  readonly [Kind in EntityName]: { readonly [Name in keyof Catalogue[Kind]['fields']]: string };
};

function labelsIn(language: Language, isShort: boolean): Labels {
  const ofKind = ({ fields }: RecordKind) =>
    Object.entries(fields).map(([name, { label, short }]) => [
      name,
      ((isShort ? short : undefined) ?? label)[language],
    ]);
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, record]) => [kind, Object.fromEntries(ofKind(record))]),
  ) as Labels;
}

export type Messages = { readonly [Screen in keyof typeof screens]: (typeof screens)[Screen]['nl'] } & {
  readonly labels: Labels;
  /** The same, short where there is little room: above a column. */
  readonly headings: Labels;
};

function inLanguage(language: Language): Messages {
  const sentences = Object.entries(screens).map(([screen, words]) => [screen, withOwnWords(words[language])]);
  return {
    ...Object.fromEntries(sentences),
    labels: labelsIn(language, false),
    headings: labelsIn(language, true),
  } as Messages;
}

export const ui: Record<Language, Messages> = { nl: inLanguage('nl'), en: inLanguage('en') };
