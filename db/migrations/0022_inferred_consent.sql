ALTER TABLE "contact_import" DROP CONSTRAINT "contact_import_basis_is_known";--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_implied_has_an_end" CHECK ("consent_event"."basis" <> 'implied' or "consent_event"."implied_until" is not null);--> statement-breakpoint
ALTER TABLE "contact_import" ADD CONSTRAINT "contact_import_basis_is_known" CHECK ("contact_import"."basis" in ('explicit_consent','soft_opt_in','implied'));--> statement-breakpoint
-- What was inferred from silence or from an act, the soft opt-in and what CASL implies, is no word of theirs: it stands only
-- where they have said nothing, or where it renews what was inferred before, and never lifts that they left.
CREATE OR REPLACE FUNCTION hear_supporter(who uuid, said consent_event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  is_inferred boolean := said.action = 'given' AND said.basis <> 'explicit_consent';
BEGIN
  UPDATE supporter s SET updates = said.action, updates_basis = said.basis, updates_wording_id = said.wording_id,
    updates_campaign_id = said.campaign_id, updates_at = said.at, updates_event_id = said.id, implied_until = said.implied_until
  WHERE s.id = who AND said.id > coalesce(s.updates_event_id, 0)
    AND (NOT is_inferred OR s.updates IS NULL OR (s.updates = 'given' AND s.updates_basis <> 'explicit_consent'));
  IF FOUND AND said.action = 'given' AND NOT is_inferred THEN
    DELETE FROM suppression x USING supporter s
    WHERE s.id = who AND x.address_key = s.address_key AND x.reason = 'asked' AND x.at <= said.at;
  END IF;
END $$;
