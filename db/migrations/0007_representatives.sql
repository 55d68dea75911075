CREATE TABLE "contact_action" (
	"campaign_id" integer PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"heading" text NOT NULL,
	"lead" text DEFAULT '' NOT NULL,
	"ask" text NOT NULL,
	"subjects" text[] NOT NULL,
	"prompts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"channels" text[] DEFAULT '{own_mail}' NOT NULL,
	"per_target_per_hour" smallint DEFAULT 20 NOT NULL,
	"keep_text_days" smallint DEFAULT 28 NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"approved_by" text,
	"approved_at" timestamp with time zone,
	"imprint" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_action_state_is_known" CHECK ("contact_action"."state" in ('draft','open','closed')),
	CONSTRAINT "contact_action_ask_is_short" CHECK (length("contact_action"."ask") <= 600),
	CONSTRAINT "contact_action_has_subjects" CHECK (cardinality("contact_action"."subjects") between 1 and 12),
	CONSTRAINT "contact_action_channels_are_known" CHECK ("contact_action"."channels" <@ array['own_mail','sent_by_us'] and cardinality("contact_action"."channels") > 0),
	CONSTRAINT "contact_action_pace" CHECK ("contact_action"."per_target_per_hour" between 1 and 200 and "contact_action"."keep_text_days" between 1 and 28),
	CONSTRAINT "contact_action_is_approved_once_open" CHECK ("contact_action"."state" = 'draft' or (length(trim("contact_action"."purpose")) > 0 and ("contact_action"."approved_by" is not null or "contact_action"."is_sample") and "contact_action"."approved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"campaign_id" integer NOT NULL,
	"canonical_email" text NOT NULL,
	"mandate_id" integer NOT NULL,
	"area_id" integer,
	"variant_id" integer,
	"channel_id" integer,
	"state" text DEFAULT 'pending' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"queued_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"follow_up_on" date,
	"follow_ups_sent" smallint DEFAULT 0 NOT NULL,
	"outcome" text,
	"outcome_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letter_state_is_known" CHECK ("letter"."state" in ('pending','queued','held','sending','sent','bounced','failed','unknown','opened','declared_sent','withdrawn','expired')),
	CONSTRAINT "letter_outcome_is_known" CHECK ("letter"."outcome" in ('replied','acknowledged','nothing','none_wanted')),
	CONSTRAINT "letter_subject_is_one_line" CHECK ("letter"."subject" !~ '[\r\n]' and length("letter"."subject") <= 200),
	CONSTRAINT "letter_sent_has_time" CHECK ("letter"."state" not in ('sent','declared_sent') or "letter"."sent_at" is not null),
	CONSTRAINT "letter_follow_ups_are_two" CHECK ("letter"."follow_ups_sent" between 0 and 2)
);
--> statement-breakpoint
CREATE TABLE "letter_reply" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letter_reply_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"letter_id" uuid NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"text" text NOT NULL,
	"redacted" text DEFAULT '' NOT NULL,
	"may_be_cited" boolean DEFAULT false NOT NULL,
	"handled_by" text,
	"handled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letter_reply_once" UNIQUE("letter_id"),
	CONSTRAINT "letter_reply_state_is_known" CHECK ("letter_reply"."state" in ('new','redacted','refused')),
	CONSTRAINT "letter_reply_is_erased_once_handled" CHECK ("letter_reply"."state" = 'new' or ("letter_reply"."text" = '' and "letter_reply"."handled_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "letter_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" integer NOT NULL,
	"channel" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"canonical_email" text NOT NULL,
	"address_key" text NOT NULL,
	"postal_address" text NOT NULL,
	"country" text DEFAULT 'GB' NOT NULL,
	"postcode" text DEFAULT '' NOT NULL,
	"personal_text" text NOT NULL,
	"ask_text" text NOT NULL,
	"figure_keys" text[] DEFAULT '{}' NOT NULL,
	"personal_words" integer NOT NULL,
	"shingles" bigint[] DEFAULT '{}' NOT NULL,
	"likeness" smallint DEFAULT 0 NOT NULL,
	"awaits_target" boolean DEFAULT false NOT NULL,
	"looked_again_at" timestamp with time zone,
	"wants_follow_up" boolean DEFAULT false NOT NULL,
	"supporter_id" uuid,
	"confirmations_sent" smallint DEFAULT 0 NOT NULL,
	"score" smallint DEFAULT 0 NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "letter_request_channel_is_known" CHECK ("letter_request"."channel" in ('own_mail','sent_by_us','print')),
	CONSTRAINT "letter_request_state_is_known" CHECK ("letter_request"."state" in ('pending','confirmed','withdrawn','expired')),
	CONSTRAINT "letter_request_confirmed_has_time" CHECK ("letter_request"."state" <> 'confirmed' or "letter_request"."confirmed_at" is not null),
	CONSTRAINT "letter_request_is_personal" CHECK ("letter_request"."personal_words" > 0),
	CONSTRAINT "letter_request_mails_are_capped" CHECK ("letter_request"."confirmations_sent" between 0 and 5),
	CONSTRAINT "letter_request_erased_is_empty" CHECK ("letter_request"."erased_at" is null or ("letter_request"."name" = '' and "letter_request"."postal_address" = '' and "letter_request"."personal_text" = '' and "letter_request"."ask_text" = ''))
);
--> statement-breakpoint
CREATE TABLE "letter_turn" (
	"mandate_id" integer PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_variant" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letter_variant_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"name" text NOT NULL,
	"kind" text DEFAULT 'ask' NOT NULL,
	"ask" text NOT NULL,
	"subjects" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "letter_variant_name" UNIQUE("campaign_id","name"),
	CONSTRAINT "letter_variant_of_campaign" UNIQUE("id","campaign_id"),
	CONSTRAINT "letter_variant_kind_is_known" CHECK ("letter_variant"."kind" in ('ask','softer','thanks'))
);
--> statement-breakpoint
CREATE TABLE "target_position" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "target_position_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"stance" text NOT NULL,
	"on_day" date NOT NULL,
	"evidence_url" text DEFAULT '' NOT NULL,
	"reply_id" integer,
	"summary" text DEFAULT '' NOT NULL,
	"noted_by" text,
	"noted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'noted' NOT NULL,
	"approved_by" text,
	"approved_at" timestamp with time zone,
	"is_sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "target_position_stance_is_known" CHECK ("target_position"."stance" in ('supports','opposes','undecided','unknown')),
	CONSTRAINT "target_position_state_is_known" CHECK ("target_position"."state" in ('noted','approved','refused')),
	CONSTRAINT "target_position_has_ground" CHECK ("target_position"."stance" = 'unknown' or "target_position"."evidence_url" ~ '^https?://' or "target_position"."reply_id" is not null or "target_position"."is_sample"),
	CONSTRAINT "target_position_is_approved_by_another" CHECK ("target_position"."approved_by" is null or "target_position"."approved_by" <> "target_position"."noted_by"),
	CONSTRAINT "target_position_approved_says_by_whom" CHECK ("target_position"."state" = 'noted' or "target_position"."is_sample" or ("target_position"."noted_by" is not null and "target_position"."approved_by" is not null and "target_position"."approved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "target_rule" (
	"campaign_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"fits" jsonb NOT NULL,
	"act" text NOT NULL,
	"variant_id" integer,
	CONSTRAINT "target_rule_campaign_id_position_pk" PRIMARY KEY("campaign_id","position"),
	CONSTRAINT "target_rule_act_is_known" CHECK ("target_rule"."act" in ('include','exclude','variant')),
	CONSTRAINT "target_rule_names_its_variant" CHECK (("target_rule"."act" = 'variant') = ("target_rule"."variant_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "area" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "area_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"chamber_slug" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_alt" text DEFAULT '' NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"nation" text NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"kind" text DEFAULT 'constituency' NOT NULL,
	"seats" smallint DEFAULT 1 NOT NULL,
	"is_non_voting" boolean DEFAULT false NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source_slug" text NOT NULL,
	CONSTRAINT "area_address" UNIQUE("chamber_slug","slug"),
	CONSTRAINT "area_slug_is_readable" CHECK ("area"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "area_kind_is_known" CHECK ("area"."kind" in ('constituency','region','list')),
	CONSTRAINT "area_has_seats" CHECK ("area"."seats" between 1 and 200),
	CONSTRAINT "area_ends_after_it_begins" CHECK ("area"."valid_to" > "area"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "area_code" (
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"area_id" integer NOT NULL,
	CONSTRAINT "area_code_scheme_value_pk" PRIMARY KEY("scheme","value")
);
--> statement-breakpoint
CREATE TABLE "area_within" (
	"area_id" integer NOT NULL,
	"wider_id" integer NOT NULL,
	CONSTRAINT "area_within_area_id_wider_id_pk" PRIMARY KEY("area_id","wider_id"),
	CONSTRAINT "area_within_is_of_another" CHECK ("area_within"."area_id" <> "area_within"."wider_id")
);
--> statement-breakpoint
CREATE TABLE "chamber" (
	"slug" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"nations" text[] NOT NULL,
	"kind" text NOT NULL,
	"member_title" text NOT NULL,
	"member_noun" text NOT NULL,
	"decides" text NOT NULL,
	"seats_least" integer NOT NULL,
	"seats_most" integer NOT NULL,
	"mail_domain" text DEFAULT '' NOT NULL,
	"time_zone" text NOT NULL,
	"term_ends_on" date,
	CONSTRAINT "chamber_kind_is_known" CHECK ("chamber"."kind" in ('constituency','regional','list','appointed')),
	CONSTRAINT "chamber_country_is_iso" CHECK ("chamber"."country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "chamber_period" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "chamber_period_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"chamber_slug" text NOT NULL,
	"dissolved_at" timestamp with time zone NOT NULL,
	"election_on" date NOT NULL,
	"returned_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "chamber_period_election_follows" CHECK ("chamber_period"."election_on" > ("chamber_period"."dissolved_at")::date),
	CONSTRAINT "chamber_period_return_follows" CHECK ("chamber_period"."returned_at" > "chamber_period"."dissolved_at")
);
--> statement-breakpoint
CREATE TABLE "contact_channel" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contact_channel_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"chamber_slug" text,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"is_preferred" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'unverified' NOT NULL,
	"needs_look" boolean DEFAULT false NOT NULL,
	"checked_on" date NOT NULL,
	"source_slug" text NOT NULL,
	CONSTRAINT "contact_channel_once" UNIQUE("person_id","kind","value"),
	CONSTRAINT "contact_channel_kind_is_known" CHECK ("contact_channel"."kind" in ('email','form','phone','post','web','social')),
	CONSTRAINT "contact_channel_state_is_known" CHECK ("contact_channel"."state" in ('ok','unverified','bounced','withdrawn')),
	CONSTRAINT "contact_channel_mail_is_one_address" CHECK ("contact_channel"."kind" <> 'email' or ("contact_channel"."value" like '%_@_%' and "contact_channel"."value" !~ '[[:space:]<>,"]'))
);
--> statement-breakpoint
CREATE TABLE "directory_event" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "directory_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"staff_id" text,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_source" (
	"slug" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	"licence" text NOT NULL,
	"attribution" text NOT NULL,
	"as_of" date NOT NULL,
	"stale_after_days" integer NOT NULL,
	"sha256" text DEFAULT '' NOT NULL,
	"row_count" integer DEFAULT 0 NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "directory_source_is_named" CHECK (length(trim("directory_source"."licence")) > 0 and length(trim("directory_source"."attribution")) > 0)
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"state" text DEFAULT 'staged' NOT NULL,
	"sha256" text NOT NULL,
	"source" jsonb NOT NULL,
	"staged" jsonb,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"refusals" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone,
	"applied_by" text DEFAULT '' NOT NULL,
	CONSTRAINT "import_run_state_is_known" CHECK ("import_run"."state" in ('staged','refused','applied','abandoned')),
	CONSTRAINT "import_run_applied_has_time" CHECK (("import_run"."state" = 'applied') = ("import_run"."applied_at" is not null)),
	CONSTRAINT "import_run_refused_says_why" CHECK ("import_run"."state" <> 'refused' or jsonb_array_length("import_run"."refusals") > 0)
);
--> statement-breakpoint
CREATE TABLE "mandate" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mandate_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"chamber_slug" text NOT NULL,
	"area_id" integer,
	"seat" smallint,
	"started_on" date,
	"started_on_is_certain" boolean DEFAULT true NOT NULL,
	"ended_on" date,
	"end_reason" text DEFAULT '' NOT NULL,
	"source_slug" text NOT NULL,
	"checked_on" date NOT NULL,
	CONSTRAINT "mandate_sits_for_an_area" CHECK (("mandate"."area_id" is null) = ("mandate"."seat" is null)),
	CONSTRAINT "mandate_seat_is_positive" CHECK ("mandate"."seat" >= 1),
	CONSTRAINT "mandate_ends_after_it_begins" CHECK ("mandate"."ended_on" >= "mandate"."started_on")
);
--> statement-breakpoint
CREATE TABLE "mandate_office" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mandate_office_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"mandate_id" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"from_day" date,
	"until_day" date,
	CONSTRAINT "mandate_office_kind_is_known" CHECK ("mandate_office"."kind" in ('speaker','deputy_speaker','minister','committee_chair','other'))
);
--> statement-breakpoint
CREATE TABLE "mandate_party" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mandate_party_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"mandate_id" integer NOT NULL,
	"party_slug" text NOT NULL,
	"from_day" date,
	"until_day" date
);
--> statement-breakpoint
CREATE TABLE "party" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"abstains_from" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"sort_name" text NOT NULL,
	"salutation" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "person_is_named" CHECK (length(trim("person"."name")) > 0)
);
--> statement-breakpoint
CREATE TABLE "person_identifier" (
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"person_id" integer NOT NULL,
	CONSTRAINT "person_identifier_scheme_value_pk" PRIMARY KEY("scheme","value")
);
--> statement-breakpoint
CREATE TABLE "postcode_answer" (
	"country" text NOT NULL,
	"code" text NOT NULL,
	"answer" jsonb NOT NULL,
	"provider" text NOT NULL,
	"fetched_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "postcode_answer_country_code_pk" PRIMARY KEY("country","code")
);
--> statement-breakpoint
CREATE TABLE "postcode_generation" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "postcode_generation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"chamber_slug" text NOT NULL,
	"source_slug" text NOT NULL,
	"sha256" text NOT NULL,
	"postcodes" integer DEFAULT 0 NOT NULL,
	"is_current" boolean DEFAULT false NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postcode_sector" (
	"generation_id" integer NOT NULL,
	"sector" text NOT NULL,
	"area_code" text NOT NULL,
	"units" text,
	"ended_units" text DEFAULT '' NOT NULL,
	CONSTRAINT "postcode_sector_generation_id_sector_area_code_pk" PRIMARY KEY("generation_id","sector","area_code")
);
--> statement-breakpoint
CREATE TABLE "recess" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recess_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"chamber_slug" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	CONSTRAINT "recess_ends" CHECK ("recess"."until_day" > "recess"."from_day")
);
--> statement-breakpoint
CREATE TABLE "regulated_period" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "regulated_period_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"nation" text NOT NULL,
	"name" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"pauses_actions" boolean DEFAULT false NOT NULL,
	CONSTRAINT "regulated_period_ends" CHECK ("regulated_period"."until_day" > "regulated_period"."from_day"),
	CONSTRAINT "regulated_period_nation_is_known" CHECK ("regulated_period"."nation" in ('ENG','SCT','WLS','NIR','CA','US'))
);
--> statement-breakpoint
ALTER TABLE "consent_event" DROP CONSTRAINT "consent_event_purpose_is_known";--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "letter_id" uuid;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "letter_request_id" uuid;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "constituency_id" integer;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "placed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contact_action" ADD CONSTRAINT "contact_action_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_action" ADD CONSTRAINT "contact_action_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_request_id_letter_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."letter_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_mandate_id_mandate_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_variant_id_letter_variant_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."letter_variant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_channel_id_contact_channel_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."contact_channel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_reply" ADD CONSTRAINT "letter_reply_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_reply" ADD CONSTRAINT "letter_reply_handled_by_staff_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_request" ADD CONSTRAINT "letter_request_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_request" ADD CONSTRAINT "letter_request_supporter_id_supporter_id_fk" FOREIGN KEY ("supporter_id") REFERENCES "public"."supporter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_turn" ADD CONSTRAINT "letter_turn_mandate_id_mandate_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_variant" ADD CONSTRAINT "letter_variant_campaign_id_contact_action_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."contact_action"("campaign_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_position" ADD CONSTRAINT "target_position_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_position" ADD CONSTRAINT "target_position_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_position" ADD CONSTRAINT "target_position_reply_id_letter_reply_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."letter_reply"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_position" ADD CONSTRAINT "target_position_noted_by_staff_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_position" ADD CONSTRAINT "target_position_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_rule" ADD CONSTRAINT "target_rule_campaign_id_contact_action_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."contact_action"("campaign_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_rule" ADD CONSTRAINT "target_rule_variant_is_of_its_campaign" FOREIGN KEY ("variant_id","campaign_id") REFERENCES "public"."letter_variant"("id","campaign_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_chamber_slug_chamber_slug_fk" FOREIGN KEY ("chamber_slug") REFERENCES "public"."chamber"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_source_slug_directory_source_slug_fk" FOREIGN KEY ("source_slug") REFERENCES "public"."directory_source"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_code" ADD CONSTRAINT "area_code_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_within" ADD CONSTRAINT "area_within_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_within" ADD CONSTRAINT "area_within_wider_id_area_id_fk" FOREIGN KEY ("wider_id") REFERENCES "public"."area"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chamber_period" ADD CONSTRAINT "chamber_period_chamber_slug_chamber_slug_fk" FOREIGN KEY ("chamber_slug") REFERENCES "public"."chamber"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_channel" ADD CONSTRAINT "contact_channel_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_channel" ADD CONSTRAINT "contact_channel_chamber_slug_chamber_slug_fk" FOREIGN KEY ("chamber_slug") REFERENCES "public"."chamber"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_channel" ADD CONSTRAINT "contact_channel_source_slug_directory_source_slug_fk" FOREIGN KEY ("source_slug") REFERENCES "public"."directory_source"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directory_event" ADD CONSTRAINT "directory_event_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_chamber_slug_chamber_slug_fk" FOREIGN KEY ("chamber_slug") REFERENCES "public"."chamber"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_area_id_area_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_source_slug_directory_source_slug_fk" FOREIGN KEY ("source_slug") REFERENCES "public"."directory_source"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_office" ADD CONSTRAINT "mandate_office_mandate_id_mandate_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_party" ADD CONSTRAINT "mandate_party_mandate_id_mandate_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_party" ADD CONSTRAINT "mandate_party_party_slug_party_slug_fk" FOREIGN KEY ("party_slug") REFERENCES "public"."party"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_identifier" ADD CONSTRAINT "person_identifier_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcode_generation" ADD CONSTRAINT "postcode_generation_chamber_slug_chamber_slug_fk" FOREIGN KEY ("chamber_slug") REFERENCES "public"."chamber"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcode_generation" ADD CONSTRAINT "postcode_generation_source_slug_directory_source_slug_fk" FOREIGN KEY ("source_slug") REFERENCES "public"."directory_source"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcode_sector" ADD CONSTRAINT "postcode_sector_generation_id_postcode_generation_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."postcode_generation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recess" ADD CONSTRAINT "recess_chamber_slug_chamber_slug_fk" FOREIGN KEY ("chamber_slug") REFERENCES "public"."chamber"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "letter_once" ON "letter" USING btree ("campaign_id","canonical_email","mandate_id") WHERE state not in ('withdrawn','expired','pending');--> statement-breakpoint
CREATE UNIQUE INDEX "letter_of_request" ON "letter" USING btree ("request_id","mandate_id");--> statement-breakpoint
CREATE INDEX "letter_waiting" ON "letter" USING btree ("mandate_id","queued_at") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "letter_by_mandate" ON "letter" USING btree ("mandate_id","campaign_id");--> statement-breakpoint
CREATE INDEX "letter_follow_up" ON "letter" USING btree ("follow_up_on") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "letter_request_by_email" ON "letter_request" USING btree ("canonical_email");--> statement-breakpoint
CREATE INDEX "letter_request_unconfirmed" ON "letter_request" USING btree ("requested_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "letter_request_awaiting" ON "letter_request" USING btree ("looked_again_at") WHERE awaits_target;--> statement-breakpoint
CREATE INDEX "letter_request_shingles" ON "letter_request" USING gin ("shingles");--> statement-breakpoint
CREATE INDEX "target_position_newest" ON "target_position" USING btree ("campaign_id","person_id","on_day" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "area_code_by_area" ON "area_code" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "mandate_by_area" ON "mandate" USING btree ("area_id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "mandate_by_person" ON "mandate" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mandate_office_by_mandate" ON "mandate_office" USING btree ("mandate_id");--> statement-breakpoint
CREATE INDEX "mandate_party_by_mandate" ON "mandate_party" USING btree ("mandate_id");--> statement-breakpoint
CREATE INDEX "person_identifier_by_person" ON "person_identifier" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "postcode_answer_expiry" ON "postcode_answer" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "postcode_generation_current" ON "postcode_generation" USING btree ("chamber_slug") WHERE is_current;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_constituency_id_area_id_fk" FOREIGN KEY ("constituency_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_of_letter" ON "mail" USING btree ("letter_id") WHERE letter_id is not null;--> statement-breakpoint
CREATE INDEX "signature_in_constituency" ON "signature" USING btree ("constituency_id","campaign_id") WHERE state = 'confirmed' and constituency_id is not null;--> statement-breakpoint
CREATE INDEX "signature_unplaced" ON "signature" USING btree ("placed_at") WHERE state = 'confirmed' and constituency_id is null and postcode is not null;--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_purpose_is_known" CHECK ("consent_event"."purpose" in ('sign','publish_name','updates','pass_on','follow_up'));