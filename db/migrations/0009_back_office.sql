CREATE TABLE "audit_entry" (
	"id" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff_id" text,
	"action" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_lock" (
	"campaign_id" integer PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"token" uuid NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	"beat_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_next_step" (
	"campaign_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"condition" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"step" jsonb NOT NULL,
	CONSTRAINT "campaign_next_step_campaign_id_position_pk" PRIMARY KEY("campaign_id","position")
);
--> statement-breakpoint
CREATE TABLE "campaign_preview_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"campaign_id" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_sharing" (
	"campaign_id" integer NOT NULL,
	"channel" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "campaign_sharing_campaign_id_channel_pk" PRIMARY KEY("campaign_id","channel"),
	CONSTRAINT "campaign_sharing_channel_is_known" CHECK ("campaign_sharing"."channel" in ('any','whatsapp','email','x','facebook','bluesky'))
);
--> statement-breakpoint
CREATE TABLE "campaign_unsaved" (
	"campaign_id" integer NOT NULL,
	"part" text NOT NULL,
	"staff_id" text NOT NULL,
	"fields" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaign_unsaved_campaign_id_part_staff_id_pk" PRIMARY KEY("campaign_id","part","staff_id")
);
--> statement-breakpoint
CREATE TABLE "campaign_update" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "campaign_update_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"published_at" timestamp with time zone,
	"written_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaign_update_is_written" CHECK (length(trim("campaign_update"."title")) > 0 and length(trim("campaign_update"."body")) > 0)
);
--> statement-breakpoint
CREATE TABLE "campaign_day" (
	"campaign_id" integer NOT NULL,
	"day" date NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"what" text NOT NULL,
	"n" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "campaign_day_campaign_id_day_what_source_pk" PRIMARY KEY("campaign_id","day","what","source"),
	CONSTRAINT "campaign_day_measure_is_known" CHECK ("campaign_day"."what" in ('received','duplicate','confirmed','held','withdrawn','invalidated','spam','expired')),
	CONSTRAINT "campaign_day_is_not_negative" CHECK ("campaign_day"."n" >= 0)
);
--> statement-breakpoint
CREATE TABLE "constituency_count" (
	"campaign_id" integer NOT NULL,
	"constituency_id" integer NOT NULL,
	"confirmed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "constituency_count_campaign_id_constituency_id_pk" PRIMARY KEY("campaign_id","constituency_id"),
	CONSTRAINT "constituency_count_is_not_negative" CHECK ("constituency_count"."confirmed" >= 0)
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "saved_view_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"staff_id" text NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_view_once" UNIQUE("staff_id","page","name"),
	CONSTRAINT "saved_view_is_named" CHECK (length(trim("saved_view"."name")) between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "source_code" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_code_is_a_code" CHECK ("source_code"."code" ~ '^[a-z0-9-]{1,40}$'),
	CONSTRAINT "source_code_kind_is_known" CHECK ("source_code"."kind" in ('mailing','share','embed','partner','print','other'))
);
--> statement-breakpoint
CREATE TABLE "take_out" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"reason" text NOT NULL,
	"choices" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error" text DEFAULT '' NOT NULL,
	"asked_by" text,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"link_hash" text,
	"downloads" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "take_out_link_hash_unique" UNIQUE("link_hash"),
	CONSTRAINT "take_out_kind_is_known" CHECK ("take_out"."kind" in ('signatures','hand_in')),
	CONSTRAINT "take_out_state_is_known" CHECK ("take_out"."state" in ('queued','making','ready','failed','gone')),
	CONSTRAINT "take_out_has_reason" CHECK (length(trim("take_out"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "visit_day" (
	"campaign_id" integer NOT NULL,
	"day" date NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"step" text NOT NULL,
	"n" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "visit_day_campaign_id_day_step_source_pk" PRIMARY KEY("campaign_id","day","step","source"),
	CONSTRAINT "visit_day_step_is_known" CHECK ("visit_day"."step" in ('page','form','thanks','write'))
);
--> statement-breakpoint
CREATE TABLE "invalidation" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "invalidation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"criteria" jsonb NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"matched" integer NOT NULL,
	"invalidated" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"cursor" uuid,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"restored_by" text,
	"restored_at" timestamp with time zone,
	"restore_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "invalidation_state_is_known" CHECK ("invalidation"."state" in ('running','cancelled','done','restoring','restored')),
	CONSTRAINT "invalidation_has_criteria" CHECK ("invalidation"."criteria" <> '{}'::jsonb and jsonb_typeof("invalidation"."criteria") = 'object'),
	CONSTRAINT "invalidation_has_reason" CHECK (length(trim("invalidation"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "signature_comment" (
	"signature_id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" integer NOT NULL,
	"text" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"flags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pack_position" integer,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "signature_comment_state_is_known" CHECK ("signature_comment"."state" in ('waiting','shown','hidden','safeguarding')),
	CONSTRAINT "signature_comment_is_short" CHECK (length("signature_comment"."text") between 1 and 1000),
	CONSTRAINT "signature_comment_shown_was_decided" CHECK ("signature_comment"."state" <> 'shown' or "signature_comment"."decided_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "signature_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "signature_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"signature_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"invalidation_id" integer,
	"staff_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_sheet" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "paper_sheet_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"collected_at" text NOT NULL,
	"collected_on" date NOT NULL,
	"wording" text NOT NULL,
	"scan_reference" text NOT NULL,
	"entered" integer DEFAULT 0 NOT NULL,
	"duplicates" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"entered_by" text,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "paper_sheet_says_where_it_is_from" CHECK (length(trim("paper_sheet"."collected_at")) > 0 and length(trim("paper_sheet"."wording")) > 0 and length(trim("paper_sheet"."scan_reference")) > 0)
);
--> statement-breakpoint
CREATE TABLE "staff_recovery_code" (
	"staff_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "staff_recovery_code_staff_id_code_hash_pk" PRIMARY KEY("staff_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "staff_totp" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"wrong_codes" smallint DEFAULT 0 NOT NULL,
	"waits_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "address_rule" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "address_rule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"verdict" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	"ends_at" timestamp with time zone,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "address_rule_once" UNIQUE("verdict","kind","value"),
	CONSTRAINT "address_rule_verdict_is_known" CHECK ("address_rule"."verdict" in ('allow','block')),
	CONSTRAINT "address_rule_kind_is_known" CHECK ("address_rule"."kind" in ('network','domain','email')),
	CONSTRAINT "address_rule_has_reason" CHECK (length(trim("address_rule"."reason")) > 0),
	CONSTRAINT "address_rule_network_is_one" CHECK ("address_rule"."kind" <> 'network' or "address_rule"."value"::inet is not null)
);
--> statement-breakpoint
CREATE TABLE "integrity_alert" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "integrity_alert_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"kind" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"measured" integer NOT NULL,
	"usual" integer NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"settled_by" text,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "integrity_alert_once" UNIQUE("campaign_id","kind","subject","hour"),
	CONSTRAINT "integrity_alert_kind_is_known" CHECK ("integrity_alert"."kind" in ('address','network','domain','country','confirm_rate','burst')),
	CONSTRAINT "integrity_alert_state_is_known" CHECK ("integrity_alert"."state" in ('new','settled'))
);
--> statement-breakpoint
CREATE TABLE "live_setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_by" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "live_setting_key_is_known" CHECK ("live_setting"."key" in ('signing_pause','count_freeze','proof_of_work','trending','banner','limits'))
);
--> statement-breakpoint
ALTER TABLE "campaign" DROP CONSTRAINT "campaign_state_is_known";--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "superseded_by_id" integer;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "removed_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "asks_why" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "confirm_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "thanks_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "is_template" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_count" ADD COLUMN "frozen" integer;--> statement-breakpoint
ALTER TABLE "count_change" ADD COLUMN "what" text DEFAULT 'confirmed' NOT NULL;--> statement-breakpoint
ALTER TABLE "count_change" ADD COLUMN "day" date DEFAULT (now() at time zone 'Europe/London')::date NOT NULL;--> statement-breakpoint
ALTER TABLE "count_change" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "count_change" ADD COLUMN "constituency_id" integer;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "suspicions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "channel" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "state_before" text;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "invalidation_id" integer;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "paper_sheet_id" integer;--> statement-breakpoint
ALTER TABLE "staff_session" ADD COLUMN "factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "staff_session" ADD COLUMN "last_seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_session" ADD COLUMN "browser" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_session" ADD COLUMN "network" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign_lock" ADD CONSTRAINT "campaign_lock_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_lock" ADD CONSTRAINT "campaign_lock_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_next_step" ADD CONSTRAINT "campaign_next_step_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_preview_link" ADD CONSTRAINT "campaign_preview_link_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_preview_link" ADD CONSTRAINT "campaign_preview_link_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_sharing" ADD CONSTRAINT "campaign_sharing_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_unsaved" ADD CONSTRAINT "campaign_unsaved_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_unsaved" ADD CONSTRAINT "campaign_unsaved_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_update" ADD CONSTRAINT "campaign_update_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_update" ADD CONSTRAINT "campaign_update_written_by_staff_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_day" ADD CONSTRAINT "campaign_day_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "constituency_count" ADD CONSTRAINT "constituency_count_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "constituency_count" ADD CONSTRAINT "constituency_count_constituency_id_area_id_fk" FOREIGN KEY ("constituency_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_out" ADD CONSTRAINT "take_out_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "take_out" ADD CONSTRAINT "take_out_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_day" ADD CONSTRAINT "visit_day_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invalidation" ADD CONSTRAINT "invalidation_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invalidation" ADD CONSTRAINT "invalidation_restored_by_staff_id_fk" FOREIGN KEY ("restored_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_comment" ADD CONSTRAINT "signature_comment_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_comment" ADD CONSTRAINT "signature_comment_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_comment" ADD CONSTRAINT "signature_comment_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_event" ADD CONSTRAINT "signature_event_invalidation_id_invalidation_id_fk" FOREIGN KEY ("invalidation_id") REFERENCES "public"."invalidation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_event" ADD CONSTRAINT "signature_event_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_entered_by_staff_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_recovery_code" ADD CONSTRAINT "staff_recovery_code_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_totp" ADD CONSTRAINT "staff_totp_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_rule" ADD CONSTRAINT "address_rule_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integrity_alert" ADD CONSTRAINT "integrity_alert_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integrity_alert" ADD CONSTRAINT "integrity_alert_settled_by_staff_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_setting" ADD CONSTRAINT "live_setting_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_by_object" ON "audit_entry" USING btree ("object_kind","object_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_entry_by_staff" ON "audit_entry" USING btree ("staff_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_entry_by_action" ON "audit_entry" USING btree ("action","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "campaign_update_by_campaign" ON "campaign_update" USING btree ("campaign_id","published_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "campaign_day_by_day" ON "campaign_day" USING btree ("day","campaign_id");--> statement-breakpoint
CREATE INDEX "constituency_count_by_seat" ON "constituency_count" USING btree ("constituency_id","campaign_id");--> statement-breakpoint
CREATE INDEX "take_out_by_campaign" ON "take_out" USING btree ("campaign_id","asked_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "invalidation_at_work" ON "invalidation" USING btree ("id") WHERE state in ('running', 'restoring');--> statement-breakpoint
CREATE INDEX "signature_comment_waiting" ON "signature_comment" USING btree ("created_at") WHERE state in ('waiting', 'safeguarding');--> statement-breakpoint
CREATE INDEX "signature_comment_shown" ON "signature_comment" USING btree ("campaign_id","decided_at" DESC NULLS FIRST) WHERE state = 'shown';--> statement-breakpoint
CREATE INDEX "signature_event_by_signature" ON "signature_event" USING btree ("signature_id","at");--> statement-breakpoint
CREATE INDEX "integrity_alert_new" ON "integrity_alert" USING btree ("created_at") WHERE state = 'new';--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_superseded_by_id_campaign_id_fk" FOREIGN KEY ("superseded_by_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_invalidation_id_invalidation_id_fk" FOREIGN KEY ("invalidation_id") REFERENCES "public"."invalidation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_paper_sheet_id_paper_sheet_id_fk" FOREIGN KEY ("paper_sheet_id") REFERENCES "public"."paper_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signature_by_arrival" ON "signature" USING btree ("campaign_id","created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "signature_by_arrival_anywhere" ON "signature" USING btree ("created_at" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "signature_by_domain" ON "signature" USING btree (split_part(canonical_email, '@', 2),"created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "signature_by_ip" ON "signature" USING btree ("ip","created_at" DESC NULLS FIRST) WHERE ip is not null;--> statement-breakpoint
CREATE INDEX "signature_by_postcode" ON "signature" USING btree ("postcode" text_pattern_ops) WHERE postcode is not null;--> statement-breakpoint
CREATE INDEX "signature_by_name_words" ON "signature" USING gin (to_tsvector('simple', name_key));--> statement-breakpoint
CREATE INDEX "signature_by_country" ON "signature" USING btree ("country","created_at" DESC NULLS FIRST) WHERE country <> 'GB';--> statement-breakpoint
CREATE INDEX "signature_by_area" ON "signature" USING btree ("area","created_at" DESC NULLS FIRST) WHERE area <> '';--> statement-breakpoint
CREATE INDEX "signature_by_source" ON "signature" USING btree ("source","created_at" DESC NULLS FIRST) WHERE source <> '';--> statement-breakpoint
CREATE INDEX "signature_suspected" ON "signature" USING btree ("campaign_id","created_at" DESC NULLS FIRST) WHERE score > 0;--> statement-breakpoint
CREATE INDEX "signature_held" ON "signature" USING btree ("confirmed_at") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "signature_invalidated_by" ON "signature" USING btree ("invalidation_id") WHERE invalidation_id is not null;--> statement-breakpoint
CREATE INDEX "signature_on_sheet" ON "signature" USING btree ("paper_sheet_id") WHERE paper_sheet_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "signature_on_paper_once" ON "signature" USING btree ("campaign_id","name_key","postcode") WHERE channel = 'paper' and state <> 'withdrawn';--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_removed_says_why" CHECK ("campaign"."state" <> 'removed' or length(trim("campaign"."removed_reason")) > 0);--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_superseded_by_another" CHECK ("campaign"."superseded_by_id" <> "campaign"."id");--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_template_is_a_draft" CHECK (not "campaign"."is_template" or "campaign"."state" = 'draft');--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_state_is_known" CHECK ("campaign"."state" in ('draft','in_review','scheduled','open','paused','closed','delivered','won','part_won','lost','superseded','archived','removed'));--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_channel_is_known" CHECK ("signature"."channel" in ('web','paper'));--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_on_paper_has_its_sheet" CHECK (("signature"."channel" = 'paper') = ("signature"."paper_sheet_id" is not null));--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_source_is_a_code" CHECK ("signature"."source" ~ '^[a-z0-9-]{0,40}$');--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_invalidated_knows_before" CHECK ("signature"."state" <> 'invalidated' or "signature"."state_before" in ('pending','confirmed','held'));