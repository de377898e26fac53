/** The help page and the tour of the first day, in English. */

export const help = {
  title: 'Help',
  lead: 'Where to begin, what the signs mean, and what the words of the GDPR mean.',
  begin: 'Where to begin',
  who: {
    office: {
      title: 'You look after the suppliers',
      text: 'Bring in your list under Import, or add a supplier. Home shows what you have to do and by when.',
    },
    privacy: {
      title: 'You look after privacy',
      text: 'Transfers shows every data flow with its verdict, the article and the next step. You sign off on the page of the supplier.',
    },
    board: {
      title: 'You are on the board',
      text: 'Make the overview as a PDF under Reports: how things stand, the risks, the deadlines and the decisions asked of you.',
    },
  },
  signs: 'What the signs mean',
  signsText: {
    ok: 'In order. There is nothing to do.',
    action: 'Something has to be done. The text beside the sign says what.',
    blocked: 'This is not allowed, or it is overdue. Start here.',
    none: 'Does not apply, for example because the data stay within the EEA.',
    unknown: 'This is not recorded. The program never calls it in order.',
  },
  keys: 'Keys',
  keysText: 'Everything works without a mouse. Press ? for the keys of the page you are on.',
  keysShow: 'Show keys',
  tourAgain: 'Show the tour again',
  tourAgainText: 'The steps of the first day then return to the home page.',
  glossary: 'Terms',
  search: 'Search the terms',
  searchNone: 'This term is not listed. Try part of the word.',
  terms: {
    processor: {
      name: 'processor',
      article: '4(8)',
      text: 'An organisation that handles personal data for you and on your instructions, such as your e-mail or payroll supplier. You stay responsible.',
    },
    controller: {
      name: 'controller',
      article: '4(7)',
      text: 'The organisation that decides why and how personal data are used. Usually that is you. A bank decides for itself and so is not your processor.',
    },
    jointController: {
      name: 'joint controllers',
      article: '26',
      text: 'Two or more organisations that decide together why and how personal data are used. They record who does what.',
    },
    subProcessor: {
      name: 'sub-processor',
      article: '28(2), 28(4)',
      text: 'A company that your processor uses to work with your data. This needs your authorisation, and the same terms that you have with the processor.',
    },
    agreement: {
      name: 'processor agreement (DPA)',
      article: '28(3)',
      text: 'The written terms with a processor: which data, what for, how they are secured, which sub-processors, and what happens to them at the end. Without it a processor may not work for you.',
    },
    noAgreement: {
      name: 'no agreement, or: missing',
      article: '28(3)',
      text: '“No agreement” means that nothing is recorded yet. “Missing” means that somebody looked and recorded that there is none.',
    },
    personalData: {
      name: 'personal data',
      article: '4(1)',
      text: 'Anything about a person who can be recognised: name, e-mail address, customer number, photo, IP address.',
    },
    specialData: {
      name: 'special categories of personal data',
      article: '9',
      text: 'Data with extra protection, such as those on health, religion, ethnic origin or trade union membership. They may only be used where the law allows it.',
    },
    dataSubject: {
      name: 'data subject',
      article: '4(1)',
      text: 'The person the data are about: your customer, employee, patient or visitor.',
    },
    transfer: {
      name: 'transfer',
      article: '44',
      text: 'Personal data go to a country outside the EEA, or somebody there can reach them. Remote access counts too. It is allowed only on one of the grounds of the GDPR.',
    },
    eea: {
      name: 'EEA',
      article: '',
      text: 'The European Economic Area: the countries of the European Union with Norway, Iceland and Liechtenstein. The GDPR applies everywhere within it, so nothing there is a transfer.',
    },
    adequacy: {
      name: 'adequacy decision',
      article: '45',
      text: 'The European Commission has found that a country protects personal data well enough. A transfer to that country then needs no further safeguard. Such a decision can expire or be annulled.',
    },
    dpf: {
      name: 'DPF (Data Privacy Framework)',
      article: '45',
      text: 'The adequacy decision for the United States. It covers only companies on the DPF list. Check that the right company is listed, and check again every year.',
    },
    safeguard: {
      name: 'safeguard (appropriate safeguards)',
      article: '46',
      text: 'An arrangement that protects data outside the EEA where there is no adequacy decision. The best known are the standard contractual clauses.',
    },
    scc: {
      name: 'standard contractual clauses (SCCs)',
      article: '46(2)(c)',
      text: 'A contract for transfers written by the European Commission, with a module for each kind of relationship. You use the text as it is. A TIA goes with it.',
    },
    bcr: {
      name: 'binding corporate rules (BCRs)',
      article: '47',
      text: 'Rules that a group of companies made for itself and a supervisory authority approved. They let data move within the group to countries outside the EEA.',
    },
    tia: {
      name: 'TIA (transfer impact assessment)',
      article: '46(1)',
      text: 'You assess whether law and practice in the other country undermine the safeguard. Can the government there reach the data? Does encryption help? You record the outcome and repeat the assessment.',
    },
    measures: {
      name: 'supplementary measures',
      article: '46(1)',
      text: 'What you do on top when the TIA shows that the safeguard alone is not enough. For example: encryption with a key that only you hold.',
    },
    derogation: {
      name: 'derogation',
      article: '49',
      text: 'An exception that allows a transfer in a single case, for example with explicit consent. It is not meant for what you do all the time.',
    },
    onward: {
      name: 'onward transfer',
      article: '44',
      text: 'Whoever receives the data outside the EEA passes them on to somebody else. That step needs a ground too.',
    },
    breach: {
      name: 'personal data breach',
      article: '33, 34',
      text: 'Personal data are lost, stolen, altered or seen by somebody who should not see them. As the law stands, you notify the supervisory authority within 72 hours, unless a risk is unlikely.',
    },
    dpo: {
      name: 'data protection officer (DPO)',
      article: '37',
      text: 'The independent supervisor within your organisation, registered with the supervisory authority. Not every organisation needs one.',
    },
    privacyOfficer: {
      name: 'privacy officer',
      article: '',
      text: 'The person who looks after privacy in your organisation and signs off in this register. This is a role in practice; the law only knows the DPO.',
    },
    authority: {
      name: 'supervisory authority (AP)',
      article: '51',
      text: 'In the Netherlands the Autoriteit Persoonsgegevens. You notify it of a data breach, and it can ask for your records.',
    },
    record: {
      name: 'record of processing activities',
      article: '30',
      text: 'The list of everything that your organisation does with personal data. This program is not that record, but supplies facts for it: see Publish.',
    },
    notice: {
      name: 'notice deadline',
      article: '',
      text: 'The last day on which your notice must have been received, so that the agreement does not renew by itself. The program works out the day.',
    },
    renewal: {
      name: 'automatic renewal',
      article: '',
      text: 'The agreement continues by itself unless somebody gives notice in time.',
    },
    evidence: {
      name: 'certificate or report',
      article: '28(1)',
      text: 'Evidence by somebody else that the supplier has its security in order, such as ISO 27001, NEN 7510 or ISAE 3402. It expires, and covers only what it names.',
    },
    signOff: {
      name: 'sign-off',
      article: '5(2)',
      text: 'You declare, with your name and the day, that you looked at a supplier and what you found. The state of that day is kept.',
    },
    hash: {
      name: 'hash',
      article: '',
      text: 'A short code that belongs to the history of the register. If anybody changes something afterwards, the code no longer matches. It is printed on every report.',
    },
    sharedRegister: {
      name: 'shared register',
      article: '',
      text: 'A register in which several people write at once, through a database of your IT department. Everyone keeps a file of their own. Without contact with the server you can only read. Settings, Working together tells how it stands and who may do what.',
    },
    nis2: {
      name: 'NIS2 (Cbw) and DORA',
      article: '',
      text: 'Laws on digital security: NIS2 for essential and important sectors (in the Netherlands the Cyberbeveiligingswet), DORA for financial organisations. They set requirements of their own for agreements with suppliers.',
    },
  },
  tour: {
    title: 'Your first day',
    text: 'Five steps, in any order. What is done gets a tick.',
    organisation: 'Say who you are',
    organisationText: 'Name, contact details and who looks after privacy. They appear on every report.',
    suppliers: 'Bring in your list',
    suppliersText:
      'A file from Excel, or a table. You first see what it becomes, and you can undo everything.',
    people: 'Say who does what',
    peopleText: 'Give each supplier an owner, and say who you are. You then see your own reminders.',
    attention: 'Begin with what is red',
    attentionText: 'Below is what has to be done now, with the reason and the next step.',
    report: 'Make the overview for the board',
    reportText: 'One PDF of two pages. The first overview is the starting point for the next.',
    done: 'done',
    terms: 'What is a processor? All terms',
    close: 'Do not show again',
    closed: 'The tour is no longer shown on this computer. You can find it again under Help.',
  },
};
