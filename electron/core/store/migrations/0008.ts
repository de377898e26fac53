/**
 * What the second form of the law asks: where the importer is established and what it can reach, onward transfers, the
 * proof of each link of the chain, agreements tied to services, arrangements between joint controllers, and the
 * organisation's own terms. A column whose closed set grows is made anew and takes the place of the one before.
 */
export const migration0008 = /* sql */ `
ALTER TABLE policy ADD COLUMN law_changed TEXT NOT NULL DEFAULT 'advise' CHECK (law_changed IN ('advise', 'stale'));
ALTER TABLE policy ADD COLUMN review_months_high INTEGER NOT NULL DEFAULT 12 CHECK (review_months_high >= 1);
ALTER TABLE policy ADD COLUMN review_months_normal INTEGER NOT NULL DEFAULT 24 CHECK (review_months_normal >= 1);
ALTER TABLE policy ADD COLUMN review_months_low INTEGER NOT NULL DEFAULT 36 CHECK (review_months_low >= 1);
ALTER TABLE policy ADD COLUMN breach_hours INTEGER NOT NULL DEFAULT 72 CHECK (breach_hours >= 1);
ALTER TABLE policy ADD COLUMN later_breach_hours INTEGER CHECK (later_breach_hours >= 1);
ALTER TABLE policy ADD COLUMN later_breach_hours_from TEXT
  CHECK (later_breach_hours_from IS NULL OR later_breach_hours_from IS date(later_breach_hours_from));
ALTER TABLE policy ADD COLUMN public_authority INTEGER CHECK (public_authority IN (0, 1));

ALTER TABLE processor ADD COLUMN registered_on TEXT CHECK (registered_on IS NULL OR registered_on IS date(registered_on));
ALTER TABLE processor ADD COLUMN has_sub_processors INTEGER CHECK (has_sub_processors IN (0, 1));
ALTER TABLE processor ADD COLUMN chain_checked_on TEXT
  CHECK (chain_checked_on IS NULL OR chain_checked_on IS date(chain_checked_on));

ALTER TABLE processor ADD COLUMN bsn_ground TEXT NOT NULL DEFAULT '';
ALTER TABLE processor ADD COLUMN dpia TEXT NOT NULL DEFAULT '';

ALTER TABLE service ADD COLUMN ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on));

ALTER TABLE agreement ADD COLUMN model_now TEXT CHECK (model_now IS NULL OR model_now IN ('own', 'supplier',
  'scc-2021-915', 'scc-2021-914-module-2', 'scc-2021-914-module-3', 'data-pro', 'vng', 'arvodi-arbit', 'boz', 'surf',
  'privacyconvenant', 'wpg', 'sector', 'terms', 'other'));
UPDATE agreement SET model_now = model;
ALTER TABLE agreement DROP COLUMN model;
ALTER TABLE agreement RENAME COLUMN model_now TO model;
ALTER TABLE agreement ADD COLUMN model_version TEXT NOT NULL DEFAULT '';
ALTER TABLE agreement ADD COLUMN service_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(service_ids));
ALTER TABLE agreement ADD COLUMN essence_available_on TEXT
  CHECK (essence_available_on IS NULL OR essence_available_on IS date(essence_available_on));

ALTER TABLE chain_link ADD COLUMN authorised_on TEXT CHECK (authorised_on IS NULL OR authorised_on IS date(authorised_on));
ALTER TABLE chain_link ADD COLUMN contract_seen_on TEXT
  CHECK (contract_seen_on IS NULL OR contract_seen_on IS date(contract_seen_on));

ALTER TABLE announcement ADD COLUMN country TEXT;
ALTER TABLE announcement ADD COLUMN service TEXT NOT NULL DEFAULT '';

ALTER TABLE data_flow ADD COLUMN actor_now TEXT NOT NULL DEFAULT 'processor'
  CHECK (actor_now IN ('processor', 'sub-processor', 'controller', 'customer'));
UPDATE data_flow SET actor_now = actor;
ALTER TABLE data_flow DROP COLUMN actor;
ALTER TABLE data_flow RENAME COLUMN actor_now TO actor;
ALTER TABLE data_flow ADD COLUMN importer_country TEXT;
ALTER TABLE data_flow ADD COLUMN exported_from TEXT;
ALTER TABLE data_flow ADD COLUMN same_group INTEGER CHECK (same_group IN (0, 1));
ALTER TABLE data_flow ADD COLUMN importer_under_gdpr INTEGER CHECK (importer_under_gdpr IN (0, 1));
ALTER TABLE data_flow ADD COLUMN outside_access TEXT CHECK (outside_access IS NULL OR json_valid(outside_access));

ALTER TABLE verdict ADD COLUMN agreement_id TEXT;
ALTER TABLE verdict ADD COLUMN advisories TEXT NOT NULL DEFAULT '[]';

DELETE FROM verdict_state;
`;
