-- Somebody who signed on paper and online counts once: the online signature, which they can take back themselves, takes the
-- place of the one on paper the moment it counts, whichever way it came to count. The shared lock makes whoever enters a
-- sheet at the same time wait for this transaction, and look again after it (lib/paper/enter-sheet.ts).
CREATE FUNCTION online_takes_place_of_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('undersigned.paper'), NEW.campaign_id);
  UPDATE signature p SET state = 'withdrawn', seat = NULL, withdrawn_at = now(), show_name = false
    WHERE p.campaign_id = NEW.campaign_id AND p.name_key = NEW.name_key AND p.channel = 'paper' AND p.state <> 'withdrawn'
      AND p.state IN ('confirmed', 'held')
      AND ((p.country = NEW.country AND p.postcode IS NOT DISTINCT FROM NEW.postcode)
        OR (p.email <> '' AND lower(p.email) = lower(NEW.email)));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER signature_takes_place_of_paper AFTER UPDATE OF state ON signature
  FOR EACH ROW WHEN (NEW.channel = 'web' AND NEW.state = 'confirmed' AND OLD.state <> 'confirmed')
  EXECUTE FUNCTION online_takes_place_of_paper();
