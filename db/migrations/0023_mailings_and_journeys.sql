CREATE TABLE "campaign_topic" (
	"campaign_id" integer NOT NULL,
	"topic" text NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	CONSTRAINT "campaign_topic_campaign_id_topic_valid_from_pk" PRIMARY KEY("campaign_id","topic","valid_from"),
	CONSTRAINT "campaign_topic_ends_after_it_begins" CHECK ("campaign_topic"."valid_to" >= "campaign_topic"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "journey" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "journey_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"starts_with" text NOT NULL,
	"campaign_id" integer,
	"is_on" boolean DEFAULT false NOT NULL,
	"on_since" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journey_key_unique" UNIQUE("key"),
	CONSTRAINT "journey_key_is_readable" CHECK ("journey"."key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("journey"."key") <= 60),
	CONSTRAINT "journey_has_a_name" CHECK (length(trim("journey"."name")) between 1 and 120),
	CONSTRAINT "journey_on_since" CHECK (not "journey"."is_on" or "journey"."on_since" is not null)
);
--> statement-breakpoint
CREATE TABLE "journey_person" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "journey_person_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"journey_id" integer NOT NULL,
	"version" integer NOT NULL,
	"supporter_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"campaign_id" integer,
	"step" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"held_since" timestamp with time zone,
	"state" text DEFAULT 'waiting' NOT NULL,
	"left_why" text DEFAULT '' NOT NULL,
	"batch_id" uuid,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "journey_person_state_is_known" CHECK ("journey_person"."state" in ('waiting','done','left')),
	CONSTRAINT "journey_person_ended_has_time" CHECK (("journey_person"."state" = 'waiting') = ("journey_person"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "journey_tally" (
	"journey_id" integer NOT NULL,
	"version" integer NOT NULL,
	"step" smallint NOT NULL,
	"what" text NOT NULL,
	"people" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "journey_tally_journey_id_version_step_what_pk" PRIMARY KEY("journey_id","version","step","what")
);
--> statement-breakpoint
CREATE TABLE "journey_version" (
	"journey_id" integer NOT NULL,
	"no" integer NOT NULL,
	"entry" jsonb NOT NULL,
	"steps" jsonb NOT NULL,
	"exits" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" text,
	"written_by" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journey_version_journey_id_no_pk" PRIMARY KEY("journey_id","no")
);
--> statement-breakpoint
CREATE TABLE "audience" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audience_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"tree" jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audience_name_unique" UNIQUE("name"),
	CONSTRAINT "audience_has_a_name" CHECK (length(trim("audience"."name")) between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "mailing" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mailing_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"campaign_id" integer,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"audience" jsonb NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"contains_ask" boolean DEFAULT false NOT NULL,
	"starts_at" timestamp with time zone,
	"rate_per_minute" integer DEFAULT 2000 NOT NULL,
	"test_each" integer,
	"test_by" text,
	"test_hours" integer,
	"winner" text,
	"decided_at" timestamp with time zone,
	"corrects_id" integer,
	"reaches_again" boolean DEFAULT false NOT NULL,
	"written_by" text,
	"tested_version" integer,
	"needs_approval" boolean DEFAULT false NOT NULL,
	"approval_asked_of" text,
	"approval_asked_at" timestamp with time zone,
	"approved_by" text,
	"approved_at" timestamp with time zone,
	"approved_version" integer,
	"approved_people" integer,
	"snapshot_at" timestamp with time zone,
	"people" integer,
	"left_out" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"next_chunk_at" timestamp with time zone DEFAULT now() NOT NULL,
	"paused_at" timestamp with time zone,
	"paused_by" text,
	"paused_why" text DEFAULT '' NOT NULL,
	"finished_at" timestamp with time zone,
	"tally" jsonb,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mailing_corrected_once" UNIQUE("corrects_id"),
	CONSTRAINT "mailing_has_a_name" CHECK (length(trim("mailing"."name")) between 1 and 120),
	CONSTRAINT "mailing_kind_is_known" CHECK ("mailing"."kind" in ('campaign_updates','asks','news','results','follow_up')),
	CONSTRAINT "mailing_state_is_known" CHECK ("mailing"."state" in ('draft','in_review','scheduled','sending','paused','cancelled','done')),
	CONSTRAINT "mailing_rate_is_possible" CHECK ("mailing"."rate_per_minute" between 1 and 1000000),
	CONSTRAINT "mailing_test_is_in_hundreds" CHECK ("mailing"."test_each" > 0 and "mailing"."test_each" % 100 = 0),
	CONSTRAINT "mailing_test_is_decided_by_acts" CHECK (("mailing"."test_each" is null) = ("mailing"."test_by" is null) and ("mailing"."test_each" is null) = ("mailing"."test_hours" is null)
        and ("mailing"."test_each" is null or "mailing"."campaign_id" is not null)),
	CONSTRAINT "mailing_scheduled_has_time" CHECK ("mailing"."state" in ('draft','in_review','cancelled') or "mailing"."starts_at" is not null),
	CONSTRAINT "mailing_started_has_snapshot" CHECK ("mailing"."state" not in ('sending','done') or ("mailing"."snapshot_at" is not null and "mailing"."people" is not null)),
	CONSTRAINT "mailing_is_approved_by_another" CHECK ("mailing"."state" in ('draft','in_review','cancelled') or not "mailing"."needs_approval"
        or ("mailing"."approved_by" is not null and "mailing"."approved_version" = "mailing"."version")),
	CONSTRAINT "mailing_is_not_approved_by_its_writer" CHECK ("mailing"."approved_by" is null or "mailing"."written_by" is null or "mailing"."approved_by" <> "mailing"."written_by"),
	CONSTRAINT "mailing_corrects_another" CHECK ("mailing"."corrects_id" <> "mailing"."id")
);
--> statement-breakpoint
CREATE TABLE "mailing_chunk" (
	"mailing_id" integer NOT NULL,
	"no" integer NOT NULL,
	"people" integer NOT NULL,
	"variant" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"taken_at" timestamp with time zone,
	"mailed" integer,
	"batch_id" uuid,
	CONSTRAINT "mailing_chunk_mailing_id_no_pk" PRIMARY KEY("mailing_id","no"),
	CONSTRAINT "mailing_chunk_state_is_known" CHECK ("mailing_chunk"."state" in ('waiting','taken','void')),
	CONSTRAINT "mailing_chunk_taken_has_time" CHECK (("mailing_chunk"."state" = 'taken') = ("mailing_chunk"."taken_at" is not null and "mailing_chunk"."mailed" is not null))
);
--> statement-breakpoint
CREATE TABLE "mailing_recipient" (
	"mailing_id" integer NOT NULL,
	"place" integer NOT NULL,
	"supporter_id" uuid NOT NULL,
	"address_key" text NOT NULL,
	"basis" text NOT NULL,
	"left_out" text,
	CONSTRAINT "mailing_recipient_mailing_id_place_pk" PRIMARY KEY("mailing_id","place"),
	CONSTRAINT "mailing_recipient_once" UNIQUE("mailing_id","supporter_id")
);
--> statement-breakpoint
CREATE TABLE "mailing_text" (
	"mailing_id" integer NOT NULL,
	"locale" text NOT NULL,
	"variant" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"preview" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	CONSTRAINT "mailing_text_mailing_id_locale_variant_pk" PRIMARY KEY("mailing_id","locale","variant"),
	CONSTRAINT "mailing_text_subject_is_one_line" CHECK ("mailing_text"."subject" !~ '[\r\n]' and length("mailing_text"."subject") <= 200),
	CONSTRAINT "mailing_text_variant_is_known" CHECK ("mailing_text"."variant" in ('A','B','C'))
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "mailing_id" integer;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "mailing_place" integer;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "journey_person_id" bigint;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "journey_step" smallint;--> statement-breakpoint
ALTER TABLE "campaign_topic" ADD CONSTRAINT "campaign_topic_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey" ADD CONSTRAINT "journey_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey" ADD CONSTRAINT "journey_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_person" ADD CONSTRAINT "journey_person_journey_id_journey_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journey"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_person" ADD CONSTRAINT "journey_person_supporter_id_supporter_id_fk" FOREIGN KEY ("supporter_id") REFERENCES "public"."supporter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_person" ADD CONSTRAINT "journey_person_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_tally" ADD CONSTRAINT "journey_tally_journey_id_journey_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journey"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_version" ADD CONSTRAINT "journey_version_journey_id_journey_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journey"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_version" ADD CONSTRAINT "journey_version_published_by_staff_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_version" ADD CONSTRAINT "journey_version_written_by_staff_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience" ADD CONSTRAINT "audience_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_corrects_id_mailing_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."mailing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_written_by_staff_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_approval_asked_of_staff_id_fk" FOREIGN KEY ("approval_asked_of") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_chunk" ADD CONSTRAINT "mailing_chunk_mailing_id_mailing_id_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_text" ADD CONSTRAINT "mailing_text_mailing_id_mailing_id_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_topic_now" ON "campaign_topic" USING btree ("campaign_id","topic") WHERE valid_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "journey_person_one_copy" ON "journey_person" USING btree ("journey_id","supporter_id") WHERE state = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "journey_person_once_for_each_cause" ON "journey_person" USING btree ("journey_id","supporter_id","cause");--> statement-breakpoint
CREATE INDEX "journey_person_due" ON "journey_person" USING btree ("due_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "journey_person_of_supporter" ON "journey_person" USING btree ("supporter_id");--> statement-breakpoint
CREATE INDEX "journey_person_of_batch" ON "journey_person" USING btree ("batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "mailing_under_way" ON "mailing" USING btree ("next_chunk_at") WHERE state in ('scheduled','sending');--> statement-breakpoint
CREATE INDEX "mailing_chunk_waiting" ON "mailing_chunk" USING btree ("mailing_id","no") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "mailing_chunk_of_batch" ON "mailing_chunk" USING btree ("batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "mailing_chunk_by_day" ON "mailing_chunk" USING btree ("taken_at") WHERE taken_at is not null;--> statement-breakpoint
CREATE INDEX "mailing_recipient_left_out" ON "mailing_recipient" USING btree ("mailing_id","left_out") WHERE left_out is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_once_for_a_place" ON "mail" USING btree ("mailing_id","mailing_place") WHERE mailing_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_once_for_a_step" ON "mail" USING btree ("journey_person_id","journey_step") WHERE journey_person_id is not null;--> statement-breakpoint
CREATE INDEX "mail_of_mailing_that_came_back" ON "mail" USING btree ("mailing_id","came_back") WHERE mailing_id is not null and came_back is not null;--> statement-breakpoint
CREATE INDEX "mail_that_counts" ON "mail" USING btree ("address_key","sent_at") WHERE kind in ('letter-follow-up','confirm-reminder','campaign-answer','mailing','journey') and state in ('batched','sent','unknown');