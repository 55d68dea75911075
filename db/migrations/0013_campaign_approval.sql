-- Two people publish a campaign, where the organisation asks for it: approved is what nobody has changed since, but for
-- the day it opens.
CREATE FUNCTION campaign_is_approved(which integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT e.kind = 'approved' FROM campaign_event e
    WHERE e.campaign_id = which AND (
      e.kind IN ('submitted', 'approved')
      OR (e.kind = 'edited' AND NOT coalesce(e.facts -> 'fields' <@ '["opensAt"]'::jsonb, false))
      OR e.facts ->> 'act' = 'returned_to_draft')
    ORDER BY e.id DESC LIMIT 1), false)
$$;
--> statement-breakpoint

-- An approval is somebody else's than the submission's and than the words' that were changed since.
CREATE FUNCTION refuse_own_campaign_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest integer := (SELECT max(id) FROM campaign_event WHERE campaign_id = NEW.campaign_id AND kind = 'submitted');
BEGIN
  IF newest IS NULL OR NEW.staff_id IS NULL OR EXISTS (
    SELECT 1 FROM campaign_event e WHERE e.campaign_id = NEW.campaign_id AND e.id >= newest
      AND e.kind IN ('submitted', 'edited') AND e.staff_id = NEW.staff_id) THEN
    RAISE EXCEPTION 'an approval must be somebody else''s'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_event_approval_is_by_another';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_event_approval_is_by_another BEFORE INSERT ON campaign_event
  FOR EACH ROW WHEN (NEW.kind = 'approved') EXECUTE FUNCTION refuse_own_campaign_approval();
--> statement-breakpoint

CREATE FUNCTION ask_for_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT needs_second_person FROM organisation LIMIT 1) AND NOT campaign_is_approved(NEW.id) THEN
    RAISE EXCEPTION 'campaign % was not approved by a second person', NEW.slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_opens_with_approval';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_opens_with_approval BEFORE UPDATE OF state ON campaign
  FOR EACH ROW WHEN (OLD.state IN ('draft', 'in_review') AND NEW.state IN ('scheduled', 'open'))
  EXECUTE FUNCTION ask_for_second_person();
