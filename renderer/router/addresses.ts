const supplier = (id: string) => `#/suppliers/${encodeURIComponent(id)}`;

/** Every address of the program, in one place. */
export const addresses = {
  start: '#/',
  suppliers: '#/suppliers',
  newSupplier: '#/suppliers/new',
  transfers: '#/transfers',
  /** The list of transfers with a question of its own: filters, order, and the flow at which it opens. */
  transfersWhere: (question: URLSearchParams) => `#/transfers?${question}`,
  lawEvents: '#/transfers/law',
  import: '#/import',
  /** The import page for a list of a supplier's sub-processors. */
  importUnder: (id: string) => `#/import?under=${encodeURIComponent(id)}`,
  reports: '#/reports',
  /** The reports page, for the chain of a supplier. */
  chainReport: (id: string) => `#/reports?chain=${encodeURIComponent(id)}`,
  /** The reports page, for the dossier of a supplier. */
  dossierReport: (id: string) => `#/reports?dossier=${encodeURIComponent(id)}`,
  /** The reports page, for the outcome of a what-if question. */
  scenarioReport: (question: URLSearchParams) => `#/reports?report=scenario&${question}`,
  transferReport: '#/reports?report=transfers',
  /** The reports page, for the incident sheet of a breach at a supplier. */
  breachReport: (processorId: string, breachId: string) =>
    `#/reports?breach=${encodeURIComponent(breachId)}&supplier=${encodeURIComponent(processorId)}`,
  /** The what-if page, with the question filled in. */
  whatIf: (question: URLSearchParams) => `#/transfers/what-if?${question}`,
  decisions: '#/reports/decisions',
  publish: '#/reports/publish',
  countries: '#/settings/countries',
  catalogue: '#/settings/catalogue',
  bin: '#/settings/bin',
  persons: '#/settings/persons',
  history: '#/settings/history',
  sharing: '#/settings/sharing',
  safekeeping: '#/safekeeping',
  calendar: '#/calendar',
  /** The calendar at a month, e.g. `2027-03`. */
  calendarMonth: (month: string) => `#/calendar?month=${month}`,
  /** The calendar with one kind of date. */
  calendarKind: (kind: string) => `#/calendar?kind=${kind}`,
  settings: '#/settings',
  help: '#/help',
  /** The help page, at one of its terms. */
  helpTerm: (term: string) => `#/help?term=${term}`,
  /** Selects the supplier of a data breach. */
  incidentChoice: '#/incident',
  supplier,
  /** A supplier's page, at one of its sections. */
  supplierSection: (id: string, section: string) => `${supplier(id)}?section=${section}`,
  document: (id: string, documentId: string) => `${supplier(id)}/document/${encodeURIComponent(documentId)}`,
  checklist: (id: string, agreementId: string) =>
    `${supplier(id)}/checklist/${encodeURIComponent(agreementId)}`,
  /** @param about an agreement (what it lacks), `locations`, `control`, `owner`, `objection-` with an announcement, or a topic that the supplier is asked for. */
  letter: (id: string, about: string) => `${supplier(id)}/letter/${encodeURIComponent(about)}`,
  incident: (id: string) => `${supplier(id)}/incident`,
  /** A supplier's page with a new breach opened for editing. */
  newBreach: (id: string) => `${supplier(id)}?breach=new`,
  /** @param step `1` to `4`, `done`, or omitted for the first open step. */
  endSupplier: (id: string, step?: string) =>
    `${supplier(id)}/end${step === undefined ? '' : `?step=${step}`}`,
  mergeSupplier: (id: string, otherId: string | null = null) =>
    `${supplier(id)}/merge${otherId === null ? '' : `?with=${encodeURIComponent(otherId)}`}`,
  copySupplier: (id: string) => `${supplier(id)}/copy`,
  /**
   * A supplier's page with one of its flows opened for editing, at the answer that is missing. @param back the question of the
   * list of transfers to return to; null = one stays with the supplier
   */
  flow: (processorId: string, flowId: string, back: URLSearchParams | null = null) =>
    `${supplier(processorId)}?flow=${encodeURIComponent(flowId)}${back === null ? '' : `&back=${encodeURIComponent(back.toString())}`}`,
  /** The assessment (TIA) of one of a supplier's flows. @param back as of {@link addresses.flow} */
  tia: (processorId: string, flowId: string, back: URLSearchParams | null = null) =>
    `${supplier(processorId)}/tia/${encodeURIComponent(flowId)}${back === null ? '' : `?back=${encodeURIComponent(back.toString())}`}`,
  /** The list with a filter, e.g. `{ transferResult: ['blocked'] }`. */
  suppliersWhere: (filter: Readonly<Record<string, readonly string[]>>) => {
    const query = new URLSearchParams();
    for (const [name, values] of Object.entries(filter)) {
      for (const value of values) query.append(name, value);
    }
    return `#/suppliers?${query}`;
  },
} as const;
