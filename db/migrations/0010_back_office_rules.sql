-- What the schema files cannot say: what the counter is told, the chain of the audit log, who hears of a changed setting.

-- Counting, told again with more in it. A signature leaves in the same transaction what it changes in the counts: the total
-- and its places when it becomes or stops being confirmed or moves while it is, and its day's row in campaign_day whatever
-- happens to it. `confirmed` belongs to the London day of confirming, everything else to the day it was received.
DROP TRIGGER signature_counted_on_insert ON signature;
--> statement-breakpoint
DROP TRIGGER signature_counted_on_update ON signature;
--> statement-breakpoint
DROP TRIGGER signature_counted_on_delete ON signature;
--> statement-breakpoint
DROP FUNCTION leave_count_change();
--> statement-breakpoint
CREATE FUNCTION london_day(instant timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (instant AT TIME ZONE 'Europe/London')::date
$$;
--> statement-breakpoint
CREATE FUNCTION leave_count_of_arrival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO count_change (campaign_id, country, area, delta, what, day, source)
    VALUES (NEW.campaign_id, NEW.country, NEW.area, 1, 'received', london_day(NEW.created_at), NEW.source);
  IF NEW.state = 'confirmed' THEN
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source, constituency_id)
      VALUES (NEW.campaign_id, NEW.country, NEW.area, 1, 'confirmed', london_day(NEW.confirmed_at), NEW.source, NEW.constituency_id);
  ELSIF NEW.state <> 'pending' THEN
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source)
      VALUES (NEW.campaign_id, NEW.country, NEW.area, 1, NEW.state, london_day(NEW.created_at), NEW.source);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION leave_count_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'confirmed' THEN
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source, constituency_id)
      VALUES (OLD.campaign_id, OLD.country, OLD.area, -1, 'confirmed', london_day(OLD.confirmed_at), OLD.source, OLD.constituency_id);
  ELSIF OLD.state <> 'pending' AND OLD.state <> NEW.state THEN
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source)
      VALUES (OLD.campaign_id, OLD.country, OLD.area, -1, OLD.state, london_day(OLD.created_at), OLD.source);
  END IF;
  IF NEW.state = 'confirmed' THEN
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source, constituency_id)
      VALUES (NEW.campaign_id, NEW.country, NEW.area, 1, 'confirmed', london_day(NEW.confirmed_at), NEW.source, NEW.constituency_id);
  ELSIF NEW.state <> 'pending' AND OLD.state <> NEW.state THEN
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source)
      VALUES (NEW.campaign_id, NEW.country, NEW.area, 1, NEW.state, london_day(NEW.created_at), NEW.source);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Only what was never confirmed is swept, and that is told; an erased signature leaves the counts with its row.
CREATE FUNCTION leave_count_of_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'pending' THEN
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source)
      VALUES (OLD.campaign_id, OLD.country, OLD.area, 1, 'expired', london_day(OLD.created_at), OLD.source);
  ELSE
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source)
      VALUES (OLD.campaign_id, OLD.country, OLD.area, -1, 'received', london_day(OLD.created_at), OLD.source);
    INSERT INTO count_change (campaign_id, country, area, delta, what, day, source, constituency_id)
      VALUES (OLD.campaign_id, OLD.country, OLD.area, -1, OLD.state,
        london_day(CASE WHEN OLD.state = 'confirmed' THEN OLD.confirmed_at ELSE OLD.created_at END), OLD.source,
        CASE WHEN OLD.state = 'confirmed' THEN OLD.constituency_id END);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signature_counted_on_insert AFTER INSERT ON signature
  FOR EACH ROW EXECUTE FUNCTION leave_count_of_arrival();
--> statement-breakpoint
CREATE TRIGGER signature_counted_on_update AFTER UPDATE ON signature
  FOR EACH ROW WHEN ((OLD.state, OLD.campaign_id, OLD.country, OLD.area, OLD.constituency_id, OLD.confirmed_at, OLD.source)
    IS DISTINCT FROM (NEW.state, NEW.campaign_id, NEW.country, NEW.area, NEW.constituency_id, NEW.confirmed_at, NEW.source)
    AND NOT (OLD.state = 'pending' AND NEW.state = 'pending'))
  EXECUTE FUNCTION leave_count_of_change();
--> statement-breakpoint
CREATE TRIGGER signature_counted_on_delete AFTER DELETE ON signature
  FOR EACH ROW EXECUTE FUNCTION leave_count_of_end();
--> statement-breakpoint
-- What is there already, counted once under the new measures.
INSERT INTO campaign_day (campaign_id, day, source, what, n)
  SELECT campaign_id, london_day(created_at), source, 'received', count(*) FROM signature GROUP BY 1, 2, 3
  UNION ALL SELECT campaign_id, london_day(confirmed_at), source, 'confirmed', count(*) FROM signature WHERE state = 'confirmed' GROUP BY 1, 2, 3
  UNION ALL SELECT campaign_id, london_day(created_at), source, state, count(*) FROM signature
    WHERE state NOT IN ('pending', 'confirmed') GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
INSERT INTO constituency_count (campaign_id, constituency_id, confirmed)
  SELECT campaign_id, constituency_id, count(*) FROM signature WHERE state = 'confirmed' AND constituency_id IS NOT NULL GROUP BY 1, 2;
--> statement-breakpoint
-- What waited for the counter is added up here: it was written before days and sources were, which are counted above.
INSERT INTO campaign_count (campaign_id) SELECT DISTINCT campaign_id FROM count_change ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO place_count (campaign_id, country, area) SELECT DISTINCT campaign_id, country, area FROM count_change ON CONFLICT DO NOTHING;
--> statement-breakpoint
UPDATE campaign_count c SET confirmed = c.confirmed + w.delta
  FROM (SELECT campaign_id, sum(delta) AS delta FROM count_change GROUP BY 1) w WHERE c.campaign_id = w.campaign_id;
--> statement-breakpoint
UPDATE place_count p SET confirmed = p.confirmed + w.delta
  FROM (SELECT campaign_id, country, area, sum(delta) AS delta FROM count_change GROUP BY 1, 2, 3) w
  WHERE (p.campaign_id, p.country, p.area) = (w.campaign_id, w.country, w.area);
--> statement-breakpoint
DELETE FROM count_change;
--> statement-breakpoint

-- The audit log. One writer at a time: an entry's number and hash follow from the entry before it.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_id bigint;
  last_hash bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('undersigned.audit'));
  SELECT id, hash INTO last_id, last_hash FROM audit_entry ORDER BY id DESC LIMIT 1;
  NEW.id := coalesce(last_id, 0) + 1;
  NEW.at := clock_timestamp();
  NEW.hash := audit_hash(coalesce(last_hash, ''::bytea), NEW);
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Its text is JSON of what it says, with the instant in UTC: the same on every machine and in every time zone.
CREATE FUNCTION audit_hash(previous bytea, entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(previous || convert_to(jsonb_build_array(entry.id,
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.staff_id, entry.action, entry.object_kind,
    entry.object_id, entry.facts)::text, 'UTF8'))
$$;
--> statement-breakpoint
CREATE TRIGGER audit_entry_is_chained BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
--> statement-breakpoint
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_entry_is_never_emptied BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- The histories write here too: the arguments are the kind of object, and the columns with its id, who did it and what.
CREATE FUNCTION leave_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  event jsonb := to_jsonb(NEW);
BEGIN
  IF event ->> TG_ARGV[2] IS NULL THEN RETURN NULL; END IF;
  INSERT INTO audit_entry (staff_id, action, object_kind, object_id, facts)
    VALUES (event ->> TG_ARGV[2], TG_ARGV[0] || '.' || (event ->> TG_ARGV[3]), TG_ARGV[0], coalesce(event ->> TG_ARGV[1], ''),
      coalesce(event -> 'facts', '{}'));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_event_is_audited AFTER INSERT ON campaign_event
  FOR EACH ROW EXECUTE FUNCTION leave_audit_entry('campaign', 'campaign_id', 'staff_id', 'kind');
--> statement-breakpoint
CREATE TRIGGER publication_event_is_audited AFTER INSERT ON publication_event
  FOR EACH ROW EXECUTE FUNCTION leave_audit_entry('publication', 'publication_id', 'staff_id', 'kind');
--> statement-breakpoint
CREATE TRIGGER staff_event_is_audited AFTER INSERT ON staff_event
  FOR EACH ROW EXECUTE FUNCTION leave_audit_entry('staff', 'subject_id', 'actor_id', 'kind');
--> statement-breakpoint
CREATE TRIGGER signature_event_is_audited AFTER INSERT ON signature_event
  FOR EACH ROW EXECUTE FUNCTION leave_audit_entry('signature', 'signature_id', 'staff_id', 'kind');
--> statement-breakpoint
CREATE TRIGGER directory_event_is_audited AFTER INSERT ON directory_event
  FOR EACH ROW EXECUTE FUNCTION leave_audit_entry('directory', 'id', 'staff_id', 'kind');
--> statement-breakpoint
CREATE TRIGGER evidence_event_is_audited AFTER INSERT ON evidence_event
  FOR EACH ROW EXECUTE FUNCTION leave_audit_entry('evidence', 'key', 'staff_id', 'act');
--> statement-breakpoint
CREATE TRIGGER signature_event_is_append_only BEFORE UPDATE OR DELETE ON signature_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- Who listens on this channel reads settings and lists again.
CREATE FUNCTION announce_settings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('undersigned_settings', TG_TABLE_NAME);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER live_setting_is_announced AFTER INSERT OR UPDATE OR DELETE ON live_setting
  FOR EACH STATEMENT EXECUTE FUNCTION announce_settings();
--> statement-breakpoint
CREATE TRIGGER address_rule_is_announced AFTER INSERT OR UPDATE OR DELETE ON address_rule
  FOR EACH STATEMENT EXECUTE FUNCTION announce_settings();
