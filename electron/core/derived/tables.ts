/** The columns that typed queries touch; the tables themselves are made by the migrations. */
export interface Tables {
  processor: {
    id: string;
    version: number;
    name: string;
    kvk: string | null;
    role: string;
    category: string | null;
    criticality: string | null;
    owner: string;
    country: string | null;
    ended_on: string | null;
    deleted: number;
  };
  verdict: {
    row: number;
    processor_id: string;
    name_sort: string;
    owner_sort: string;
    country: string | null;
    agreement_status: string;
    agreement_rank: number;
    covered: number;
    facts: number;
    tags: string;
    reviewed_on: string | null;
    current_ends_on: string | null;
    notice_deadline: string | null;
    transfer_result: string | null;
    transfer_rank: number;
    transfer_code: string | null;
    places: string;
  };
  verdict_place: { row: number; place: string };
}
