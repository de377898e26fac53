/**
 * What the two pages for the board are made of: counted and picked from facts of suppliers, of which it does not matter
 * whether they were read from the derived tables or just judged.
 */
import {
  agreementClassOf,
  type CountedFacts,
  countSuppliers,
  isUncovered,
  isUnlocated,
  type RegisterCounts,
  sumOf,
} from '../../../shared/law/counting.ts';
import { addMonths, type CivilDate, compareText } from '../../../shared/law/dates.ts';
import type { Moment } from '../../../shared/law/moments.ts';
import { compareNames } from '../../../shared/law/names.ts';
import { owesDeletion } from '../../../shared/law/verdict.ts';
import type { DeadlineKind } from '../../../shared/schema/deadline.ts';
import type { PlaceResults } from '../../../shared/schema/outlook.ts';

/** What is looked at of a supplier. */
export interface BoardSupplier extends CountedFacts {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly isImportant: boolean;
  /** Last day of a period that notice can no longer prevent from being followed by another; null = there is none. */
  readonly missedUntil: CivilDate | null;
  /** The countries of the transfers that are not allowed. */
  readonly blockedIn: readonly string[];
  /** Whether anything is open at it that no verdict says and no day; looked at only where nobody owns it. */
  readonly hasOpenMatter: boolean;
  /** Whether a breach there asks for something that no day says: its term is not known, or somebody has to be told. */
  readonly hasOpenBreach: boolean;
  /** Whether words of a list wait beside it. */
  readonly isToCheck: boolean;
}

/** A date that is open on the day: nobody handled it. */
export interface BoardDate {
  readonly kind: DeadlineKind;
  readonly due: CivilDate;
  /** The end of a term in hours, on that day; null = no hours are counted. */
  readonly dueAt: Moment | null;
  /** What it is about, where the supplier has more than one; otherwise empty. */
  readonly name: string;
  readonly processorId: string;
  readonly supplier: string;
  readonly owner: string;
}

/** A supplier that is named, with the day or the countries that matter there. */
export interface NamedSupplier {
  readonly name: string;
  readonly day: CivilDate | null;
  readonly countries: readonly string[];
}

/** What the board may have to decide about, gravest first. */
export const askedKinds = ['blocked', 'missing', 'deletion', 'notice', 'ending', 'owner'] as const;
export type AskedKind = (typeof askedKinds)[number];
/** The risks, gravest first. */
export const riskKinds = ['breach', 'blocked', 'uncovered', 'missedNotice', 'unlocated'] as const;
export type RiskKind = (typeof riskKinds)[number];

/** How many of some suppliers are joint controllers, with whom an arrangement has to stand (Art. 26 GDPR) and no agreement. */
export type JointShare = 'none' | 'some' | 'all';

/** Everything on the two pages that is not a word. */
export interface Board {
  readonly counts: RegisterCounts;
  /** The suppliers of each kind, those that matter most first. */
  readonly risks: Readonly<Record<RiskKind, readonly NamedSupplier[]>>;
  readonly asked: Readonly<Record<AskedKind, readonly NamedSupplier[]>>;
  /** Of those without a valid agreement, and of those with whom one has to be concluded. */
  readonly joint: { readonly uncovered: JointShare; readonly missing: JointShare };
  /** How many dates have passed, and the earliest of them. */
  readonly overdue: { readonly count: number; readonly reviews: number; readonly since: CivilDate | null };
  /** Until when is looked ahead; the dates but for reviews, which are only counted. */
  readonly coming: {
    readonly until: CivilDate;
    readonly dates: readonly BoardDate[];
    readonly reviews: number;
  };
  /** Suppliers in use of which the state of the agreement is not known, or with words of a list that nobody settled. */
  readonly unsettled: number;
  /** Where the data are, worst first. */
  readonly places: readonly PlaceResults[];
}

export interface BoardFacts {
  readonly suppliers: readonly BoardSupplier[];
  /** Open dates up to {@link quarterEnd}, those that have passed among them. */
  readonly dates: readonly BoardDate[];
  readonly places: readonly PlaceResults[];
}

/** Last day of the quarter that is looked ahead. */
export const quarterEnd = (asOf: CivilDate): CivilDate => addMonths(asOf, 3);

/** It runs on because nobody gave notice in time, be it for a time that nobody knows. */
const hasMissedNotice = ({ isInUse, missedUntil, agreementStatus }: BoardSupplier): boolean =>
  isInUse && (missedUntil !== null || agreementStatus === 'renewed');

/** Counts and picks. Pure; the order of what is given does not matter. */
export function boardOf(facts: BoardFacts, asOf: CivilDate): Board {
  const until = quarterEnd(asOf);
  const suppliers = facts.suppliers.toSorted(
    (a, b) =>
      Number(b.isImportant) - Number(a.isImportant) ||
      compareNames(a.name, b.name) ||
      compareText(a.id, b.id),
  );
  const soon = (day: CivilDate | null): day is CivilDate => day !== null && day >= asOf && day <= until;
  const which = (
    isOne: (supplier: BoardSupplier) => boolean,
    day: (supplier: BoardSupplier) => CivilDate | null = () => null,
  ) => {
    const found = suppliers
      .filter(isOne)
      .map((one) => ({ name: one.name, day: day(one), countries: [] as readonly string[] }));
    return found.sort((a, b) => compareText(a.day ?? '', b.day ?? ''));
  };
  const blocked = suppliers
    .filter(({ isInUse, transferResult }) => isInUse && transferResult === 'blocked')
    .map((one) => ({ name: one.name, day: null, countries: one.blockedIn }));
  const owes = (one: BoardSupplier) => owesDeletion(one.role, one.agreementStatus);
  // Where data still run, an agreement is asked for before any proof that they are gone.
  const isMissing = (one: BoardSupplier) =>
    one.isInUse && (one.hasFlows || !owes(one)) && agreementClassOf(one) === 'missing';
  const jointShare = (isOne: (supplier: BoardSupplier) => boolean): JointShare => {
    const roles = suppliers.filter(isOne).map(({ role }) => role);
    const joint = roles.filter((role) => role === 'joint-controller').length;
    return joint === 0 ? 'none' : joint === roles.length ? 'all' : 'some';
  };
  const late = facts.dates.filter(({ due }) => due < asOf);
  // The term of a breach is hours: it is open before its day has passed.
  const pressing = facts.dates.filter(({ kind, due }) => due < asOf || kind === 'breach');
  const isOpenAt = new Set(pressing.map(({ processorId }) => processorId));
  const isToDelete = firstOf(late, 'deletion');
  const breachBy = firstOf(
    facts.dates.toSorted((a, b) => compareText(a.due, b.due)),
    'breach',
  );
  const ahead = facts.dates
    .filter(({ due }) => soon(due))
    .sort(
      (a, b) =>
        compareText(a.due, b.due) ||
        compareNames(a.supplier, b.supplier) ||
        compareText(a.kind, b.kind) ||
        compareText(a.name, b.name),
    );
  // What somebody dealt with is asked no more: only dates that are open are among those ahead.
  const noticeBy = firstOf(ahead, 'notice');
  const endsOn = firstOf(ahead, 'agreement-end');
  return {
    counts: countSuppliers(suppliers),
    risks: {
      // Also at a supplier that is no longer in use: its breach is ours to notify all the same.
      breach: which(
        (one) => one.hasOpenBreach || breachBy.has(one.id),
        (one) => breachBy.get(one.id) ?? null,
      ),
      blocked,
      uncovered: which(isUncovered),
      missedNotice: which(hasMissedNotice, (one) => one.missedUntil),
      unlocated: which(isUnlocated),
    },
    asked: {
      blocked,
      missing: which(isMissing),
      // A supplier that is no longer in use may still hold the data, and so may one of which another agreement covers.
      deletion: which((one) => !isMissing(one) && (owes(one) || isToDelete.has(one.id))),
      notice: which(
        (one) => one.isInUse && noticeBy.has(one.id),
        (one) => noticeBy.get(one.id) ?? null,
      ),
      ending: which(
        (one) => one.isInUse && !noticeBy.has(one.id) && endsOn.has(one.id),
        (one) => endsOn.get(one.id) ?? null,
      ),
      owner: which(
        (one) =>
          one.isInUse &&
          one.owner === '' &&
          (one.transferResult === 'blocked' ||
            one.transferResult === 'action' ||
            isUncovered(one) ||
            hasMissedNotice(one) ||
            one.hasOpenMatter ||
            isOpenAt.has(one.id)),
      ),
    },
    joint: { uncovered: jointShare(isUncovered), missing: jointShare(isMissing) },
    overdue: {
      count: late.length,
      reviews: late.filter(({ kind }) => kind === 'review').length,
      since: late.map(({ due }) => due).sort()[0] ?? null,
    },
    coming: {
      until,
      dates: ahead.filter(({ kind }) => kind !== 'review'),
      reviews: ahead.filter(({ kind }) => kind === 'review').length,
    },
    unsettled: suppliers.filter(
      (one) => one.isInUse && (one.isToCheck || agreementClassOf(one) === 'unknown'),
    ).length,
    places: facts.places,
  };
}

/** The first day of a kind of each supplier, where the dates stand by day. */
function firstOf(dates: readonly BoardDate[], wanted: DeadlineKind): ReadonlyMap<string, CivilDate> {
  const first = new Map<string, CivilDate>();
  for (const { kind, processorId, due } of dates) {
    if (kind === wanted && !first.has(processorId)) first.set(processorId, due);
  }
  return first;
}

/** What a figure of 0 says: nothing is wrong, or nobody can tell from what is recorded. */
export function markOfNone(
  of: RiskKind | 'action' | 'overdue',
  { counts }: Board,
): 'ok' | 'unknown' | 'none' {
  if (counts.inUse === 0) return 'unknown';
  // Without a recorded period of notice no day of notice is known, so none can have been missed.
  if (of === 'missedNotice') return 'none';
  const onTransfers = of === 'blocked' || of === 'action';
  return onTransfers && counts.transfer.unsure + sumOf(counts.unlocated) > 0 ? 'unknown' : 'ok';
}

/** The figures that are kept of a report, so that the next one can say what changed; see `shared/schema/report-made.ts`. */
export function keptFigures({ counts, risks, overdue, asked }: Board): Record<string, number> {
  return {
    suppliers: counts.inUse,
    uncovered: counts.uncovered,
    blocked: counts.transfer.blocked,
    action: counts.transfer.action,
    unlocated: sumOf(counts.unlocated),
    missedNotice: risks.missedNotice.length,
    breaches: risks.breach.length,
    overdue: overdue.count,
    decisions: Object.values(asked).filter(({ length }) => length > 0).length,
    ...Object.fromEntries(
      Object.entries(counts.agreement).map(([name, of]) => [`agreement.${name}`, sumOf(of)]),
    ),
    ...Object.fromEntries(Object.entries(counts.transfer).map(([name, n]) => [`transfer.${name}`, n])),
  };
}
