/**
 * Personal data breaches at a supplier with their moments, the parent company that a supplier is going to have, what is
 * agreed about switching of a cloud service, and what a list said that the register does not hold as it said it.
 */
export const migration0009 = /* sql */ `
ALTER TABLE processor ADD COLUMN next_parent TEXT CHECK (next_parent IS NULL OR json_valid(next_parent));
ALTER TABLE processor ADD COLUMN stated_in_list TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(stated_in_list));

ALTER TABLE agreement ADD COLUMN is_cloud_service INTEGER CHECK (is_cloud_service IN (0, 1));
ALTER TABLE agreement ADD COLUMN switching_notice TEXT CHECK (switching_notice IS NULL OR json_valid(switching_notice));
ALTER TABLE agreement ADD COLUMN transition_days INTEGER CHECK (transition_days >= 0);
ALTER TABLE agreement ADD COLUMN switching_charges INTEGER CHECK (switching_charges IN (0, 1));

CREATE TABLE breach (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  nature TEXT NOT NULL CHECK (nature <> ''),
  supplier_aware_at TEXT CHECK (supplier_aware_at IS NULL OR supplier_aware_at IS strftime('%Y-%m-%dT%H:%MZ', supplier_aware_at)),
  notified_us_at TEXT CHECK (notified_us_at IS NULL OR notified_us_at IS strftime('%Y-%m-%dT%H:%MZ', notified_us_at)),
  aware_at TEXT CHECK (aware_at IS NULL OR aware_at IS strftime('%Y-%m-%dT%H:%MZ', aware_at)),
  personal_data TEXT NOT NULL,
  data_subjects TEXT NOT NULL,
  consequences TEXT NOT NULL,
  measures TEXT NOT NULL,
  authority_notified_at TEXT
    CHECK (authority_notified_at IS NULL OR authority_notified_at IS strftime('%Y-%m-%dT%H:%MZ', authority_notified_at)),
  delay_reason TEXT NOT NULL,
  not_notified_reason TEXT NOT NULL,
  subjects_told_on TEXT CHECK (subjects_told_on IS NULL OR subjects_told_on IS date(subjects_told_on)),
  subjects_not_told_reason TEXT NOT NULL,
  closed_on TEXT CHECK (closed_on IS NULL OR closed_on IS date(closed_on)),
  remark TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX breach_processor ON breach (processor_id);
CREATE INDEX breach_removed ON breach (id) WHERE deleted = 1;

DELETE FROM verdict_state;
`;
