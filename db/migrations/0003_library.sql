-- Words that are spelt nearly right are found by their trigrams; periods that must not overlap are held by an exclusion.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
CREATE TABLE "asset" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"storage_key" text NOT NULL,
	"original_name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"width" integer,
	"height" integer,
	"widths" smallint[] DEFAULT '{}' NOT NULL,
	"pages" smallint,
	"title" text DEFAULT '' NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"is_decorative" boolean DEFAULT false NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"depicts" text DEFAULT 'nobody' NOT NULL,
	"consent_id" integer,
	"is_sample" boolean DEFAULT false NOT NULL,
	"uploaded_by" text,
	"uploaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "asset_storage_key_unique" UNIQUE("storage_key"),
	CONSTRAINT "asset_key_is_readable" CHECK ("asset"."key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("asset"."key") <= 80),
	CONSTRAINT "asset_kind_is_known" CHECK ("asset"."kind" in ('image','file')),
	CONSTRAINT "asset_depicts_is_known" CHECK ("asset"."depicts" in ('nobody','people','survivor','not_the_person','illustration')),
	CONSTRAINT "asset_image_has_a_size" CHECK ("asset"."kind" <> 'image' or ("asset"."width" > 0 and "asset"."height" > 0)),
	CONSTRAINT "asset_is_described_or_decorative" CHECK (not ("asset"."is_decorative" and length("asset"."alt") > 0)),
	CONSTRAINT "asset_of_a_survivor_has_consent" CHECK ("asset"."depicts" <> 'survivor' or "asset"."consent_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consent_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"subject" text NOT NULL,
	"covers" text NOT NULL,
	"channels" text[] NOT NULL,
	"given_on" date NOT NULL,
	"expires_on" date,
	"by_guardian" boolean DEFAULT false NOT NULL,
	"kept_at" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"is_sample" boolean DEFAULT false NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_covers_is_known" CHECK ("consent"."covers" in ('story','words','image')),
	CONSTRAINT "consent_expires_after_given" CHECK ("consent"."expires_on" > "consent"."given_on"),
	CONSTRAINT "consent_has_a_channel" CHECK (cardinality("consent"."channels") > 0)
);
--> statement-breakpoint
CREATE TABLE "checked_link" (
	"url" text PRIMARY KEY NOT NULL,
	"checked_at" timestamp with time zone,
	"status" smallint,
	"error" text DEFAULT '' NOT NULL,
	"failed_since" timestamp with time zone,
	"failures" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_event" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evidence_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"act" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff_id" text
);
--> statement-breakpoint
CREATE TABLE "quote" (
	"key" text PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"text" text NOT NULL,
	"speaker" text NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"said_on" date,
	"said_on_precision" text,
	"source_key" text,
	"permission" text DEFAULT '' NOT NULL,
	"is_pseudonym" boolean DEFAULT false NOT NULL,
	"consent_id" integer,
	"is_sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "quote_key_is_readable" CHECK ("quote"."key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("quote"."key") <= 80),
	CONSTRAINT "quote_form_is_known" CHECK ("quote"."form" in ('direct','reported')),
	CONSTRAINT "quote_has_ground" CHECK ("quote"."source_key" is not null or "quote"."consent_id" is not null),
	CONSTRAINT "quote_pseudonym_has_consent" CHECK (not "quote"."is_pseudonym" or "quote"."consent_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "source" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"authors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"publisher" text DEFAULT '' NOT NULL,
	"published_on" date,
	"published_on_precision" text,
	"url" text DEFAULT '' NOT NULL,
	"archived_url" text DEFAULT '' NOT NULL,
	"doi" text DEFAULT '' NOT NULL,
	"isbn" text DEFAULT '' NOT NULL,
	"accessed_on" date,
	"place" text DEFAULT '' NOT NULL,
	"method" text DEFAULT '' NOT NULL,
	"independence" text DEFAULT 'unknown' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_key_is_readable" CHECK ("source"."key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("source"."key") <= 80),
	CONSTRAINT "source_kind_is_known" CHECK ("source"."kind" in ('report','article','dataset','web_page','evaluation','survey','law','factsheet','submission','statement')),
	CONSTRAINT "source_independence_is_known" CHECK ("source"."independence" in ('independent','commissioned','own','unknown')),
	CONSTRAINT "source_link_is_web" CHECK ("source"."url" = '' or "source"."url" ~ '^https?://'),
	CONSTRAINT "source_archive_is_web" CHECK ("source"."archived_url" = '' or "source"."archived_url" ~ '^https?://')
);
--> statement-breakpoint
CREATE TABLE "statistic" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"shown" text NOT NULL,
	"says" text NOT NULL,
	"value" numeric,
	"value_high" numeric,
	"unit" text NOT NULL,
	"currency" text,
	"qualifier" text DEFAULT 'none' NOT NULL,
	"population" text DEFAULT '' NOT NULL,
	"place_code" text,
	"place_words" text DEFAULT '' NOT NULL,
	"period" text DEFAULT '' NOT NULL,
	"as_of" date NOT NULL,
	"as_of_precision" text NOT NULL,
	"source_key" text NOT NULL,
	"locator" text DEFAULT '' NOT NULL,
	"method" text DEFAULT '' NOT NULL,
	"certainty" text NOT NULL,
	"caveat" text DEFAULT '' NOT NULL,
	"intervention" text DEFAULT '' NOT NULL,
	"baseline" text DEFAULT '' NOT NULL,
	"endline" text DEFAULT '' NOT NULL,
	"domain_slug" text,
	"programme_id" integer,
	"programme_kind" text GENERATED ALWAYS AS ('programme') STORED,
	"position" smallint DEFAULT 0 NOT NULL,
	"superseded_by_key" text,
	"superseded_note" text DEFAULT '' NOT NULL,
	"review_due" date,
	"is_published" boolean DEFAULT false NOT NULL,
	"sensitivity" text DEFAULT 'none' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "statistic_key_is_readable" CHECK ("statistic"."key" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("statistic"."key") <= 80),
	CONSTRAINT "statistic_kind_is_known" CHECK ("statistic"."kind" in ('claim','impact','context','result','organisation')),
	CONSTRAINT "statistic_says_something" CHECK (length(trim("statistic"."shown")) > 0 and length(trim("statistic"."says")) > 0),
	CONSTRAINT "statistic_range_rises" CHECK ("statistic"."value_high" >= "statistic"."value"),
	CONSTRAINT "statistic_money_has_currency" CHECK (("statistic"."unit" = 'money') = ("statistic"."currency" is not null)),
	CONSTRAINT "statistic_is_not_its_own_successor" CHECK ("statistic"."superseded_by_key" <> "statistic"."key")
);
--> statement-breakpoint
CREATE TABLE "statistic_issue" (
	"statistic_key" text NOT NULL,
	"issue_id" integer NOT NULL,
	"issue_kind" text GENERATED ALWAYS AS ('issue') STORED,
	CONSTRAINT "statistic_issue_statistic_key_issue_id_pk" PRIMARY KEY("statistic_key","issue_id")
);
--> statement-breakpoint
CREATE TABLE "instrument" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"stage" text NOT NULL,
	"stage_on" date,
	"url" text DEFAULT '' NOT NULL,
	"became_slug" text,
	CONSTRAINT "instrument_kind_is_known" CHECK ("instrument"."kind" in ('act','bill','treaty','goal','agreement'))
);
--> statement-breakpoint
CREATE TABLE "publication_instrument" (
	"publication_id" integer NOT NULL,
	"instrument_slug" text NOT NULL,
	CONSTRAINT "publication_instrument_publication_id_instrument_slug_pk" PRIMARY KEY("publication_id","instrument_slug")
);
--> statement-breakpoint
CREATE TABLE "helpline" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "helpline_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"position" smallint DEFAULT 0 NOT NULL,
	"name" text NOT NULL,
	"run_by" text DEFAULT '' NOT NULL,
	"phone" text NOT NULL,
	"how" text DEFAULT '' NOT NULL,
	"for_whom" text DEFAULT '' NOT NULL,
	"hours" text DEFAULT '' NOT NULL,
	"country" text DEFAULT 'GB' NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"verified_on" date NOT NULL,
	CONSTRAINT "helpline_country_is_iso" CHECK ("helpline"."country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "pillar" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pillar_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"variant" text NOT NULL,
	"position" smallint NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"short" text NOT NULL,
	"mechanism" text DEFAULT '' NOT NULL,
	"source_key" text NOT NULL,
	CONSTRAINT "pillar_place" UNIQUE("variant","position"),
	CONSTRAINT "pillar_slug" UNIQUE("variant","slug")
);
--> statement-breakpoint
CREATE TABLE "place" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"region" text NOT NULL,
	"presence" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"hides_precise_place" boolean DEFAULT false NOT NULL,
	"source_key" text,
	"as_of" date,
	CONSTRAINT "place_code_is_iso" CHECK ("place"."code" ~ '^[A-Z]{2}$'),
	CONSTRAINT "place_presence_is_known" CHECK ("place"."presence" in ('programme','former_programme','partner','office','none'))
);
--> statement-breakpoint
CREATE TABLE "protection_domain" (
	"slug" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"definition" text NOT NULL,
	"source_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "boilerplate" (
	"variant" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"as_of_year" smallint,
	"source_key" text NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "centre" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"acronym" text DEFAULT '' NOT NULL,
	"founded_year" smallint,
	"purpose" text NOT NULL,
	"partners" text DEFAULT '' NOT NULL,
	"place_code" text,
	"programme_id" integer,
	"programme_kind" text GENERATED ALWAYS AS ('programme') STORED,
	"source_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "funder" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"acronym" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"url" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partnership" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "partnership_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"place_code" text NOT NULL,
	"title" text NOT NULL,
	"funder_slug" text NOT NULL,
	"under_slug" text,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"start_year" smallint NOT NULL,
	"end_year" smallint NOT NULL,
	"programme_id" integer,
	"programme_kind" text GENERATED ALWAYS AS ('programme') STORED,
	"source_key" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "partnership_amount_is_positive" CHECK ("partnership"."amount_minor" > 0),
	CONSTRAINT "partnership_currency_is_iso" CHECK ("partnership"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "partnership_ends_after_it_begins" CHECK ("partnership"."end_year" >= "partnership"."start_year")
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"publication_id" integer PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"edition" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_by" text
);
--> statement-breakpoint
CREATE TABLE "edit_lock" (
	"publication_id" integer PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"token" uuid NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	"beat_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_address" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"publication_id" integer NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "former_address_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publication_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"title" text NOT NULL,
	"standfirst" text DEFAULT '' NOT NULL,
	"live" jsonb,
	"live_number" integer,
	"version_major" smallint DEFAULT 0 NOT NULL,
	"version_minor" smallint DEFAULT 0 NOT NULL,
	"first_published_at" timestamp with time zone,
	"changed_at" timestamp with time zone,
	"publishes_at" timestamp with time zone,
	"dated_on" date,
	"dated_on_precision" text,
	"parent_id" integer,
	"position" smallint DEFAULT 0 NOT NULL,
	"consent_id" integer,
	"superseded_by_id" integer,
	"archived_at" timestamp with time zone,
	"taken_down_at" timestamp with time zone,
	"taken_down_reason" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "publication_address" UNIQUE("kind","slug"),
	CONSTRAINT "publication_id_and_kind" UNIQUE("id","kind"),
	CONSTRAINT "publication_kind_is_known" CHECK ("publication"."kind" in ('issue','explainer','briefing','story','programme','news','event','page')),
	CONSTRAINT "publication_state_is_known" CHECK ("publication"."state" in ('draft','in_review','scheduled','published','archived')),
	CONSTRAINT "publication_slug_is_readable" CHECK ("publication"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("publication"."slug") <= 80),
	CONSTRAINT "publication_live_is_whole" CHECK (("publication"."live" is null) = ("publication"."live_number" is null) and ("publication"."live" is null or ("publication"."first_published_at" is not null and "publication"."changed_at" is not null and "publication"."version_major" > 0))),
	CONSTRAINT "publication_published_is_live" CHECK ("publication"."state" not in ('published','archived') or "publication"."live" is not null or "publication"."taken_down_at" is not null),
	CONSTRAINT "publication_taken_down_is_gone" CHECK ("publication"."taken_down_at" is null or "publication"."live" is null),
	CONSTRAINT "publication_schedule_has_a_time" CHECK (("publication"."state" = 'scheduled') = ("publication"."publishes_at" is not null)),
	CONSTRAINT "publication_story_has_consent" CHECK ("publication"."kind" <> 'story' or "publication"."live" is null or "publication"."consent_id" is not null),
	CONSTRAINT "publication_is_not_its_own_successor" CHECK ("publication"."superseded_by_id" <> "publication"."id")
);
--> statement-breakpoint
CREATE TABLE "publication_event" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "publication_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"publication_id" integer NOT NULL,
	"kind" text NOT NULL,
	"revision_number" integer,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff_id" text
);
--> statement-breakpoint
CREATE TABLE "publication_issue" (
	"publication_id" integer NOT NULL,
	"issue_id" integer NOT NULL,
	"issue_kind" text GENERATED ALWAYS AS ('issue') STORED,
	CONSTRAINT "publication_issue_publication_id_issue_id_pk" PRIMARY KEY("publication_id","issue_id")
);
--> statement-breakpoint
CREATE TABLE "publication_place" (
	"publication_id" integer NOT NULL,
	"place_code" text NOT NULL,
	CONSTRAINT "publication_place_publication_id_place_code_pk" PRIMARY KEY("publication_id","place_code")
);
--> statement-breakpoint
CREATE TABLE "publication_reference" (
	"publication_id" integer NOT NULL,
	"copy" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"times" smallint DEFAULT 1 NOT NULL,
	CONSTRAINT "publication_reference_publication_id_copy_kind_key_pk" PRIMARY KEY("publication_id","copy","kind","key")
);
--> statement-breakpoint
CREATE TABLE "publication_version" (
	"publication_id" integer NOT NULL,
	"major" smallint NOT NULL,
	"minor" smallint NOT NULL,
	"revision_number" integer NOT NULL,
	"kind" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff_id" text,
	CONSTRAINT "publication_version_publication_id_major_minor_pk" PRIMARY KEY("publication_id","major","minor"),
	CONSTRAINT "publication_version_kind_is_known" CHECK ("publication_version"."kind" in ('first','edit','correction','new_version')),
	CONSTRAINT "publication_version_correction_says_what" CHECK ("publication_version"."kind" <> 'correction' or length(trim("publication_version"."note")) > 0)
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"publication_id" integer NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff_id" text,
	CONSTRAINT "revision_publication_id_number_pk" PRIMARY KEY("publication_id","number")
);
--> statement-breakpoint
CREATE TABLE "body" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"parent_slug" text,
	"jurisdiction" text DEFAULT '' NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"is_sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "body_slug_is_readable" CHECK ("body"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("body"."slug") <= 80),
	CONSTRAINT "body_kind_is_known" CHECK ("body"."kind" in ('government','department','agency','parliament','missions','company','other')),
	CONSTRAINT "body_ends_after_it_begins" CHECK ("body"."valid_to" > "body"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "body_succession" (
	"predecessor_slug" text NOT NULL,
	"successor_slug" text NOT NULL,
	"on" date NOT NULL,
	CONSTRAINT "body_succession_predecessor_slug_successor_slug_pk" PRIMARY KEY("predecessor_slug","successor_slug"),
	CONSTRAINT "body_succession_is_to_another" CHECK ("body_succession"."predecessor_slug" <> "body_succession"."successor_slug")
);
--> statement-breakpoint
CREATE TABLE "news_for_supporters" (
	"entry_id" integer PRIMARY KEY NOT NULL,
	"asked_by" text,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_up_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recommendation_addressee" (
	"recommendation_id" integer NOT NULL,
	"seat" smallint DEFAULT 1 NOT NULL,
	"body_slug" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "recommendation_addressee_recommendation_id_seat_body_slug_pk" PRIMARY KEY("recommendation_id","seat","body_slug")
);
--> statement-breakpoint
CREATE TABLE "recommendation_entry" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recommendation_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"recommendation_id" integer NOT NULL,
	"line" text NOT NULL,
	"value" text,
	"on" date NOT NULL,
	"on_precision" text DEFAULT 'day' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"method" text DEFAULT '' NOT NULL,
	"source_key" text,
	"source_url" text DEFAULT '' NOT NULL,
	"source_title" text DEFAULT '' NOT NULL,
	"corrects_id" integer,
	"staff_id" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recommendation_entry_value_is_of_its_line" CHECK (("recommendation_entry"."line" = 'note' and "recommendation_entry"."value" is null)
        or ("recommendation_entry"."line" = 'response' and "recommendation_entry"."value" in ('not_sent','sent','acknowledged','accepted','accepted_in_part','noted','rejected'))
        or ("recommendation_entry"."line" = 'implementation' and "recommendation_entry"."value" in ('not_assessed','not_started','in_progress','done','abandoned'))),
	CONSTRAINT "recommendation_entry_has_ground" CHECK ("recommendation_entry"."line" = 'note' or "recommendation_entry"."value" in ('not_sent','not_assessed') or "recommendation_entry"."source_key" is not null or "recommendation_entry"."source_url" ~ '^https?://'),
	CONSTRAINT "recommendation_entry_assessment_says_how" CHECK ("recommendation_entry"."line" <> 'implementation' or "recommendation_entry"."value" = 'not_assessed' or length(trim("recommendation_entry"."method")) > 0)
);
--> statement-breakpoint
CREATE TABLE "recommendation_issue" (
	"recommendation_id" integer NOT NULL,
	"issue_id" integer NOT NULL,
	"issue_kind" text GENERATED ALWAYS AS ('issue') STORED,
	CONSTRAINT "recommendation_issue_recommendation_id_issue_id_pk" PRIMARY KEY("recommendation_id","issue_id")
);
--> statement-breakpoint
CREATE TABLE "search_entry" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"address" text NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"dated_on" date,
	"words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary), 'B') || setweight(to_tsvector('english', left(body, 400000)), 'C')) STORED NOT NULL,
	CONSTRAINT "search_entry_kind_key_pk" PRIMARY KEY("kind","key")
);
--> statement-breakpoint
ALTER TABLE "campaign_figure" DROP CONSTRAINT "campaign_figure_place";--> statement-breakpoint
ALTER TABLE "campaign_figure" DROP CONSTRAINT "campaign_figure_has_source";--> statement-breakpoint
ALTER TABLE "staff" DROP CONSTRAINT "staff_role_is_known";--> statement-breakpoint
-- Figures that stood in campaigns as text become figures of the library, each with its source.
ALTER TABLE "campaign_figure" ADD COLUMN "statistic_key" text;--> statement-breakpoint
INSERT INTO source (key, kind, title) SELECT 'from-campaign-figure-' || id, 'web_page', source FROM campaign_figure;
--> statement-breakpoint
INSERT INTO statistic (key, kind, shown, says, unit, as_of, as_of_precision, source_key, certainty, caveat, is_published)
  SELECT 'campaign-figure-' || id, 'claim', value, says, 'other',
    make_date(coalesce(substring(as_of from '\d{4}')::int, extract(year from now())::int), 1, 1), 'year',
    'from-campaign-figure-' || id, 'reported', concat_ws(' ', 'As of ' || as_of || '.', nullif(note, '')), true
  FROM campaign_figure;
--> statement-breakpoint
UPDATE campaign_figure SET statistic_key = 'campaign-figure-' || id;
--> statement-breakpoint
ALTER TABLE "campaign_figure" ALTER COLUMN "statistic_key" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "parent_id" integer;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "position" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "plain" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "publication_id" integer;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "made_on_precision" text;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "pillar_id" integer;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "answer_due" date;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "response" text DEFAULT 'not_sent' NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "response_on" date;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "implementation" text DEFAULT 'not_assessed' NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "implementation_on" date;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "with_survivors" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "retired" text;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "retired_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "superseded_by_id" integer;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "is_sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "recommendation" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "exit_url" text DEFAULT 'https://www.bbc.co.uk/weather' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "needs_second_person" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "asset" ADD CONSTRAINT "asset_consent_id_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset" ADD CONSTRAINT "asset_uploaded_by_staff_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_recorded_by_staff_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_event" ADD CONSTRAINT "evidence_event_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote" ADD CONSTRAINT "quote_source_key_source_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote" ADD CONSTRAINT "quote_consent_id_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_place_code_place_code_fk" FOREIGN KEY ("place_code") REFERENCES "public"."place"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_source_key_source_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_domain_slug_protection_domain_slug_fk" FOREIGN KEY ("domain_slug") REFERENCES "public"."protection_domain"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_superseded_by_key_statistic_key_fk" FOREIGN KEY ("superseded_by_key") REFERENCES "public"."statistic"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic" ADD CONSTRAINT "statistic_programme_is_a_programme" FOREIGN KEY ("programme_id","programme_kind") REFERENCES "public"."publication"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic_issue" ADD CONSTRAINT "statistic_issue_statistic_key_statistic_key_fk" FOREIGN KEY ("statistic_key") REFERENCES "public"."statistic"("key") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "statistic_issue" ADD CONSTRAINT "statistic_issue_is_an_issue" FOREIGN KEY ("issue_id","issue_kind") REFERENCES "public"."publication"("id","kind") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_instrument" ADD CONSTRAINT "publication_instrument_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_instrument" ADD CONSTRAINT "publication_instrument_instrument_slug_instrument_slug_fk" FOREIGN KEY ("instrument_slug") REFERENCES "public"."instrument"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pillar" ADD CONSTRAINT "pillar_source_key_source_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_source_key_source_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protection_domain" ADD CONSTRAINT "protection_domain_source_key_source_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boilerplate" ADD CONSTRAINT "boilerplate_source_key_source_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "centre" ADD CONSTRAINT "centre_place_code_place_code_fk" FOREIGN KEY ("place_code") REFERENCES "public"."place"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "centre" ADD CONSTRAINT "centre_source_key_source_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "centre" ADD CONSTRAINT "centre_programme_is_a_programme" FOREIGN KEY ("programme_id","programme_kind") REFERENCES "public"."publication"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_place_code_place_code_fk" FOREIGN KEY ("place_code") REFERENCES "public"."place"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_funder_slug_funder_slug_fk" FOREIGN KEY ("funder_slug") REFERENCES "public"."funder"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_under_slug_funder_slug_fk" FOREIGN KEY ("under_slug") REFERENCES "public"."funder"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_source_key_source_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_programme_is_a_programme" FOREIGN KEY ("programme_id","programme_kind") REFERENCES "public"."publication"("id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_saved_by_staff_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edit_lock" ADD CONSTRAINT "edit_lock_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edit_lock" ADD CONSTRAINT "edit_lock_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_address" ADD CONSTRAINT "former_address_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_consent_id_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_parent" FOREIGN KEY ("parent_id") REFERENCES "public"."publication"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_superseded_by" FOREIGN KEY ("superseded_by_id") REFERENCES "public"."publication"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_event" ADD CONSTRAINT "publication_event_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_event" ADD CONSTRAINT "publication_event_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_issue" ADD CONSTRAINT "publication_issue_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_issue" ADD CONSTRAINT "publication_issue_is_an_issue" FOREIGN KEY ("issue_id","issue_kind") REFERENCES "public"."publication"("id","kind") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_place" ADD CONSTRAINT "publication_place_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_place" ADD CONSTRAINT "publication_place_place_code_place_code_fk" FOREIGN KEY ("place_code") REFERENCES "public"."place"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_reference" ADD CONSTRAINT "publication_reference_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_version" ADD CONSTRAINT "publication_version_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_version" ADD CONSTRAINT "publication_version_revision" FOREIGN KEY ("publication_id","revision_number") REFERENCES "public"."revision"("publication_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body" ADD CONSTRAINT "body_parent_slug_body_slug_fk" FOREIGN KEY ("parent_slug") REFERENCES "public"."body"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_succession" ADD CONSTRAINT "body_succession_predecessor_slug_body_slug_fk" FOREIGN KEY ("predecessor_slug") REFERENCES "public"."body"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_succession" ADD CONSTRAINT "body_succession_successor_slug_body_slug_fk" FOREIGN KEY ("successor_slug") REFERENCES "public"."body"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_for_supporters" ADD CONSTRAINT "news_for_supporters_entry_id_recommendation_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."recommendation_entry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news_for_supporters" ADD CONSTRAINT "news_for_supporters_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_addressee" ADD CONSTRAINT "recommendation_addressee_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_addressee" ADD CONSTRAINT "recommendation_addressee_body_slug_body_slug_fk" FOREIGN KEY ("body_slug") REFERENCES "public"."body"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_entry" ADD CONSTRAINT "recommendation_entry_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_entry" ADD CONSTRAINT "recommendation_entry_source_key_source_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."source"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_entry" ADD CONSTRAINT "recommendation_entry_corrects_id_recommendation_entry_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."recommendation_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_entry" ADD CONSTRAINT "recommendation_entry_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_issue" ADD CONSTRAINT "recommendation_issue_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_issue" ADD CONSTRAINT "recommendation_issue_is_an_issue" FOREIGN KEY ("issue_id","issue_kind") REFERENCES "public"."publication"("id","kind") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asset_by_fingerprint" ON "asset" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "evidence_event_by_key" ON "evidence_event" USING btree ("kind","key","at");--> statement-breakpoint
CREATE INDEX "statistic_by_source" ON "statistic" USING btree ("source_key");--> statement-breakpoint
CREATE INDEX "statistic_by_programme" ON "statistic" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "publication_by_date" ON "publication" USING btree ("kind","dated_on");--> statement-breakpoint
CREATE INDEX "publication_event_by_publication" ON "publication_event" USING btree ("publication_id","at");--> statement-breakpoint
CREATE INDEX "publication_reference_by_key" ON "publication_reference" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "recommendation_entry_by_recommendation" ON "recommendation_entry" USING btree ("recommendation_id","on");--> statement-breakpoint
CREATE INDEX "search_entry_words" ON "search_entry" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_entry_title_letters" ON "search_entry" USING gin (lower("title") gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "campaign_figure" ADD CONSTRAINT "campaign_figure_statistic_key_statistic_key_fk" FOREIGN KEY ("statistic_key") REFERENCES "public"."statistic"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_parent_id_recommendation_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_pillar_id_pillar_id_fk" FOREIGN KEY ("pillar_id") REFERENCES "public"."pillar"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_superseded_by_id_recommendation_id_fk" FOREIGN KEY ("superseded_by_id") REFERENCES "public"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_figure" DROP COLUMN "id";--> statement-breakpoint
ALTER TABLE "campaign_figure" ADD CONSTRAINT "campaign_figure_campaign_id_position_pk" PRIMARY KEY("campaign_id","position");--> statement-breakpoint
ALTER TABLE "campaign_figure" DROP COLUMN "value";--> statement-breakpoint
ALTER TABLE "campaign_figure" DROP COLUMN "says";--> statement-breakpoint
ALTER TABLE "campaign_figure" DROP COLUMN "source";--> statement-breakpoint
ALTER TABLE "campaign_figure" DROP COLUMN "as_of";--> statement-breakpoint
ALTER TABLE "campaign_figure" DROP COLUMN "note";--> statement-breakpoint
INSERT INTO body (slug, name, kind) SELECT DISTINCT 'body-' || left(md5(addressee), 8), addressee, 'other' FROM recommendation;
--> statement-breakpoint
INSERT INTO recommendation_addressee (recommendation_id, seat, body_slug)
  SELECT id, 1, 'body-' || left(md5(addressee), 8) FROM recommendation;
--> statement-breakpoint
UPDATE recommendation SET made_on_precision = 'month' WHERE made_on IS NOT NULL;
--> statement-breakpoint
INSERT INTO recommendation_entry (recommendation_id, line, "on", on_precision, summary)
  SELECT id, 'note', coalesce(made_on, current_date), 'month', 'Made in ' || made_in || '.' FROM recommendation;
--> statement-breakpoint
ALTER TABLE "recommendation" DROP COLUMN "addressee";--> statement-breakpoint
ALTER TABLE "recommendation" DROP COLUMN "made_in";--> statement-breakpoint
INSERT INTO helpline (position, name, run_by, phone, verified_on)
  SELECT 1, helpline_name, helpline_run_by, helpline_phone, helpline_verified_on FROM organisation;
--> statement-breakpoint
ALTER TABLE "organisation" DROP COLUMN "helpline_name";--> statement-breakpoint
ALTER TABLE "organisation" DROP COLUMN "helpline_run_by";--> statement-breakpoint
ALTER TABLE "organisation" DROP COLUMN "helpline_phone";--> statement-breakpoint
ALTER TABLE "organisation" DROP COLUMN "helpline_verified_on";--> statement-breakpoint
ALTER TABLE "campaign_figure" ADD CONSTRAINT "campaign_figure_once" UNIQUE("campaign_id","statistic_key");--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_number_is_an_address" CHECK ("recommendation"."number" ~ '^[A-Za-z]?[0-9]+(\.[0-9]+)*[a-z]?$');--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_response_is_known" CHECK ("recommendation"."response" in ('not_sent','sent','acknowledged','accepted','accepted_in_part','noted','rejected'));--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_implementation_is_known" CHECK ("recommendation"."implementation" in ('not_assessed','not_started','in_progress','done','abandoned'));--> statement-breakpoint
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_is_not_its_own_parent" CHECK ("recommendation"."parent_id" <> "recommendation"."id" and "recommendation"."superseded_by_id" <> "recommendation"."id");--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_role_is_known" CHECK ("staff"."role" in ('owner','admin','campaigner','editor','moderator','analyst','support'));