-- What a mailing says, and whom it goes to, does not change once it has begun.
CREATE FUNCTION keep_mailing_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM mailing m WHERE m.id = coalesce(OLD.mailing_id, NEW.mailing_id) AND m.snapshot_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the text of a mailing that has begun is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'mailing_text_is_frozen_once_begun';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER mailing_text_is_frozen_once_begun BEFORE INSERT OR UPDATE OR DELETE ON mailing_text
FOR EACH ROW EXECUTE FUNCTION keep_mailing_text();
--> statement-breakpoint
CREATE FUNCTION keep_mailing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a mailing is does not change once it has begun' USING ERRCODE = 'check_violation', CONSTRAINT = 'mailing_is_frozen_once_begun';
END $$;
--> statement-breakpoint
CREATE TRIGGER mailing_is_frozen_once_begun BEFORE UPDATE ON mailing FOR EACH ROW
WHEN (OLD.snapshot_at IS NOT NULL AND (OLD.kind, OLD.campaign_id, OLD.topics, OLD.audience, OLD.people, OLD.snapshot_at, OLD.test_each, OLD.corrects_id)
  IS DISTINCT FROM (NEW.kind, NEW.campaign_id, NEW.topics, NEW.audience, NEW.people, NEW.snapshot_at, NEW.test_each, NEW.corrects_id))
EXECUTE FUNCTION keep_mailing();
--> statement-breakpoint
CREATE FUNCTION keep_mailing_recipient() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a recipient keeps the place they have' USING ERRCODE = 'check_violation', CONSTRAINT = 'mailing_recipient_keeps_its_place';
END $$;
--> statement-breakpoint
CREATE TRIGGER mailing_recipient_keeps_its_place BEFORE UPDATE ON mailing_recipient FOR EACH ROW
WHEN ((OLD.mailing_id, OLD.place, OLD.supporter_id) IS DISTINCT FROM (NEW.mailing_id, NEW.place, NEW.supporter_id))
EXECUTE FUNCTION keep_mailing_recipient();
--> statement-breakpoint
-- Who is on a journey goes on with the steps they began with: a published version is never written over.
CREATE FUNCTION keep_journey_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published version of a journey is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'journey_version_is_frozen_once_published';
END $$;
--> statement-breakpoint
CREATE TRIGGER journey_version_is_frozen_once_published BEFORE UPDATE ON journey_version FOR EACH ROW
WHEN (OLD.published_at IS NOT NULL AND (OLD.entry, OLD.steps, OLD.exits, OLD.published_at) IS DISTINCT FROM (NEW.entry, NEW.steps, NEW.exits, NEW.published_at))
EXECUTE FUNCTION keep_journey_version();
--> statement-breakpoint
-- Which issues a campaign is about follows from its recommendation. A change ends one period and begins another, so that
-- what somebody signed counts for the issues of that day.
CREATE FUNCTION keep_campaign_topics(which integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE campaign_topic t SET valid_to = now() WHERE t.campaign_id = which AND t.valid_to IS NULL AND NOT EXISTS (
    SELECT 1 FROM campaign c JOIN recommendation_issue i ON i.recommendation_id = c.recommendation_id JOIN publication p ON p.id = i.issue_id
    WHERE c.id = which AND p.slug = t.topic);
  INSERT INTO campaign_topic (campaign_id, topic, valid_from)
  SELECT c.id, p.slug, CASE WHEN EXISTS (SELECT 1 FROM campaign_topic was WHERE was.campaign_id = c.id) THEN clock_timestamp() ELSE c.created_at END
  FROM campaign c JOIN recommendation_issue i ON i.recommendation_id = c.recommendation_id JOIN publication p ON p.id = i.issue_id
  WHERE c.id = which AND NOT EXISTS (SELECT 1 FROM campaign_topic now_so WHERE now_so.campaign_id = c.id AND now_so.topic = p.slug AND now_so.valid_to IS NULL)
  ON CONFLICT DO NOTHING;
END $$;
--> statement-breakpoint
CREATE FUNCTION campaign_has_topics() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_campaign_topics(NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_has_topics_when_new AFTER INSERT ON campaign FOR EACH ROW
WHEN (NEW.recommendation_id IS NOT NULL) EXECUTE FUNCTION campaign_has_topics();
--> statement-breakpoint
CREATE TRIGGER campaign_has_topics AFTER UPDATE OF recommendation_id ON campaign FOR EACH ROW
WHEN (OLD.recommendation_id IS DISTINCT FROM NEW.recommendation_id) EXECUTE FUNCTION campaign_has_topics();
--> statement-breakpoint
CREATE FUNCTION recommendation_has_issues() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_campaign_topics(c.id) FROM campaign c WHERE c.recommendation_id = coalesce(NEW.recommendation_id, OLD.recommendation_id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER recommendation_issue_tells_campaigns AFTER INSERT OR UPDATE OR DELETE ON recommendation_issue
FOR EACH ROW EXECUTE FUNCTION recommendation_has_issues();
--> statement-breakpoint
SELECT keep_campaign_topics(id) FROM campaign WHERE recommendation_id IS NOT NULL;
