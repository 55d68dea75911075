-- What somebody last said about being written to. A later word is never undone by an earlier one; a yes that is newer than
-- their leaving lifts it.
CREATE FUNCTION hear_supporter(who uuid, said consent_event) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE supporter SET updates = said.action, updates_basis = said.basis, updates_wording_id = said.wording_id,
    updates_campaign_id = said.campaign_id, updates_at = said.at, updates_event_id = said.id, implied_until = said.implied_until
  WHERE id = who AND said.id > coalesce(updates_event_id, 0);
  IF FOUND AND said.action = 'given' THEN
    DELETE FROM suppression x USING supporter s
    WHERE s.id = who AND x.address_key = s.address_key AND x.reason = 'asked' AND x.at <= said.at;
  END IF;
END $$;
--> statement-breakpoint
-- A signature that was confirmed, or corrected, tells who its supporter is and where; what its form said takes effect now.
CREATE FUNCTION know_supporter() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said consent_event;
BEGIN
  UPDATE supporter SET name = NEW.name, country = NEW.country, area = NEW.area, constituency_id = NEW.constituency_id,
    address_key = coalesce(nullif(NEW.address_key, ''), address_key)
  WHERE id = NEW.supporter_id;
  IF TG_OP = 'INSERT' OR OLD.supporter_id IS DISTINCT FROM NEW.supporter_id THEN
    SELECT * INTO said FROM consent_event e
    WHERE e.canonical_email = NEW.canonical_email AND e.purpose = 'updates' AND e.signature_id = NEW.id
    ORDER BY e.id DESC LIMIT 1;
    IF FOUND THEN PERFORM hear_supporter(NEW.supporter_id, said); END IF;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signature_tells_supporter_when_new AFTER INSERT ON signature FOR EACH ROW
WHEN (NEW.supporter_id IS NOT NULL AND NEW.state IN ('confirmed', 'held') AND NEW.channel = 'web')
EXECUTE FUNCTION know_supporter();
--> statement-breakpoint
CREATE TRIGGER signature_tells_supporter AFTER UPDATE OF supporter_id, name, country, area, constituency_id ON signature FOR EACH ROW
WHEN (NEW.supporter_id IS NOT NULL AND NEW.state IN ('confirmed', 'held') AND NEW.channel = 'web'
  AND (OLD.supporter_id, OLD.name, OLD.country, OLD.area, OLD.constituency_id)
    IS DISTINCT FROM (NEW.supporter_id, NEW.name, NEW.country, NEW.area, NEW.constituency_id))
EXECUTE FUNCTION know_supporter();
--> statement-breakpoint
-- Words from a form wait for its confirmation; all others come over a link of ours, from staff or a list, and hold at once.
CREATE FUNCTION hear_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hear_supporter(s.id, NEW) FROM supporter s WHERE s.canonical_email = NEW.canonical_email;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER consent_event_is_heard AFTER INSERT ON consent_event FOR EACH ROW
WHEN (NEW.purpose = 'updates' AND NEW.source <> 'sign_form')
EXECUTE FUNCTION hear_consent();
--> statement-breakpoint
-- The only change there is to what people agreed to: an erasure takes the address out and leaves a name nobody can turn back.
CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('undersigned.erases', true) = 'yes'
    AND NEW.canonical_email LIKE 'erased:%' AND NEW.signature_id IS NULL AND NEW.source <> 'sign_form'
    AND (to_jsonb(NEW) - 'canonical_email' - 'signature_id' - 'source') = (to_jsonb(OLD) - 'canonical_email' - 'signature_id' - 'source')
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_is_append_only';
END $$;
--> statement-breakpoint
DROP TRIGGER consent_event_is_append_only ON consent_event;
--> statement-breakpoint
CREATE TRIGGER consent_event_is_append_only BEFORE UPDATE OR DELETE ON consent_event FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure();
--> statement-breakpoint
CREATE TRIGGER complaint_event_is_append_only BEFORE UPDATE OR DELETE ON complaint_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erasure_is_append_only BEFORE DELETE ON erasure FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- What is known already of those who were there before.
UPDATE supporter s SET name = n.name, country = n.country, area = n.area, constituency_id = n.constituency_id, address_key = n.address_key
FROM (SELECT DISTINCT ON (supporter_id) * FROM signature
  WHERE supporter_id IS NOT NULL AND state IN ('confirmed', 'held') AND channel = 'web'
  ORDER BY supporter_id, confirmed_at DESC) n
WHERE n.supporter_id = s.id;
--> statement-breakpoint
UPDATE supporter s SET updates = e.action, updates_basis = e.basis, updates_wording_id = e.wording_id,
  updates_campaign_id = e.campaign_id, updates_at = e.at, updates_event_id = e.id
FROM (SELECT DISTINCT ON (c.canonical_email) c.* FROM consent_event c
  LEFT JOIN signature of_form ON of_form.id = c.signature_id
  WHERE c.purpose = 'updates' AND (c.source <> 'sign_form' OR of_form.supporter_id IS NOT NULL)
  ORDER BY c.canonical_email, c.id DESC) e
WHERE e.canonical_email = s.canonical_email;
