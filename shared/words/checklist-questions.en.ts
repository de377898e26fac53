/** What the checklist of Art. 28 GDPR requires of an agreement, in English. */
import type { ChecklistQuestionId } from '../schema/checklist.ts';

export const checklistQuestionTexts: Record<ChecklistQuestionId, string> = {
  'pre.parties': 'Who the parties are and which role they have',
  'pre.subject': 'The subject-matter of the processing',
  'pre.duration': 'The duration of the processing',
  'pre.nature': 'The nature of the processing',
  'pre.purpose': 'The purpose of the processing',
  'pre.datatypes':
    'The type of personal data, including special and criminal data and the citizen service number (Art. 46 UAVG)',
  'pre.subjects': 'The categories of data subjects',
  'pre.controller': 'The obligations and rights of the controller',
  'pre.written': 'In writing or in electronic form, and binding on the processor',
  'a.instructions': 'Processing only on documented instructions, also for transfers',
  'a.legalreq': 'A legal requirement to process is reported before the processing',
  'a.unlawful':
    'An instruction that infringes the GDPR or other data protection rules is reported immediately',
  'x.ai': 'No use for own purposes, such as training AI',
  'x.ownuse': 'Which own use is allowed, for example for statistics or security',
  'b.confid': 'Those with access are bound to confidentiality',
  'c.security': 'Security measures as Article 32 requires',
  'c.persons': 'Those who have access under the authority of the processor process on our instructions only',
  'd.subauth': 'Which authorisation of sub-processors applies: specific or general',
  'd.sublist': 'A current list of sub-processors with country and service',
  'd.procedure':
    'How authorisation of a new sub-processor is asked beforehand, and that it does not start without',
  'd.subnotice': 'New or replaced sub-processors are announced beforehand',
  'd.noticeterm': 'How long beforehand a new sub-processor is announced',
  'd.subobject': 'The right to object to a new sub-processor',
  'd.subflow': 'The same obligations apply to the sub-processor',
  'd.subguarantee':
    'The sub-processor offers sufficient guarantees of appropriate technical and organisational measures',
  'd.subliab': 'The processor remains fully liable for the sub-processor',
  'd.bankruptcy':
    'If the processor is insolvent or ceases to exist, we can have the sub-processor stop, delete or return ourselves',
  'd.subcopy': 'On request a copy of the agreement with a sub-processor',
  'e.rights': 'Assistance with requests of data subjects',
  'e.measures': 'Appropriate technical and organisational measures for that assistance',
  'e.forward': 'A request of a data subject is forwarded and not answered by the processor itself',
  'f.assist':
    'Assistance with security, personal data breaches, data protection impact assessment (DPIA) and prior consultation',
  'f.breach': 'A personal data breach is reported without undue delay',
  'f.aware':
    'The report follows once the processor has become aware of the breach, even if not everything is known yet',
  'f.breachterm': 'A term for reporting breaches in hours',
  'f.breachinfo': 'What the notice of a breach contains and who the contact point is',
  'f.record': 'Help with documenting breaches',
  'g.deletion': 'At the end the data are deleted or returned, at our choice',
  'g.copies': 'Existing copies are deleted too, unless the law requires storage',
  'g.term': 'Within which term data, copies and back-ups are deleted',
  'g.proof': 'Evidence that the data were deleted',
  'h.info': 'All information needed to demonstrate compliance',
  'h.audit': 'The right to audits, including inspections',
  'h.auditor': 'The processor contributes to audits, by us or by an auditor whom we mandate',
  'h.auditmode': 'How an audit is done: report, frequency, cost',
  'h.record': 'The processor keeps its own record of processing activities',
  'h.authority': 'Cooperation with the supervisory authority',
  't.locations': 'In which countries the data are kept and from where there is access',
  't.consent': 'Other countries of processing with our consent only',
  't.mechanism': 'The safeguard for transfers, per third country',
  't.annexparties':
    'Annex I.A to the standard contractual clauses: the parties, their role, their contact person and their signature',
  't.annextransfer':
    'Annex I.B to the standard contractual clauses: whose and which data, how often, for what, how long, and the sub-processors',
  't.annexauthority': 'Annex I.C to the standard contractual clauses: the competent supervisory authority',
  't.annexmeasures':
    'Annex II to the standard contractual clauses: the technical and organisational measures, specific to the transfer',
  't.annexsubs': 'Annex III to the standard contractual clauses: the list of authorised sub-processors',
  't.options':
    'The choices in the standard contractual clauses: term for sub-processors (clause 9), governing law (17) and court (18)',
  't.govaccess': 'How demands of foreign authorities are handled',
  't.webpage':
    'A web page with the jurisdiction of the infrastructure and the measures against access by authorities (Art. 28 Data Act)',
  't.representative': 'A representative in the Union of a processor from outside the EEA',
  'x.liability': 'Liability and indemnity: cap and insurance',
  'x.term': 'Term and termination, in step with the main agreement',
  'x.running': 'The agreement applies as long as the processor processes personal data',
  'x.change': 'The processor cannot worsen the terms on its own',
  'x.control': 'What happens when the control of the processor changes',
  'x.order': 'Which agreement prevails where it differs from the main agreement',
  'x.contact': 'Contacts and data protection officers of both parties',
  'x.exit': 'Switching and taking the data along: format, help, term and charges (Arts 25 and 29 Data Act)',
  'cbw.incident':
    'Incidents at the supplier that affect our service are reported so fast that we can warn within 24 hours ourselves (Arts 21 and 23 NIS2 Directive)',
  'cbw.vulnerability':
    'Vulnerabilities in what the supplier provides are reported and mended within an agreed term',
  'cbw.test': 'The right to test the security or have it tested',
  'cbw.subcontract': 'The same security requirements apply to those whom the supplier engages',
  'dora.service':
    'A complete description of the ICT service, and whether and how subcontracting is permitted (Art. 30(2)(a) DORA)',
  'dora.levels':
    'The service levels, with measurable targets for a critical or important function (Art. 30(2)(e) and 30(3)(a) DORA)',
  'dora.return': 'Access to and return of data on insolvency or termination (Art. 30(2)(d) DORA)',
  'dora.incident':
    'Assistance in an ICT incident, at no additional cost or at a cost determined beforehand (Art. 30(2)(f) DORA)',
  'dora.authority': 'Full cooperation with the competent and resolution authorities (Art. 30(2)(g) DORA)',
  'dora.termination':
    'Termination rights, with a notice period as the authorities expect (Art. 30(2)(h) and 28(7) DORA)',
  'dora.training':
    'Participation in our programmes for security awareness and digital resilience training (Art. 30(2)(i) DORA)',
  'dora.continuity':
    'For a critical or important function: contingency plans that are tested, and participation in our penetration tests (Art. 30(3)(c) and (d) DORA)',
  'dora.audit':
    'For a critical or important function: unrestricted rights of access, inspection and audit (Art. 30(3)(e) DORA)',
  'dora.exit':
    'For a critical or important function: an exit strategy with a mandatory transition period (Art. 30(3)(f) DORA)',
  's.secrecy': 'Medical confidentiality applies to the processor too (Art. 7:457 Dutch Civil Code)',
  's.nen7510': 'Security in accordance with NEN 7510, with a certificate',
  'm.deviation': 'Where it deviates from the model, with a motivation for each deviation',
  'm.statement': 'The version and the date of the Data Pro Statement',
  'm.use': 'Our use fits the intended use in the Data Pro Statement',
  'x.guarantee': 'It was assessed beforehand that the processor offers sufficient guarantees',
};
