-- A count that begins while staff hold the public counts still is held still from its first moment, whichever way it
-- begins. The lock makes it wait for whoever turns the switch at the same time, and look after it.
CREATE FUNCTION begin_count_held_still() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('undersigned.freeze'));
  IF EXISTS (SELECT FROM live_setting WHERE key = 'count_freeze' AND value @> '{"on": true}') THEN
    NEW.frozen := coalesce(NEW.frozen, 0);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_count_begins_held_still BEFORE INSERT ON campaign_count
  FOR EACH ROW EXECUTE FUNCTION begin_count_held_still();
--> statement-breakpoint

-- A line on paper that was taken out does not come back beside the online signature of the same person: it stays out, as
-- one does whose seat is taken. The lock makes it wait for whoever confirms online at the same time, and they for it.
CREATE FUNCTION paper_gives_way_to_online() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('undersigned.paper'), NEW.campaign_id);
  IF EXISTS (SELECT FROM signature s WHERE s.campaign_id = NEW.campaign_id AND s.postcode = NEW.postcode AND s.country = NEW.country
        AND s.name_key = NEW.name_key AND s.channel = 'web' AND s.state = 'confirmed')
    OR EXISTS (SELECT FROM signature s WHERE NEW.postcode IS NULL AND s.campaign_id = NEW.campaign_id AND s.postcode IS NULL
        AND to_tsvector('simple', s.name_key) @@ plainto_tsquery('simple', NEW.name_key) AND s.country = NEW.country
        AND s.name_key = NEW.name_key AND s.channel = 'web' AND s.state = 'confirmed')
    OR EXISTS (SELECT FROM signature s WHERE NEW.email <> '' AND s.campaign_id = NEW.campaign_id
        AND s.canonical_email IN (lower(NEW.email), NEW.canonical_email)
        AND s.name_key = NEW.name_key AND s.channel = 'web' AND s.state = 'confirmed')
  THEN RETURN NULL;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER signature_on_paper_gives_way BEFORE UPDATE OF state ON signature
  FOR EACH ROW WHEN (NEW.channel = 'paper' AND OLD.state = 'invalidated' AND NEW.state IN ('confirmed', 'held'))
  EXECUTE FUNCTION paper_gives_way_to_online();
--> statement-breakpoint

-- What was put aside or taken back is swept after its time, and stays told: the statement says how many there were. An
-- erased signature of any other state leaves the counts with its row.
CREATE OR REPLACE FUNCTION leave_count_of_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'pending' THEN
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source)
      VALUES (OLD.campaign_id, OLD.country, OLD.area, 1, 'expired', london_day(OLD.created_at), OLD.source);
  ELSIF OLD.state NOT IN ('spam', 'withdrawn') THEN
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source)
      VALUES (OLD.campaign_id, OLD.country, OLD.area, -1, 'received', london_day(OLD.created_at), OLD.source);
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source, constituency_id)
      VALUES (OLD.campaign_id, OLD.country, OLD.area, -1, OLD.state,
        london_day(CASE WHEN OLD.state = 'confirmed' THEN OLD.confirmed_at ELSE OLD.created_at END), OLD.source,
        CASE WHEN OLD.state = 'confirmed' THEN OLD.constituency_id END);
  END IF;
  RETURN NULL;
END $$;
