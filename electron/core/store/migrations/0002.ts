/** The full model: exit, measures, checklist, certificates, announcements, sign-offs, overrides, documents, decisions. */
export const migration0002 = /* sql */ `
ALTER TABLE policy ADD COLUMN four_eyes INTEGER NOT NULL DEFAULT 0 CHECK (four_eyes IN (0, 1));

ALTER TABLE processor ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE processor ADD COLUMN measures TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(measures));
ALTER TABLE processor ADD COLUMN exit_choice TEXT CHECK (exit_choice IS NULL OR exit_choice IN ('return', 'deletion'));
ALTER TABLE processor ADD COLUMN exit_asked_on TEXT CHECK (exit_asked_on IS NULL OR exit_asked_on IS date(exit_asked_on));
ALTER TABLE processor ADD COLUMN exit_confirmed_on TEXT
  CHECK (exit_confirmed_on IS NULL OR exit_confirmed_on IS date(exit_confirmed_on));

ALTER TABLE agreement ADD COLUMN checklist TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(checklist));

ALTER TABLE sub_processor ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE sub_processor ADD COLUMN contact TEXT NOT NULL DEFAULT '';

CREATE TABLE certificate (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  standard TEXT NOT NULL CHECK (standard IN ('iso-27001', 'iso-27701', 'nen-7510', 'soc-2', 'isae-3402', 'isae-3000',
    'bio', 'data-pro', 'europrivacy', 'pci-dss', 'pentest', 'other')),
  issuer TEXT NOT NULL,
  scope TEXT NOT NULL,
  issued_on TEXT CHECK (issued_on IS NULL OR issued_on IS date(issued_on)),
  valid_until TEXT CHECK (valid_until IS NULL OR valid_until IS date(valid_until)),
  remark TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX certificate_processor ON certificate (processor_id);

CREATE TABLE announcement (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  change TEXT NOT NULL CHECK (change IN ('new', 'replacement', 'location')),
  announced_on TEXT NOT NULL CHECK (announced_on IS date(announced_on)),
  objection_until TEXT CHECK (objection_until IS NULL OR objection_until IS date(objection_until)),
  decision TEXT NOT NULL CHECK (decision IN ('open', 'accepted', 'objected')),
  decided_on TEXT CHECK (decided_on IS NULL OR decided_on IS date(decided_on)),
  remark TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX announcement_processor ON announcement (processor_id);

CREATE TABLE review (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  reviewer TEXT NOT NULL CHECK (reviewer <> ''),
  reviewed_on TEXT NOT NULL CHECK (reviewed_on IS date(reviewed_on)),
  outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'approved-with-remarks', 'rejected')),
  remark TEXT NOT NULL,
  second_reviewer TEXT NOT NULL,
  second_reviewed_on TEXT CHECK (second_reviewed_on IS NULL OR second_reviewed_on IS date(second_reviewed_on)),
  frozen TEXT NOT NULL CHECK (json_valid(frozen)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX review_processor ON review (processor_id);

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  processor_id TEXT NOT NULL REFERENCES processor (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  agreement_id TEXT REFERENCES agreement (id),
  kind TEXT NOT NULL CHECK (kind IN ('agreement', 'certificate', 'tia', 'scc', 'correspondence', 'deletion-proof', 'other')),
  name TEXT NOT NULL CHECK (name <> ''),
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  added_on TEXT NOT NULL CHECK (added_on IS date(added_on)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX document_processor ON document (processor_id);
CREATE INDEX document_sha256 ON document (sha256);

CREATE TABLE document_content (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE adequacy_override (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  country TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('suspend', 'extend', 'add')),
  "from" TEXT NOT NULL CHECK ("from" IS date("from")),
  until TEXT CHECK (until IS NULL OR until IS date(until)),
  condition TEXT NOT NULL CHECK (condition IN ('none', 'confirm', 'dpf')),
  decision TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE TABLE management_decision (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 1),
  processor_id TEXT REFERENCES processor (id),
  question TEXT NOT NULL CHECK (question <> ''),
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'agreed', 'declined', 'postponed')),
  decided_by TEXT NOT NULL,
  decided_on TEXT CHECK (decided_on IS NULL OR decided_on IS date(decided_on)),
  remark TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX management_decision_processor ON management_decision (processor_id) WHERE processor_id IS NOT NULL;

CREATE TABLE country_list (
  id TEXT PRIMARY KEY CHECK (id = 'country_list'),
  version INTEGER NOT NULL CHECK (version >= 1),
  list TEXT NOT NULL CHECK (json_valid(list)),
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

DELETE FROM verdict_state;
`;
