/**
 * Whether the rules on the supply chain of the Cyberbeveiligingswet (NIS2) and of DORA apply, to the organisation and to an
 * agreement, and what a notification of a breach asks besides what was recorded of it.
 */
export const migration0011 = /* sql */ `
ALTER TABLE policy ADD COLUMN cbw_entity TEXT CHECK (cbw_entity IN ('essential', 'important', 'none'));
ALTER TABLE policy ADD COLUMN financial_entity INTEGER CHECK (financial_entity IN (0, 1));

ALTER TABLE agreement ADD COLUMN is_cbw_supply INTEGER CHECK (is_cbw_supply IN (0, 1));
ALTER TABLE agreement ADD COLUMN is_dora_service INTEGER CHECK (is_dora_service IN (0, 1));

ALTER TABLE breach ADD COLUMN affected TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(affected));
ALTER TABLE breach ADD COLUMN cause TEXT NOT NULL DEFAULT '';
ALTER TABLE breach ADD COLUMN started_on TEXT CHECK (started_on IS NULL OR started_on IS date(started_on));
ALTER TABLE breach ADD COLUMN ended_on TEXT CHECK (ended_on IS NULL OR ended_on IS date(ended_on));
ALTER TABLE breach ADD COLUMN is_sensitive INTEGER CHECK (is_sensitive IN (0, 1));
ALTER TABLE breach ADD COLUMN risk TEXT CHECK (risk IN ('unlikely', 'risk', 'high'));
ALTER TABLE breach ADD COLUMN other_countries TEXT NOT NULL DEFAULT '';
ALTER TABLE breach ADD COLUMN contact_point TEXT NOT NULL DEFAULT '';
ALTER TABLE breach ADD COLUMN authority_reference TEXT NOT NULL DEFAULT '';
ALTER TABLE breach ADD COLUMN supplemented_on TEXT CHECK (supplemented_on IS NULL OR supplemented_on IS date(supplemented_on));
ALTER TABLE breach ADD COLUMN subjects_told_how TEXT NOT NULL DEFAULT '';
ALTER TABLE breach ADD COLUMN others_told TEXT NOT NULL DEFAULT '';

DELETE FROM verdict_state;
`;
