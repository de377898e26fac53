/** Letters to a supplier or its owner, ready to send, in English. */

import { ended } from './in-sentence.ts';

export const letters = {
  greeting: 'Dear Sir or Madam,',
  closing: 'Yours faithfully,',
  blank: '[name and organisation]',
  answerBy: (what: string, date: string) => `We would like to receive ${what} by ${date}.`,
  missingTerms: {
    subject: (supplier: string) => `Supplement to the processor agreement with ${supplier}`,
    found: (supplier: string) =>
      `We have checked the processor agreement with ${supplier} against Article 28 GDPR and found that something is still missing.`,
    required: 'The GDPR requires the following to be agreed:',
    advised: 'We would appreciate it if you also include the following:',
    partly: ', not complete yet',
    clause: 'clause:',
    note: 'Note',
    answer: 'a proposal for a supplement',
  },
  certificates: {
    subject: (supplier: string) => `Request for the certificates of ${supplier}`,
    ask: (article: string) =>
      `We are assessing whether you offer sufficient guarantees for the protection of personal data (${article}). Please send us your current certificates and audit reports.`,
    answer: 'your certificates',
  },
  unknownLocations: {
    subject: (supplier: string) => `Question about the location of our data at ${supplier}`,
    duty: (article: string) =>
      `We must know in which country all of our data are processed (${article}). For the following we do not know it yet:`,
    dutyOther: (article: string) =>
      `We need to know whether the data that you receive from us leave the European Economic Area (${article}). Of the following we do not know where they are processed:`,
    ask: 'Please let us know:',
    questions: [
      'In which countries are our data stored, also in back-ups and for disaster recovery?',
      'From which countries is there access, for example for support, administration or development?',
      'Which legal entity does that, and who is its parent company?',
      'Which safeguard applies for each country outside the European Economic Area (adequacy decision, standard contractual clauses, binding corporate rules)? Please also send the transfer impact assessment (TIA).',
    ],
    answer: 'your answer',
  },
  agreement: {
    subject: (supplier: string) => `Request for a processor agreement with ${supplier}`,
    ask: (article: string) =>
      `You process personal data on our behalf. For that, we must have a processor agreement with you (${article}). Please send us your proposal with its annexes, or tell us that we may send you one.`,
    answer: 'your proposal',
  },
  arrangement: {
    subject: (supplier: string) => `Request for an arrangement between joint controllers with ${supplier}`,
    ask: (article: string) =>
      `We determine the purposes and means of a processing of personal data jointly with you. For that, we must have an arrangement with you (${article}). Please send us your proposal, or tell us that we may send you one.`,
    answer: 'your proposal',
  },
  'sub-processors': {
    subject: (supplier: string) => `Request to ${supplier} for the list of sub-processors`,
    ask: (article: string) =>
      `We must know who else processes our personal data (${article}). Please send us the list of all sub-processors, also further down the chain: name and address of the legal entity, the service, the country of each processing, and on which basis the data leave the European Economic Area. If you engage nobody, please confirm that.`,
    answer: 'your list or confirmation',
  },
  breach: {
    subject: (supplier: string) => `Questions about the data breach at ${supplier}`,
    ask: (article: string) =>
      `To assess and notify the breach, we need from you (${article}): when you became aware of it and when it began and ended, what happened, which data and how many data subjects it concerns, what the consequences may be, and what you have done and will do. If you do not know everything yet, please send now what you know.`,
    askOther:
      'To be able to assess the data breach we need from you: when you became aware of it and when it began and ended, what happened, which data and how many data subjects it concerns, what the consequences may be, what you have done and are doing, and whether you notified it yourself. If you do not know something yet, send what you do know now.',
    which: 'It concerns:',
    due: (article: string, moment: string) =>
      `Our own term for the notification to the supervisory authority ends on ${moment} (${article}).`,
    answer: 'Please send us your answer today.',
  },
  switching: {
    article: 'Art. 29(1) Data Act',
    subject: (supplier: string) => `Switching charges in the agreement with ${supplier}`,
    ask: (article: string) =>
      `From 12 January 2027 a provider of a cloud service may no longer impose switching charges (${article}). Our agreement still has them. Please send us a proposal for an amendment that removes them.`,
    answer: 'your proposal',
  },
  deletion: {
    subject: (supplier: string) => `Request to ${supplier} to confirm that our data have been deleted`,
    ask: (article: string) =>
      `You no longer process personal data on our behalf. Please confirm in writing that you have deleted or returned all of our data, copies included, and on which day (${article}). If a law requires you to keep data, please name that law and those data.`,
    ahead: (article: string, lastDay: string) =>
      `After ${lastDay} you no longer process personal data on our behalf. Please then confirm in writing that you have deleted or returned all of our data, copies included, and on which day (${article}). If a law requires you to keep data, please name that law and those data.`,
    answer: 'your confirmation',
  },
  transfer: {
    subject: (supplier: string) => `Question about the transfer of our data by ${supplier}`,
    duty: (article: string) =>
      `Every transfer of our data to a country outside the European Economic Area needs a basis (${article}). For the following we cannot show one:`,
    importer: (name: string, place: string) => `${name}, ${place}`,
    ask: 'Please let us know:',
    questions: [
      'On which basis do the data go there (adequacy decision, standard contractual clauses, binding corporate rules)? Please send the signed text with all of its annexes.',
      'How have you assessed the law and practice of that country? Please send the transfer impact assessment (TIA).',
      'Which supplementary measures have you taken?',
    ],
    more: {
      importer: 'Which legal entity receives the data there, and in which country is it established?',
      dpf: 'Is that legal entity on the Data Privacy Framework List (EU-U.S. DPF programme), under which name, and for which data (HR, non-HR)?',
      condition: 'Is the recipient covered by the adequacy decision for that country? What shows it?',
      access:
        'Is there access from outside the European Economic Area, by whom and for what? If there is none, what shows it?',
    },
    answer: 'your answer',
  },
  objection: {
    subject: (name: string) => `Objection to sub-processor ${name}`,
    told: (date: string, name: string, place: string, service: string) =>
      ended(
        `On ${date} you announced that you intend to engage ${name}${place === '' ? '' : ` (${place})`} as a sub-processor${service === '' ? '' : ` for ${service}`}`,
      ),
    object: (article: string) => `We object to that (${article}).`,
    refuse: (article: string) => `We do not give our consent to that (${article}).`,
    why: (reason: string) => `Our reason: ${reason}`,
    blank: '[reason for the objection]',
    ask: 'Please give this sub-processor no access to our data as long as we have not agreed on this. Tell us what is possible: another sub-processor, processing within the European Economic Area, or ending the service.',
    answer: 'your answer',
  },
  owner: {
    subject: (supplier: string) => `${supplier}: what must be done`,
    greeting: 'Hello,',
    lead: (supplier: string) => `You own ${supplier} in the register of processors. This needs attention:`,
    due: (date: string) => `by ${date}`,
    closing: 'Please record in the register what you have done.',
  },
  sent: (date: string, subject: string) => `Sent on ${date}: “${subject}”.`,
  control: {
    subject: (supplier: string) => `Questions about the change of control of ${supplier}`,
    told: (supplier: string, parent: string, country: string, day: string, announced: string) =>
      [
        announced === ''
          ? `We understand that ${supplier}`
          : `On ${announced} it was announced that ${supplier}`,
        parent === '' ? ' will get another parent company' : ` will come under ${parent}`,
        country === '' ? '' : ` (established in ${country})`,
        day === '' ? '.' : `, with effect from ${day}.`,
      ].join(''),
    duty: (article: string) =>
      `We must verify that you will provide sufficient guarantees for our data after that as well (${article}). Please let us know:`,
    dutyOther: (article: string) =>
      `We need to establish what this means for the data that you receive from us, also where they leave the European Economic Area (${article}). Please let us know:`,
    who: 'Which legal entity will get control, who is the ultimate parent company, and where are both established?',
    when: 'On which day will control pass?',
    processing:
      'Will anything change in the legal entity that processes our data, your sub-processors, the places of processing, or who has access from where?',
    access: 'Can the new parent company, or its group, access our data? If not, how is that prevented?',
    requests:
      'Can an authority outside the European Union ask for our data through the parent company, and how do you deal with that (Art. 48 GDPR)?',
    safeguard: (country: string) =>
      `Which safeguard applies to access from ${country}? Please also send the transfer impact assessment (TIA).`,
    measures: 'Will the security, the certificates and the contact persons remain as they are?',
    clause: (where: string) =>
      `Our agreement says what happens when control changes${where}. How will you act on that?`,
    noClause:
      'Our agreement does not say what happens when control changes. We would like your proposal for such a clause, with the right to end the agreement then.',
    where: (clause: string) => ` (${clause})`,
    answer: 'your answer',
  },
};
