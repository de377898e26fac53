/**
 * First schema version of the register: records, history with digests, and the derived tables. Never edited
 * after release.
 */
export const migration0001 = /* sql */ `
CREATE TABLE organisation (
  id TEXT PRIMARY KEY CHECK (id = 'organisation'),
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL,
  kvk TEXT CHECK (kvk IS NULL OR kvk GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  contact TEXT NOT NULL,
  data_protection_officer TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted = 0)
) STRICT;

CREATE TABLE policy (
  id TEXT PRIMARY KEY CHECK (id = 'policy'),
  version INTEGER NOT NULL CHECK (version >= 1),
  expiring_days INTEGER NOT NULL CHECK (expiring_days >= 0),
  dpf_check_months INTEGER NOT NULL CHECK (dpf_check_months >= 1),
  tia_review_months INTEGER NOT NULL CHECK (tia_review_months >= 1),
  tia_missing TEXT NOT NULL CHECK (tia_missing IN ('action', 'blocked')),
  agreement_expiring_days INTEGER NOT NULL CHECK (agreement_expiring_days >= 0),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted = 0)
) STRICT;

CREATE TABLE processor (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  kvk TEXT CHECK (kvk IS NULL OR kvk GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  foreign_number TEXT NOT NULL,
  country TEXT,
  parent_country TEXT,
  role TEXT NOT NULL CHECK (role IN ('processor', 'sub-processor', 'joint-controller', 'independent-controller')),
  category TEXT CHECK (category IS NULL OR category IN ('hosting', 'domain', 'email', 'saas', 'payroll', 'hr',
    'accounting', 'backup', 'security', 'marketing', 'payment', 'telecom', 'print', 'support', 'other')),
  criticality TEXT CHECK (criticality IS NULL OR criticality IN ('high', 'normal', 'low')),
  owner TEXT NOT NULL,
  website TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  data_categories TEXT NOT NULL CHECK (json_valid(data_categories)),
  data_subjects TEXT NOT NULL CHECK (json_valid(data_subjects)),
  special_categories INTEGER CHECK (special_categories IN (0, 1)),
  criminal_data INTEGER CHECK (criminal_data IN (0, 1)),
  bsn INTEGER CHECK (bsn IN (0, 1)),
  purposes TEXT NOT NULL,
  retention TEXT NOT NULL,
  remark TEXT NOT NULL,
  ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX processor_kvk ON processor (kvk) WHERE kvk IS NOT NULL;

CREATE TABLE service (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  category TEXT CHECK (category IS NULL OR category IN ('hosting', 'domain', 'email', 'saas', 'payroll', 'hr',
    'accounting', 'backup', 'security', 'marketing', 'payment', 'telecom', 'print', 'support', 'other')),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX service_processor ON service (processor_id);

CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('general', 'privacy', 'incident')),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX contact_processor ON contact (processor_id);

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL,
  recorded TEXT NOT NULL CHECK (recorded IN ('unknown', 'missing', 'requested', 'draft', 'negotiation', 'to-sign',
    'signed', 'incorporated', 'not-required', 'superseded')),
  model TEXT CHECK (model IS NULL OR model IN ('own', 'supplier', 'scc-2021-915', 'scc-2021-914-module-2',
    'scc-2021-914-module-3', 'data-pro', 'vng', 'arvodi-arbit', 'sector', 'terms', 'other')),
  requested_on TEXT CHECK (requested_on IS NULL OR requested_on IS date(requested_on)),
  signed_on TEXT CHECK (signed_on IS NULL OR signed_on IS date(signed_on)),
  effective_on TEXT CHECK (effective_on IS NULL OR effective_on IS date(effective_on)),
  ends_on TEXT CHECK (ends_on IS NULL OR ends_on IS date(ends_on)),
  renewal TEXT NOT NULL CHECK (json_valid(renewal)),
  notice TEXT CHECK (notice IS NULL OR json_valid(notice)),
  notice_given_on TEXT CHECK (notice_given_on IS NULL OR notice_given_on IS date(notice_given_on)),
  deletion_confirmed_on TEXT CHECK (deletion_confirmed_on IS NULL OR deletion_confirmed_on IS date(deletion_confirmed_on)),
  not_required_reason TEXT CHECK (not_required_reason IS NULL OR not_required_reason IN ('independent-controller',
    'joint-controller', 'no-personal-data', 'own-authority')),
  sub_processor_authorisation TEXT CHECK (sub_processor_authorisation IS NULL
    OR sub_processor_authorisation IN ('specific', 'general')),
  objection_days INTEGER CHECK (objection_days >= 0),
  breach_term_hours INTEGER CHECK (breach_term_hours >= 0),
  superseded_by_id TEXT REFERENCES agreement (id),
  remark TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX agreement_processor ON agreement (processor_id);
CREATE INDEX agreement_superseded ON agreement (superseded_by_id) WHERE superseded_by_id IS NOT NULL;

CREATE TABLE sub_processor (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  country TEXT,
  parent_country TEXT,
  website TEXT NOT NULL,
  remark TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE chain_link (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  sub_processor_id TEXT NOT NULL REFERENCES sub_processor (id),
  parent_link_id TEXT REFERENCES chain_link (id),
  service TEXT NOT NULL,
  ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX chain_link_processor ON chain_link (processor_id);
CREATE INDEX chain_link_sub_processor ON chain_link (sub_processor_id);
CREATE INDEX chain_link_parent ON chain_link (parent_link_id) WHERE parent_link_id IS NOT NULL;

CREATE TABLE data_flow (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  sub_processor_id TEXT REFERENCES sub_processor (id),
  actor TEXT NOT NULL CHECK (actor IN ('processor', 'sub-processor')),
  entity TEXT NOT NULL,
  country TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('storage', 'processing', 'support', 'remote-access', 'backup',
    'disaster-recovery', 'telemetry')),
  separate_importer INTEGER NOT NULL CHECK (separate_importer IN (0, 1)),
  parent_country TEXT,
  data_kinds TEXT NOT NULL CHECK (json_valid(data_kinds)),
  condition_confirmed INTEGER CHECK (condition_confirmed IN (0, 1)),
  dpf TEXT CHECK (dpf IS NULL OR json_valid(dpf)),
  safeguards TEXT CHECK (safeguards IS NULL OR json_valid(safeguards)),
  tia TEXT CHECK (tia IS NULL OR json_valid(tia)),
  derogation TEXT CHECK (derogation IS NULL OR json_valid(derogation)),
  ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on)),
  stated_location TEXT NOT NULL,
  remark TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX data_flow_processor ON data_flow (processor_id);
CREATE INDEX data_flow_sub_processor ON data_flow (sub_processor_id) WHERE sub_processor_id IS NOT NULL;

CREATE TABLE history_line (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  processor_id TEXT,
  action TEXT NOT NULL CHECK (action IN ('create', 'update', 'delete', 'restore')),
  field TEXT,
  digest TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX history_line_processor ON history_line (processor_id, seq) WHERE processor_id IS NOT NULL;
CREATE INDEX history_line_entity ON history_line (entity, entity_id, seq);
CREATE TRIGGER history_line_no_update BEFORE UPDATE ON history_line
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_line_no_delete BEFORE DELETE ON history_line
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TABLE history_value (
  seq INTEGER PRIMARY KEY REFERENCES history_line (seq),
  salt TEXT,
  old TEXT,
  new TEXT,
  erased_at TEXT
) STRICT;

CREATE TABLE history_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  lines INTEGER NOT NULL,
  head TEXT NOT NULL
) STRICT;
INSERT INTO history_head (id, lines, head) VALUES (1, 0, '');

CREATE TABLE verdict_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  as_of TEXT NOT NULL,
  list_version TEXT NOT NULL,
  policy_version INTEGER NOT NULL
) STRICT;

CREATE TABLE verdict (
  processor_id TEXT PRIMARY KEY REFERENCES processor (id) ON DELETE CASCADE,
  name_sort TEXT NOT NULL,
  owner_sort TEXT NOT NULL,
  agreement_status TEXT NOT NULL,
  agreement_rank INTEGER NOT NULL,
  agreement_id TEXT,
  covered INTEGER NOT NULL,
  current_ends_on TEXT,
  notice_deadline TEXT,
  transfer_result TEXT,
  transfer_rank INTEGER NOT NULL,
  transfer_code TEXT,
  advisories TEXT NOT NULL,
  places TEXT NOT NULL
) STRICT;
CREATE INDEX verdict_name ON verdict (name_sort, processor_id);
CREATE INDEX verdict_agreement ON verdict (agreement_rank, name_sort, processor_id);
CREATE INDEX verdict_transfer ON verdict (transfer_rank, name_sort, processor_id);
CREATE INDEX verdict_ends ON verdict (current_ends_on, name_sort, processor_id);
CREATE INDEX verdict_notice ON verdict (notice_deadline, name_sort, processor_id);

CREATE TABLE flow_verdict (
  flow_id TEXT PRIMARY KEY REFERENCES data_flow (id) ON DELETE CASCADE,
  processor_id TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  result TEXT,
  rank INTEGER NOT NULL,
  code TEXT,
  advisories TEXT NOT NULL
) STRICT;
CREATE INDEX flow_verdict_rank ON flow_verdict (rank, name_sort, flow_id);
CREATE INDEX flow_verdict_processor ON flow_verdict (processor_id);

CREATE TABLE verdict_place (
  processor_id TEXT NOT NULL REFERENCES verdict (processor_id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  PRIMARY KEY (place, processor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_place_processor ON verdict_place (processor_id);

CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
CREATE TABLE search_key (
  processor_id TEXT PRIMARY KEY REFERENCES processor (id) ON DELETE CASCADE,
  row INTEGER NOT NULL UNIQUE
) STRICT;
`;
