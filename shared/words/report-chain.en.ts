/** All text of the chain of one supplier as PDF, in English. */

export const chain = {
  title: 'Overview of the chain',
  statement:
    'This overview shows which sub-processors the supplier engages, who they are, whether they are authorised, and under which safeguard data go to them (Art. 28(2) and 28(4) GDPR; EDPB Opinion 22/2024). What is not recorded is said to be missing. Sub-processors that have stopped are left out.',
  notAsked: (supplier: string) =>
    `It is not known whether ${supplier} engages sub-processors: that was not asked.`,
  notListed: (supplier: string) => `${supplier} engages sub-processors, but none of them is recorded.`,
  noneUndated: (supplier: string) =>
    `${supplier} is said to engage no sub-processors. When that was checked is not recorded.`,
  none: (supplier: string, on: string) => `${supplier} engages no sub-processors, as was checked on ${on}.`,
  counted: (links: string, lacking: string, none: boolean) =>
    none
      ? `Sub-processors in the chain: ${links}. Of all of them everything is recorded.`
      : `Sub-processors in the chain: ${links}. Of ${lacking} something is missing.`,
  contradiction: 'The question whether there are any was answered “no”; this chain contradicts that.',
  summary: 'The chain in short',
  columns: ['Sub-processor', 'Engaged by', 'Transfer', 'Missing'],
  complete: 'Nothing',
  by: 'Engaged by',
  service: 'Service',
  address: 'Address',
  contact: 'Contact details',
  country: 'Country of establishment',
  parent: 'Country of the parent company',
  regime: 'Authorisation of sub-processors',
  checked: 'Chain checked on',
  authorised: 'Authorised on',
  contract: 'Contract seen on',
  transfer: 'Where the data are',
  tool: 'Safeguard',
  onwardTool: (from: string) => `Safeguard for the onward transfer (${from})`,
  noTransfer: 'Not needed: no transfer',
  adequacy: 'Adequacy decision',
  signed: (tool: string, on: string) => `${tool}, signed on ${on}`,
};
