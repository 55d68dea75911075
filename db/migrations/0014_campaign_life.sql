ALTER TABLE "campaign" ADD COLUMN "outcome_won" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "outcome_lost" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_update" ADD COLUMN "corrects_id" integer;--> statement-breakpoint
ALTER TABLE "campaign_update" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_update" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_update" ADD CONSTRAINT "campaign_update_corrects_id_campaign_update_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."campaign_update"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_update_one_correction_at_a_time" ON "campaign_update" USING btree ("corrects_id") WHERE published_at is null and corrects_id is not null;--> statement-breakpoint
ALTER TABLE "campaign_update" ADD CONSTRAINT "campaign_update_correction_says_why" CHECK ("campaign_update"."corrects_id" is null or length(trim("campaign_update"."note")) > 0);--> statement-breakpoint
-- Those paused today were paused when their record says so.
UPDATE campaign c SET paused_at = coalesce(
    (SELECT max(e.at) FROM campaign_event e WHERE e.campaign_id = c.id AND e.kind = 'paused'), c.updated_at)
  WHERE c.state = 'paused' AND c.paused_at IS NULL;
--> statement-breakpoint
-- The table of moves, as lib/campaigns/moves.ts has it; a test holds them equal.
CREATE FUNCTION campaign_may_move(state_before text, state_after text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (state_before, state_after) IN (
    ('draft', 'in_review'), ('draft', 'scheduled'), ('draft', 'open'),
    ('in_review', 'draft'), ('in_review', 'scheduled'), ('in_review', 'open'),
    ('scheduled', 'draft'), ('scheduled', 'open'),
    ('open', 'paused'), ('open', 'closed'), ('open', 'delivered'), ('open', 'won'), ('open', 'part_won'), ('open', 'lost'),
    ('open', 'superseded'), ('open', 'removed'),
    ('paused', 'open'), ('paused', 'closed'), ('paused', 'delivered'), ('paused', 'won'), ('paused', 'part_won'),
    ('paused', 'lost'), ('paused', 'superseded'), ('paused', 'removed'),
    ('closed', 'open'), ('closed', 'delivered'), ('closed', 'won'), ('closed', 'part_won'), ('closed', 'lost'),
    ('closed', 'superseded'), ('closed', 'removed'),
    ('delivered', 'won'), ('delivered', 'part_won'), ('delivered', 'lost'), ('delivered', 'superseded'), ('delivered', 'removed'),
    ('won', 'part_won'), ('won', 'lost'), ('won', 'removed'),
    ('part_won', 'won'), ('part_won', 'lost'), ('part_won', 'removed'),
    ('lost', 'won'), ('lost', 'part_won'), ('lost', 'removed'),
    ('superseded', 'removed'))
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_campaign_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT campaign_may_move(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'campaign % cannot go from % to %', OLD.slug, OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_moves_as_allowed';
  END IF;
  IF NEW.state = 'superseded' AND NEW.superseded_by_id IS NULL THEN
    RAISE EXCEPTION 'campaign % is superseded by none', OLD.slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_superseded_names_its_successor';
  END IF;
  IF (NEW.state IN ('won', 'part_won') AND trim(NEW.outcome_won) = '')
      OR (NEW.state IN ('part_won', 'lost') AND trim(NEW.outcome_lost) = '') THEN
    RAISE EXCEPTION 'what came of campaign % is not written', OLD.slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_outcome_is_written';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER campaign_moves_as_allowed BEFORE UPDATE OF state ON campaign
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION refuse_campaign_move();
