-- What the schema files cannot say: the counting trigger, the frozen ask, the append-only tables.

-- Counting. A signature that becomes or stops being confirmed, or moves while confirmed, leaves its change to the count
-- in the same transaction, whichever code path did it. No row of the campaign is touched.
CREATE FUNCTION leave_count_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state = 'confirmed' THEN
    INSERT INTO count_change (campaign_id, country, area, delta) VALUES (OLD.campaign_id, OLD.country, OLD.area, -1);
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.state = 'confirmed' THEN
    INSERT INTO count_change (campaign_id, country, area, delta) VALUES (NEW.campaign_id, NEW.country, NEW.area, 1);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signature_counted_on_insert AFTER INSERT ON signature
  FOR EACH ROW WHEN (NEW.state = 'confirmed') EXECUTE FUNCTION leave_count_change();
--> statement-breakpoint
CREATE TRIGGER signature_counted_on_update AFTER UPDATE ON signature
  FOR EACH ROW WHEN ((OLD.state = 'confirmed' OR NEW.state = 'confirmed') AND
    (OLD.state, OLD.campaign_id, OLD.country, OLD.area) IS DISTINCT FROM (NEW.state, NEW.campaign_id, NEW.country, NEW.area))
  EXECUTE FUNCTION leave_count_change();
--> statement-breakpoint
CREATE TRIGGER signature_counted_on_delete AFTER DELETE ON signature
  FOR EACH ROW WHEN (OLD.state = 'confirmed') EXECUTE FUNCTION leave_count_change();
--> statement-breakpoint

-- The frozen ask. Once somebody has signed, what they signed cannot be changed under them.
CREATE FUNCTION keep_signed_ask() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM signature WHERE campaign_id = OLD.id) THEN
    RAISE EXCEPTION 'the ask of campaign % is frozen: somebody has signed it', OLD.slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_ask_is_frozen';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_ask_is_frozen BEFORE UPDATE ON campaign
  FOR EACH ROW WHEN ((OLD.demand, OLD.ask, OLD.addressee, OLD.petition_text) IS DISTINCT FROM
    (NEW.demand, NEW.ask, NEW.addressee, NEW.petition_text))
  EXECUTE FUNCTION keep_signed_ask();
--> statement-breakpoint

-- Append-only: what people agreed to, in which words, and what staff did.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_is_append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER consent_event_is_append_only BEFORE UPDATE OR DELETE ON consent_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER consent_wording_is_append_only BEFORE UPDATE OR DELETE ON consent_wording FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER campaign_event_is_append_only BEFORE UPDATE ON campaign_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER staff_event_is_append_only BEFORE UPDATE OR DELETE ON staff_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- Only for knowing who sends too often: losing it in a crash costs nothing, writing it to the log would.
ALTER TABLE signing_attempt SET UNLOGGED;
--> statement-breakpoint

-- These tables fill and empty all day: let vacuum follow closely.
ALTER TABLE count_change SET (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
--> statement-breakpoint
ALTER TABLE mail SET (autovacuum_vacuum_scale_factor = 0.02);
