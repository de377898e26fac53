/**
 * The checklist of what a processor agreement holds (Art. 28 GDPR). `law` = the GDPR asks it of every agreement,
 * `general` = of one with general authorisation for sub-processors, `transfer` = of one with transfers,
 * `practice` = strongly advised. Articles in the notation of `formatArticle`; empty where no article asks it.
 *
 * An answer holds for the words of its question. A question that comes to ask more gets that in a question of its own:
 * an older answer never answers what was not asked.
 */
import { type ChecklistQuestionId, checklistQuestionIds } from '../schema/checklist.ts';

export type Requirement = 'law' | 'general' | 'transfer' | 'practice';

/**
 * Agreements of which a question is asked: with the authorisation of sub-processors that it is about (or where nobody
 * recorded which), of a supplier established outside the EEA, where health data may be processed, with a published
 * model, with that of Data Pro, with the clauses of Decision 2021/914, and with those where each sub-processor is
 * authorised by itself (its clause 9(a), option 1: only then Annex III is filled in), and under the Cbw (NIS2) or DORA or
 * where nobody recorded whether these apply.
 */
export type AskedOf =
  | 'specific'
  | 'general'
  | 'abroad'
  | 'care'
  | 'model'
  | 'data-pro'
  | 'clauses'
  | 'cbw'
  | 'dora'
  | 'clauses-specific';

/** The parts of the checklist, in order; `own` is our assessment beforehand, and nothing that an agreement holds. */
export const checklistGroups = [
  'pre',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  't',
  'x',
  'cbw',
  'dora',
  's',
  'm',
  'own',
] as const;
export type ChecklistGroup = (typeof checklistGroups)[number];

export interface ChecklistQuestion {
  readonly id: ChecklistQuestionId;
  readonly group: ChecklistGroup;
  readonly article: string;
  readonly requirement: Requirement;
  /** Absent: of every agreement. */
  readonly of?: AskedOf;
}

type Asked = readonly [group: ChecklistGroup, requirement: Requirement, article: string, of?: AskedOf];

const asked: Record<ChecklistQuestionId, Asked> = {
  'pre.parties': ['pre', 'law', '28(3), 4(7), 4(8)'],
  'pre.subject': ['pre', 'law', '28(3)'],
  'pre.duration': ['pre', 'law', '28(3)'],
  'pre.nature': ['pre', 'law', '28(3)'],
  'pre.purpose': ['pre', 'law', '28(3)'],
  'pre.datatypes': ['pre', 'law', '28(3), 9, 10, 87'],
  'pre.subjects': ['pre', 'law', '28(3)'],
  'pre.controller': ['pre', 'law', '28(3)'],
  'pre.written': ['pre', 'law', '28(3), 28(9)'],
  'a.instructions': ['a', 'law', '28(3)(a), 29'],
  'a.legalreq': ['a', 'law', '28(3)(a)'],
  'a.unlawful': ['a', 'law', '28(3)'],
  'x.ai': ['a', 'law', '28(3)(a), 28(10)'],
  'x.ownuse': ['a', 'practice', '28(3)(a)'],
  'b.confid': ['b', 'law', '28(3)(b)'],
  'c.security': ['c', 'law', '28(3)(c), 32'],
  'c.persons': ['c', 'law', '28(3)(c), 32(4)'],
  'd.subauth': ['d', 'law', '28(2), 28(3)(d)'],
  'd.sublist': ['d', 'practice', '28(2)'],
  'd.procedure': ['d', 'practice', '28(2)', 'specific'],
  'd.subnotice': ['d', 'general', '28(2)', 'general'],
  'd.noticeterm': ['d', 'practice', '28(2)', 'general'],
  'd.subobject': ['d', 'general', '28(2)', 'general'],
  'd.subflow': ['d', 'law', '28(4)'],
  'd.subguarantee': ['d', 'law', '28(4)'],
  'd.subliab': ['d', 'law', '28(4)'],
  'd.bankruptcy': ['d', 'practice', '28(4)'],
  'd.subcopy': ['d', 'practice', '28(4)'],
  'e.rights': ['e', 'law', '28(3)(e)'],
  'e.measures': ['e', 'law', '28(3)(e)'],
  'e.forward': ['e', 'practice', '28(3)(e)'],
  'f.assist': ['f', 'law', '28(3)(f)'],
  'f.breach': ['f', 'law', '33(2), 28(3)(f)'],
  'f.aware': ['f', 'law', '33(2), 28(3)(f)'],
  'f.breachterm': ['f', 'practice', '33(2)'],
  'f.breachinfo': ['f', 'practice', '33(3)'],
  'f.record': ['f', 'practice', '33(5)'],
  'g.deletion': ['g', 'law', '28(3)(g)'],
  'g.copies': ['g', 'law', '28(3)(g)'],
  'g.term': ['g', 'practice', '28(3)(g)'],
  'g.proof': ['g', 'practice', '28(3)(g)'],
  'h.info': ['h', 'law', '28(3)(h)'],
  'h.audit': ['h', 'law', '28(3)(h)'],
  'h.auditor': ['h', 'law', '28(3)(h)'],
  'h.auditmode': ['h', 'practice', '28(3)(h)'],
  'h.record': ['h', 'practice', '30(2)'],
  'h.authority': ['h', 'practice', '31'],
  't.locations': ['t', 'practice', '28(3)(a), 44, 30(1)(e)'],
  't.consent': ['t', 'practice', '28(3)(a)'],
  't.mechanism': ['t', 'transfer', '44, 46'],
  't.annexparties': ['t', 'transfer', '46(2)(c)', 'clauses'],
  't.annextransfer': ['t', 'transfer', '46(2)(c)', 'clauses'],
  't.annexauthority': ['t', 'transfer', '46(2)(c)', 'clauses'],
  't.annexmeasures': ['t', 'transfer', '46(2)(c), 32', 'clauses'],
  't.annexsubs': ['t', 'transfer', '46(2)(c), 28(2)', 'clauses-specific'],
  't.options': ['t', 'transfer', '46(2)(c)', 'clauses'],
  't.govaccess': ['t', 'practice', '48'],
  't.webpage': ['t', 'practice', ''],
  't.representative': ['t', 'practice', '27', 'abroad'],
  'x.liability': ['x', 'practice', '82, 28(4), 28(10)'],
  'x.term': ['x', 'practice', '28(3)'],
  'x.running': ['x', 'practice', '28(3)'],
  'x.change': ['x', 'practice', '28(3)'],
  'x.control': ['x', 'practice', ''],
  'x.order': ['x', 'practice', ''],
  'x.contact': ['x', 'practice', '30(2)(a), 37'],
  'x.exit': ['x', 'practice', ''],
  'cbw.incident': ['cbw', 'practice', '', 'cbw'],
  'cbw.vulnerability': ['cbw', 'practice', '', 'cbw'],
  'cbw.test': ['cbw', 'practice', '', 'cbw'],
  'cbw.subcontract': ['cbw', 'practice', '', 'cbw'],
  'dora.service': ['dora', 'practice', '', 'dora'],
  'dora.levels': ['dora', 'practice', '', 'dora'],
  'dora.return': ['dora', 'practice', '', 'dora'],
  'dora.incident': ['dora', 'practice', '', 'dora'],
  'dora.authority': ['dora', 'practice', '', 'dora'],
  'dora.termination': ['dora', 'practice', '', 'dora'],
  'dora.training': ['dora', 'practice', '', 'dora'],
  'dora.continuity': ['dora', 'practice', '', 'dora'],
  'dora.audit': ['dora', 'practice', '', 'dora'],
  'dora.exit': ['dora', 'practice', '', 'dora'],
  's.secrecy': ['s', 'practice', '', 'care'],
  's.nen7510': ['s', 'practice', '', 'care'],
  'm.deviation': ['m', 'practice', '', 'model'],
  'm.statement': ['m', 'practice', '', 'data-pro'],
  'm.use': ['own', 'practice', '', 'data-pro'],
  'x.guarantee': ['own', 'law', '28(1), 28(5)'],
};

/** Every question, in the order of the checklist. */
export const checklistQuestions: readonly ChecklistQuestion[] = checklistQuestionIds.map((id) => {
  const [group, requirement, article, of] = asked[id];
  return { id, group, requirement, article, ...(of && { of }) };
});
