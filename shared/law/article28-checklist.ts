/**
 * The checklist of what a processor agreement holds (Art. 28 GDPR). `law` = the GDPR asks it of every agreement,
 * `general` = of one with general authorisation for sub-processors, `transfer` = of one with transfers,
 * `practice` = strongly advised. Articles in the notation of `formatArticle`.
 */
import { type ChecklistQuestionId, checklistQuestionIds } from '../schema/checklist.ts';

export type Requirement = 'law' | 'general' | 'transfer' | 'practice';

export interface ChecklistQuestion {
  readonly id: ChecklistQuestionId;
  readonly article: string;
  readonly requirement: Requirement;
}

const asked: Record<ChecklistQuestionId, readonly [requirement: Requirement, article: string]> = {
  'pre.parties': ['law', '28(3), 4(7), 4(8)'],
  'pre.subject': ['law', '28(3)'],
  'pre.duration': ['law', '28(3)'],
  'pre.nature': ['law', '28(3)'],
  'pre.purpose': ['law', '28(3)'],
  'pre.datatypes': ['law', '28(3), 9, 10, 87'],
  'pre.subjects': ['law', '28(3)'],
  'pre.controller': ['law', '28(3)'],
  'pre.written': ['law', '28(3), 28(9)'],
  'a.instructions': ['law', '28(3)(a), 29'],
  'a.legalreq': ['law', '28(3)(a)'],
  'a.unlawful': ['law', '28(3)'],
  'b.confid': ['law', '28(3)(b)'],
  'c.security': ['law', '28(3)(c), 32'],
  'd.subauth': ['law', '28(2), 28(3)(d)'],
  'd.sublist': ['practice', '28(2)'],
  'd.subnotice': ['general', '28(2)'],
  'd.subobject': ['general', '28(2)'],
  'd.subflow': ['law', '28(4)'],
  'd.subliab': ['law', '28(4)'],
  'e.rights': ['law', '28(3)(e)'],
  'f.assist': ['law', '28(3)(f)'],
  'f.breach': ['law', '33(2), 28(3)(f)'],
  'f.breachterm': ['practice', '33(2)'],
  'f.breachinfo': ['practice', '33(3)'],
  'g.deletion': ['law', '28(3)(g)'],
  'g.copies': ['law', '28(3)(g)'],
  'h.info': ['law', '28(3)(h)'],
  'h.audit': ['law', '28(3)(h)'],
  'h.auditmode': ['practice', '28(3)(h)'],
  't.locations': ['practice', '28(3)(a), 44, 30(1)(e)'],
  't.mechanism': ['transfer', '44'],
  't.govaccess': ['practice', '48'],
  'x.liability': ['practice', '82, 28(4), 28(10)'],
  'x.term': ['practice', '28(3)'],
  'x.change': ['practice', '28(3)'],
  'x.order': ['practice', '28(3)'],
  'x.contact': ['practice', '30(2)(a), 37'],
  'x.ai': ['practice', '28(3)(a), 28(10)'],
  'x.guarantee': ['law', '28(1), 28(5)'],
};

/** Every question, in the order of the checklist. */
export const checklistQuestions: readonly ChecklistQuestion[] = checklistQuestionIds.map((id) => {
  const [requirement, article] = asked[id];
  return { id, requirement, article };
});
