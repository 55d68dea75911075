-- Nobody waited for a complaint, asked for a link of another kind, or kept a dry run. A link of the kind that is mailed no more is asked for again.
DELETE FROM retention_run WHERE is_dry_run;--> statement-breakpoint
UPDATE mail SET state = 'dropped', error = 'there is another link now' WHERE kind = 'preferences-link' AND state = 'queued';--> statement-breakpoint
CREATE OR REPLACE FUNCTION hear_supporter(who uuid, said consent_event) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  is_inferred boolean := said.action = 'given' AND said.basis <> 'explicit_consent';
BEGIN
  UPDATE supporter s SET updates = said.action, updates_basis = said.basis, updates_wording_id = said.wording_id,
    updates_at = said.at, updates_event_id = said.id, implied_until = said.implied_until
  WHERE s.id = who AND said.id > coalesce(s.updates_event_id, 0)
    AND (NOT is_inferred OR s.updates IS NULL OR (s.updates = 'given' AND s.updates_basis <> 'explicit_consent'));
  IF FOUND AND said.action = 'given' AND NOT is_inferred THEN
    DELETE FROM suppression x USING supporter s
    WHERE s.id = who AND x.address_key = s.address_key AND x.reason = 'asked' AND x.at <= said.at;
  END IF;
END $$;--> statement-breakpoint
ALTER TABLE "retention_run" DROP CONSTRAINT "retention_run_once_a_day";--> statement-breakpoint
ALTER TABLE "complaint" DROP CONSTRAINT "complaint_state_is_known";--> statement-breakpoint
ALTER TABLE "complaint_event" DROP CONSTRAINT "complaint_event_what_is_known";--> statement-breakpoint
ALTER TABLE "data_request" DROP CONSTRAINT "data_request_kind_is_known";--> statement-breakpoint
ALTER TABLE "data_request" DROP CONSTRAINT "data_request_state_is_known";--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "names_erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "erasure" ADD COLUMN "still_named" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "data_request" DROP COLUMN "kind";--> statement-breakpoint
ALTER TABLE "retention_run" DROP COLUMN "is_dry_run";--> statement-breakpoint
ALTER TABLE "supporter" DROP COLUMN "updates_campaign_id";--> statement-breakpoint
ALTER TABLE "retention_run" ADD CONSTRAINT "retention_run_once_a_day" UNIQUE("rule","day");--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_state_is_known" CHECK ("complaint"."state" in ('new','acknowledged','closed'));--> statement-breakpoint
ALTER TABLE "complaint_event" ADD CONSTRAINT "complaint_event_what_is_known" CHECK ("complaint_event"."what" in ('received','acknowledged','note','told','closed'));--> statement-breakpoint
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_state_is_known" CHECK ("data_request"."state" in ('asked','done'));