-- A seat is held by one person at a time, and a person sits once in a chamber. A changed whip is no new mandate.
ALTER TABLE mandate ADD CONSTRAINT mandate_seat_is_held_once
  EXCLUDE USING gist (area_id WITH =, seat WITH =, daterange(started_on, ended_on) WITH &&);
--> statement-breakpoint
ALTER TABLE mandate ADD CONSTRAINT mandate_person_sits_once
  EXCLUDE USING gist (person_id WITH =, chamber_slug WITH =, daterange(started_on, ended_on) WITH &&);
--> statement-breakpoint
ALTER TABLE mandate_party ADD CONSTRAINT mandate_party_is_one_at_a_time
  EXCLUDE USING gist (mandate_id WITH =, daterange(from_day, until_day) WITH &&);
--> statement-breakpoint
ALTER TABLE chamber_period ADD CONSTRAINT chamber_period_is_one_at_a_time
  EXCLUDE USING gist (chamber_slug WITH =, tstzrange(dissolved_at, returned_at) WITH &&);
--> statement-breakpoint
ALTER TABLE recess ADD CONSTRAINT recess_is_one_at_a_time
  EXCLUDE USING gist (chamber_slug WITH =, daterange(from_day, until_day) WITH &&);
--> statement-breakpoint

-- A mandate sits in the chamber of its area, on one of the seats the area has.
CREATE FUNCTION keep_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE found area;
BEGIN
  IF NEW.area_id IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO found FROM area WHERE id = NEW.area_id;
  IF found.chamber_slug <> NEW.chamber_slug THEN
    RAISE EXCEPTION 'the area % is not of the chamber %', found.name, NEW.chamber_slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mandate_is_of_its_chamber';
  END IF;
  IF NEW.seat > found.seats THEN
    RAISE EXCEPTION '% has % seats', found.name, found.seats
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mandate_seat_exists';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER mandate_seat_is_kept BEFORE INSERT OR UPDATE OF area_id, chamber_slug, seat ON mandate
  FOR EACH ROW EXECUTE FUNCTION keep_seat();
--> statement-breakpoint
CREATE TRIGGER directory_event_is_append_only BEFORE UPDATE OR DELETE ON directory_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- A letter knows what became of the mail that carried it, whoever settles that.
CREATE FUNCTION copy_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE letter SET
    state = CASE NEW.state WHEN 'sent' THEN 'sent' WHEN 'unknown' THEN 'unknown' ELSE 'failed' END,
    sent_at = CASE WHEN NEW.state = 'sent' THEN coalesce(NEW.sent_at, now()) ELSE sent_at END,
    reason = CASE WHEN NEW.state = 'sent' THEN '' ELSE coalesce(NEW.error, '') END
  WHERE id = NEW.letter_id AND state IN ('sending', 'unknown');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER mail_delivery_is_copied AFTER UPDATE OF state ON mail
  FOR EACH ROW WHEN (NEW.kind = 'letter' AND NEW.letter_id IS NOT NULL AND NEW.state IN ('sent', 'failed', 'unknown', 'dropped')
    AND NEW.state IS DISTINCT FROM OLD.state)
  EXECUTE FUNCTION copy_delivery();
--> statement-breakpoint

-- What was approved stays as it was approved; a change of mind is a further row.
CREATE FUNCTION keep_approved_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a position that was decided on is not changed: note a new one'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'target_position_is_kept';
END $$;
--> statement-breakpoint
CREATE TRIGGER target_position_is_kept BEFORE UPDATE ON target_position
  FOR EACH ROW WHEN (OLD.state <> 'noted') EXECUTE FUNCTION keep_approved_position();
--> statement-breakpoint

INSERT INTO chamber (slug, position, name, country, nations, kind, member_title, member_noun, decides, seats_least, seats_most, mail_domain, time_zone, term_ends_on) VALUES
  ('uk-commons', 1, 'House of Commons', 'GB', '{ENG,SCT,WLS,NIR}', 'constituency', 'MP', 'Member of Parliament',
    'Decides on foreign policy, aid, borders and the laws of the whole United Kingdom.', 640, 650, 'parliament.uk', 'Europe/London', NULL),
  ('uk-scotland', 2, 'Scottish Parliament', 'GB', '{SCT}', 'regional', 'MSP', 'Member of the Scottish Parliament',
    'Decides on justice, policing, health and support for survivors in Scotland.', 110, 129, 'parliament.scot', 'Europe/London', NULL),
  ('uk-senedd', 3, 'Senedd Cymru', 'GB', '{WLS}', 'list', 'MS', 'Member of the Senedd',
    'Decides on health, education and local services in Wales.', 80, 96, 'senedd.wales', 'Europe/London', NULL),
  ('uk-ni', 4, 'Northern Ireland Assembly', 'GB', '{NIR}', 'list', 'MLA', 'Member of the Legislative Assembly',
    'Decides on justice, policing, health and support for survivors in Northern Ireland.', 70, 90, 'mla.niassembly.gov.uk', 'Europe/London', NULL),
  ('uk-lords', 5, 'House of Lords', 'GB', '{ENG,SCT,WLS,NIR}', 'appointed', '', 'Member of the House of Lords',
    'Looks at bills and asks the Government questions. Its members represent no area.', 500, 900, 'parliament.uk', 'Europe/London', NULL),
  ('ca-commons', 6, 'House of Commons of Canada', 'CA', '{CA}', 'constituency', 'MP', 'Member of Parliament',
    'Decides on foreign policy, aid, borders and federal law.', 320, 343, 'parl.gc.ca', 'America/Toronto', NULL),
  ('us-senate', 7, 'United States Senate', 'US', '{US}', 'list', '', 'Senator',
    'Decides on foreign policy, treaties and federal law, with two senators for each state.', 96, 100, '', 'America/New_York', '2027-01-03'),
  ('us-house', 8, 'United States House of Representatives', 'US', '{US}', 'constituency', '', 'Representative',
    'Decides on spending and federal law, with one representative for each district.', 425, 441, '', 'America/New_York', '2027-01-03');
