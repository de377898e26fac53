/**
 * A search that matches inside words ("hosting" in "Webhosting"), and verdicts in the natural order of names:
 * the derived tables are emptied and rebuilt by the judging itself. See `search-words.ts` for the contents of
 * the index. Also adds indexes on deleted records, so that listing the bin reads nothing else.
 */
export const migration0004 = /* sql */ `
DROP TABLE search;
DELETE FROM verdict_place;
DELETE FROM flow_verdict;
DELETE FROM verdict;
DELETE FROM verdict_state;

CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = "trigram case_sensitive 1", columnsize = 0);

CREATE INDEX processor_removed ON processor (id) WHERE deleted = 1;
CREATE INDEX agreement_removed ON agreement (id) WHERE deleted = 1;
CREATE INDEX data_flow_removed ON data_flow (id) WHERE deleted = 1;
CREATE INDEX chain_link_removed ON chain_link (id) WHERE deleted = 1;
CREATE INDEX certificate_removed ON certificate (id) WHERE deleted = 1;
CREATE INDEX announcement_removed ON announcement (id) WHERE deleted = 1;
CREATE INDEX document_removed ON document (id) WHERE deleted = 1;
CREATE INDEX management_decision_removed ON management_decision (id) WHERE deleted = 1;
CREATE INDEX adequacy_override_removed ON adequacy_override (id) WHERE deleted = 1;
`;
