/**
 * The chain of one supplier as data: of each link name, address, contact, establishment, authorisation, contract and
 * transfer, and what is missing of these (Art. 28(2), 28(4) GDPR; EDPB Opinion 22/2024). A pure function of the record.
 */
import { explainFlows } from '../../../shared/explained/states.ts';
import type { ExplainedFlow, ProcessorRecord } from '../../../shared/fields/record.ts';
import { agreedOn } from '../../../shared/law/announcements.ts';
import { hasHappened } from '../../../shared/law/dates.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { linksInUse } from '../../../shared/law/recipients.ts';
import { shownResult, shownResults } from '../../../shared/law/stated.ts';
import { type EffectiveFlow, needsAgreement } from '../../../shared/law/verdict.ts';
import { capital, joinList } from '../../../shared/words/format.ts';
import { countryName } from '../../../shared/words/places.ts';
import { type ChainWords, chainWords } from '../../../shared/words/report-chain.ts';
import { terms } from '../../../shared/words/ui-terms.ts';
import { type OverviewInput, type Printing, printingIn } from './context.ts';
import { type Marked, transferLabel, transferMark } from './labels.ts';
import { everyPage, type PageModel, sourcesOf } from './model.ts';

export type ChainInput = Pick<OverviewInput, 'organisation' | 'asOf' | 'generatedFrom' | 'language'> & {
  readonly supplier: Judged;
};

/** One fact under its name; `missing` = it is not recorded, which `value` then says. */
interface Fact {
  readonly label: string;
  readonly value: string;
  readonly missing: boolean;
}

/** Everything that the template prints. */
export interface ChainModel extends PageModel {
  readonly statement: string;
  readonly lead: string;
  readonly supplier: { readonly name: string; readonly facts: readonly Fact[] };
  readonly summary: { readonly heading: string; readonly columns: readonly string[] };
  readonly links: readonly {
    readonly name: string;
    readonly by: string;
    readonly transfer: Marked;
    readonly missing: Marked;
    readonly facts: readonly Fact[];
    /** Characters, by which a link too tall for a page is known. */
    readonly size: number;
  }[];
}

type Link = ProcessorRecord['chain'][number];

/** What the parts of the model share. */
interface Shared {
  readonly supplier: Judged;
  readonly words: ChainWords;
  readonly context: Printing & { readonly input: ChainInput };
  readonly place: (code: string | null) => string;
  readonly fact: (label: string, value: string) => Fact;
}

export function chainModel(input: ChainInput): ChainModel {
  const { supplier, language } = input;
  const context = { ...printingIn(language), input };
  const words = chainWords[language];
  const { notRecorded } = context.words;
  const shared: Shared = {
    supplier,
    words,
    context,
    place: (code) => (code === null ? '' : countryName(code, language, supplier.judgement.list)),
    fact: (label, value) => ({ label, value: value === '' ? notRecorded : value, missing: value === '' }),
  };
  const { processor } = supplier.record;
  // Of a supplier that has stopped its chain is told as it was.
  const unended = { ...supplier.record, processor: { ...processor, endedOn: null } };
  const running = inOrder(linksInUse(unended, input.asOf));
  const links = running.map((link) => linkOf(link, shared));
  return {
    ...everyPage(input, context, words.title, processor.name),
    statement: words.statement,
    lead: leadOf(links, shared),
    supplier: { name: processor.name, facts: factsOfSupplier(shared) },
    summary: { heading: words.summary, columns: words.columns },
    links,
    sources: sourcesOf({ ...context, anyListed: !needsAgreement(processor.role) }),
  };
}

/** Each link behind the one that engaged it; one whose engager is gone stands with those of the supplier itself. */
function inOrder(links: readonly Link[], parent: string | null = null): Link[] {
  const ids = new Set(links.map(({ id }) => id));
  const under = (at: string | null): Link[] =>
    links
      .filter(
        ({ parentLinkId }) => (parentLinkId !== null && ids.has(parentLinkId) ? parentLinkId : null) === at,
      )
      .flatMap((link) => [link, ...under(link.id)]);
  return under(parent);
}

/** How many links there are and of how many something is missing; no links is no answer unless somebody said so. */
function leadOf(links: ChainModel['links'], { supplier, words, context }: Shared): string {
  const { hasSubProcessors, chainCheckedOn, name } = supplier.record.processor;
  if (links.length === 0) {
    if (hasSubProcessors === null) return words.notAsked(name);
    if (hasSubProcessors) return words.notListed(name);
    return chainCheckedOn === null ? words.noneUndated(name) : words.none(name, context.date(chainCheckedOn));
  }
  const lacking = links.filter(({ facts }) => facts.some(({ missing }) => missing)).length;
  const said = words.counted(context.number(links.length), context.number(lacking), lacking === 0);
  return hasSubProcessors === false ? `${said} ${words.contradiction}` : said;
}

function factsOfSupplier({ supplier, words, place, fact, context }: Shared): Fact[] {
  const { language } = context.input;
  const { processor } = supplier.record;
  const contact = processor.contacts.find(({ kind }) => kind === 'privacy');
  const reached = contact ? [contact.name, contact.email, contact.phone].filter((part) => part !== '') : [];
  const authorisation = agreedOn(supplier).regime;
  return [
    fact(words.address, processor.address),
    fact(words.country, place(processor.country)),
    fact(words.contact, reached.join(', ')),
    fact(words.regime, authorisation === null ? '' : terms[language].authorisation[authorisation]),
    fact(words.checked, context.date(processor.chainCheckedOn)),
  ];
}

function linkOf(link: Link, shared: Shared): ChainModel['links'][number] {
  const { supplier, words, place, fact, context } = shared;
  const { subProcessor } = link;
  const { asOf, language } = context.input;
  const on = (day: string | null) => (hasHappened(day, asOf) ? context.date(day) : '');
  const engager = supplier.record.chain.find(({ id }) => id === link.parentLinkId);
  const by = engager?.subProcessor.name ?? supplier.record.processor.name;
  const flows = supplier.runningFlows.filter(({ subProcessorId }) => subProcessorId === link.subProcessorId);
  const explained = new Map(explainFlows(supplier).map((state) => [state.flowId, state]));
  const states = flows.flatMap((flow) => {
    const state = explained.get(flow.id);
    return state ? [{ flow, state }] : [];
  });
  const facts = [
    fact(words.by, by),
    fact(words.service, link.service),
    fact(words.address, subProcessor.address),
    fact(words.contact, subProcessor.contact),
    fact(words.country, place(subProcessor.country)),
    fact(words.parent, place(subProcessor.parentCountry)),
    fact(words.authorised, on(link.authorisedOn)),
    fact(words.contract, on(link.contractSeenOn)),
    ...(states.length === 0
      ? [fact(words.transfer, '')]
      : states.flatMap(({ flow, state }) => [
          fact(words.transfer, `${place(flow.country)}. ${state.reason[language]}`),
          toolOf(flow, state, shared),
        ])),
  ];
  const lacking = facts.filter(({ missing }) => missing).map(({ label }) => label);
  const worst = shownResults.find((result) => states.some(({ state }) => shownOf(state) === result));
  return {
    name: subProcessor.name,
    by,
    transfer: worst
      ? { mark: transferMark(worst), text: transferLabel(worst, language) }
      : { mark: 'unknown', text: context.words.notRecorded },
    missing:
      lacking.length === 0
        ? { mark: 'ok', text: words.complete }
        : { mark: 'unknown', text: capital(joinList([...new Set(lacking)].map(lowered), language)) },
    facts,
    size: facts.reduce((sum, { label, value }) => sum + label.length + value.length, 0),
  };
}

const shownOf = ({ result, advisories }: ExplainedFlow) =>
  shownResult({ transferResult: result, advisories });

/** As it stands within a sentence. */
const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** What carries a transfer or an onward transfer; a tool that nobody asked about is missing. */
function toolOf(flow: EffectiveFlow, state: ExplainedFlow, { words, fact, place, context }: Shared): Fact {
  const { exportedFrom, safeguards } = flow;
  const label = exportedFrom == null ? words.tool : words.onwardTool(place(exportedFrom));
  if (shownOf(state) === 'none') return fact(label, words.noTransfer);
  if (state.result === 'none') return fact(label, '');
  const names = terms[context.input.language].mechanism;
  const tools = (safeguards ?? []).map(({ mechanism, signedOn }) =>
    signedOn === null ? names[mechanism] : words.signed(names[mechanism], context.date(signedOn)),
  );
  if (tools.length > 0) return fact(label, tools.join('; '));
  return fact(label, state.code.startsWith('ADEQUACY') && state.result === 'ok' ? words.adequacy : '');
}
