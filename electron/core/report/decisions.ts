/** The decisions that management is asked to take, as far as they follow from the state on the day. */
import { compareText } from '../../../shared/law/dates.ts';
import { type AskedKind, askedKinds } from './board.ts';
import type { AskedBefore, OverviewInput, Printing, ReportContext } from './context.ts';
import { type Fitted, naming, shortName } from './names.ts';

/** A decision as it is printed, with as many names as there is room for. */
export interface Decision {
  readonly text: Fitted;
  readonly article: string;
}

/** What the decisions that are requested follow from. */
export type Asking = Printing & { readonly input: Pick<OverviewInput, 'board' | 'language'> };

/** The decisions requested, most serious first. */
export function decisionsOf(context: Asking): Decision[] {
  const { words, input } = context;
  const { decisions } = words;
  const joint = input.board.joint.missing;
  const articles: Record<AskedKind, string> = {
    blocked: decisions.blockedArticle,
    missing: decisions.missingArticle[joint],
    deletion: decisions.deletionArticle,
    notice: decisions.contract,
    ending: decisions.contract,
    owner: decisions.ownerArticle,
  };
  return askedKinds.flatMap((kind) => {
    const those = input.board.asked[kind];
    if (those.length === 0) return [];
    const said = kind === 'missing' ? decisions.missing[joint] : decisions[kind];
    return [{ text: naming(those, context, said), article: articles[kind] }];
  });
}

/** A decision requested from management earlier. */
export interface Decided {
  readonly question: string;
  readonly supplier: string;
  readonly outcome: string;
  readonly by: string;
  readonly remark: string;
}

/** Earlier requests: open ones first, then the most recent; nothing from after the day. */
export function knownDecisions({ input }: ReportContext): AskedBefore[] {
  const order = ({ decidedOn, question }: AskedBefore) => `${decidedOn ?? ''} ${question}`;
  const known = input.decided.filter(({ decidedOn }) => decidedOn === null || decidedOn <= input.asOf);
  return [
    ...known.filter(({ outcome }) => outcome === 'open').sort((a, b) => compareText(order(a), order(b))),
    ...known.filter(({ outcome }) => outcome !== 'open').sort((a, b) => compareText(order(b), order(a))),
  ];
}

/** An earlier request and its outcome in words; texts are cut to `longest` characters. */
export function decidedOf(
  { question, supplier, outcome, decidedBy, decidedOn, remark }: AskedBefore,
  { words, date }: ReportContext,
  longest: number,
): Decided {
  return {
    question: shortName(question, longest),
    supplier: shortName(supplier),
    outcome: words.decided.outcomes[outcome],
    by: [shortName(decidedBy), date(decidedOn)].filter(Boolean).join(', '),
    remark: shortName(remark, longest),
  };
}
