-- What the schema files cannot say about the library.

-- Append-only: what was written, published, decided and found.
CREATE TRIGGER revision_is_append_only BEFORE UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER publication_version_is_append_only BEFORE UPDATE ON publication_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER publication_event_is_append_only BEFORE UPDATE ON publication_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER evidence_event_is_append_only BEFORE UPDATE OR DELETE ON evidence_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER recommendation_entry_is_append_only BEFORE UPDATE OR DELETE ON recommendation_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- A figure that is replaced by one that is replaced … never comes back to itself.
CREATE FUNCTION refuse_circle_of_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time: two writers could otherwise each add half of a circle.
  PERFORM pg_advisory_xact_lock(hashtext('statistic succession'));
  IF EXISTS (
    WITH RECURSIVE later (key) AS (
      SELECT NEW.superseded_by_key
      UNION SELECT s.superseded_by_key FROM statistic s JOIN later l ON s.key = l.key WHERE s.superseded_by_key IS NOT NULL
    ) SELECT 1 FROM later WHERE key = NEW.key
  ) THEN
    RAISE EXCEPTION 'figure % would replace itself', NEW.key
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statistic_succession_is_no_circle';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER statistic_succession_is_no_circle AFTER INSERT OR UPDATE OF superseded_by_key ON statistic
  FOR EACH ROW WHEN (NEW.superseded_by_key IS NOT NULL) EXECUTE FUNCTION refuse_circle_of_figures();
--> statement-breakpoint

-- The same for bodies, which also may not overlap: on the day of the handover the predecessor has ended and the successor lives.
CREATE FUNCTION keep_succession() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before body; after body;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('body succession'));
  SELECT * INTO before FROM body WHERE slug = NEW.predecessor_slug;
  SELECT * INTO after FROM body WHERE slug = NEW.successor_slug;
  IF before.valid_to IS NULL OR before.valid_to > NEW."on" OR after.valid_from > NEW."on" OR after.valid_to <= NEW."on" THEN
    RAISE EXCEPTION '% and % would hold one duty at once, or nobody would', before.name, after.name
      USING ERRCODE = 'check_violation', CONSTRAINT = 'body_succession_does_not_overlap';
  END IF;
  IF EXISTS (
    WITH RECURSIVE later (slug) AS (
      SELECT NEW.successor_slug
      UNION SELECT s.successor_slug FROM body_succession s JOIN later l ON s.predecessor_slug = l.slug
    ) SELECT 1 FROM later WHERE slug = NEW.predecessor_slug
  ) THEN
    RAISE EXCEPTION '% would succeed itself', before.name
      USING ERRCODE = 'check_violation', CONSTRAINT = 'body_succession_is_no_circle';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER body_succession_is_kept AFTER INSERT OR UPDATE ON body_succession FOR EACH ROW EXECUTE FUNCTION keep_succession();
--> statement-breakpoint

-- Moving a body's dates may not make an overlap either.
CREATE FUNCTION keep_life_of_body() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM body_succession s
    WHERE (s.predecessor_slug = NEW.slug AND (NEW.valid_to IS NULL OR NEW.valid_to > s."on"))
       OR (s.successor_slug = NEW.slug AND (NEW.valid_from > s."on" OR NEW.valid_to <= s."on"))
  ) THEN
    RAISE EXCEPTION 'the dates of % do not fit its succession', NEW.name
      USING ERRCODE = 'check_violation', CONSTRAINT = 'body_succession_does_not_overlap';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER body_life_is_kept AFTER UPDATE OF valid_from, valid_to ON body FOR EACH ROW EXECUTE FUNCTION keep_life_of_body();
--> statement-breakpoint
ALTER TABLE recommendation_addressee ADD CONSTRAINT recommendation_addressee_one_at_a_time
  EXCLUDE USING gist (recommendation_id WITH =, seat WITH =, daterange(valid_from, valid_to) WITH &&);
--> statement-breakpoint

-- Where a recommendation stands is what its newest entry says. An entry that another corrects counts no more.
CREATE FUNCTION copy_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two entries at once would each not see the other.
  PERFORM 1 FROM recommendation WHERE id = NEW.recommendation_id FOR UPDATE;
  UPDATE recommendation r SET
    response = coalesce(a.value, 'not_sent'), response_on = a."on",
    implementation = coalesce(b.value, 'not_assessed'), implementation_on = b."on"
  FROM (SELECT 1) one
    LEFT JOIN LATERAL (SELECT e.value, e."on" FROM recommendation_entry e
      WHERE e.recommendation_id = NEW.recommendation_id AND e.line = 'response'
        AND NOT EXISTS (SELECT 1 FROM recommendation_entry c WHERE c.corrects_id = e.id)
      ORDER BY e."on" DESC, e.id DESC LIMIT 1) a ON true
    LEFT JOIN LATERAL (SELECT e.value, e."on" FROM recommendation_entry e
      WHERE e.recommendation_id = NEW.recommendation_id AND e.line = 'implementation'
        AND NOT EXISTS (SELECT 1 FROM recommendation_entry c WHERE c.corrects_id = e.id)
      ORDER BY e."on" DESC, e.id DESC LIMIT 1) b ON true
  WHERE r.id = NEW.recommendation_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER recommendation_standing_is_copied AFTER INSERT ON recommendation_entry FOR EACH ROW EXECUTE FUNCTION copy_standing();
--> statement-breakpoint

-- A story goes live only on a consent that covers the website and stands today. Taking it down when the consent ends is a job.
CREATE FUNCTION ask_for_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM consent c WHERE c.id = NEW.consent_id AND c.withdrawn_at IS NULL
      AND (c.expires_on IS NULL OR c.expires_on > current_date) AND 'website' = ANY (c.channels)
  ) THEN
    RAISE EXCEPTION 'no consent stands for story %', NEW.slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publication_story_has_standing_consent';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER publication_story_has_standing_consent BEFORE INSERT OR UPDATE OF live, consent_id ON publication
  FOR EACH ROW WHEN (NEW.kind = 'story' AND NEW.live IS NOT NULL) EXECUTE FUNCTION ask_for_consent();
--> statement-breakpoint

-- An approval is somebody else's than the submission's, whichever code writes it.
CREATE FUNCTION refuse_own_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT e.staff_id FROM publication_event e
      WHERE e.publication_id = NEW.publication_id AND e.kind = 'submitted' AND e.revision_number = NEW.revision_number
      ORDER BY e.id DESC LIMIT 1) = NEW.staff_id THEN
    RAISE EXCEPTION 'an approval must be somebody else''s'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publication_event_approval_is_by_another';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER publication_event_approval_is_by_another BEFORE INSERT ON publication_event
  FOR EACH ROW WHEN (NEW.kind = 'approved') EXECUTE FUNCTION refuse_own_approval();
