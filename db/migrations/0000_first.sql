CREATE TABLE "campaign" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "campaign_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"demand" text NOT NULL,
	"demand_highlight" text DEFAULT '' NOT NULL,
	"ask" text NOT NULL,
	"addressee" text NOT NULL,
	"addressee_short" text NOT NULL,
	"petition_text" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"recommendation_id" integer,
	"state" text DEFAULT 'draft' NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"pause_notice" text DEFAULT '' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaign_slug_unique" UNIQUE("slug"),
	CONSTRAINT "campaign_slug_is_readable" CHECK ("campaign"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("campaign"."slug") <= 80),
	CONSTRAINT "campaign_demand_is_short" CHECK (length("campaign"."demand") <= 80),
	CONSTRAINT "campaign_state_is_known" CHECK ("campaign"."state" in ('draft','in_review','scheduled','open','paused','closed','delivered','won','part_won','lost','superseded','archived')),
	CONSTRAINT "campaign_is_dated_once_scheduled" CHECK ("campaign"."state" in ('draft','in_review') or ("campaign"."opens_at" is not null and "campaign"."closes_at" is not null)),
	CONSTRAINT "campaign_closes_after_it_opens" CHECK ("campaign"."closes_at" > "campaign"."opens_at")
);
--> statement-breakpoint
CREATE TABLE "campaign_event" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "campaign_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff_id" text,
	"is_public" boolean DEFAULT false NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_figure" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "campaign_figure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"value" text NOT NULL,
	"says" text NOT NULL,
	"source" text NOT NULL,
	"as_of" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "campaign_figure_place" UNIQUE("campaign_id","position"),
	CONSTRAINT "campaign_figure_has_source" CHECK (length(trim("campaign_figure"."source")) > 0 and length(trim("campaign_figure"."as_of")) > 0)
);
--> statement-breakpoint
CREATE TABLE "campaign_goal" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "campaign_goal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"at_count" integer NOT NULL,
	"consequence" text NOT NULL,
	"reached_at" timestamp with time zone,
	CONSTRAINT "campaign_goal_once" UNIQUE("campaign_id","at_count"),
	CONSTRAINT "campaign_goal_is_positive" CHECK ("campaign_goal"."at_count" > 0),
	CONSTRAINT "campaign_goal_has_consequence" CHECK (length(trim("campaign_goal"."consequence")) > 0)
);
--> statement-breakpoint
CREATE TABLE "recommendation" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recommendation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"number" text NOT NULL,
	"title" text NOT NULL,
	"addressee" text NOT NULL,
	"made_in" text NOT NULL,
	"made_on" date,
	CONSTRAINT "recommendation_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "campaign_count" (
	"campaign_id" integer PRIMARY KEY NOT NULL,
	"confirmed" integer DEFAULT 0 NOT NULL,
	"counted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaign_count_is_not_negative" CHECK ("campaign_count"."confirmed" >= 0)
);
--> statement-breakpoint
CREATE TABLE "count_audit" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "count_audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"campaigns_checked" integer NOT NULL,
	"drift" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "count_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "count_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"campaign_id" integer NOT NULL,
	"country" text NOT NULL,
	"area" text NOT NULL,
	"delta" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_count" (
	"campaign_id" integer NOT NULL,
	"country" text NOT NULL,
	"area" text DEFAULT '' NOT NULL,
	"confirmed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "place_count_campaign_id_country_area_pk" PRIMARY KEY("campaign_id","country","area"),
	CONSTRAINT "place_count_is_not_negative" CHECK ("place_count"."confirmed" >= 0)
);
--> statement-breakpoint
CREATE TABLE "heartbeat" (
	"part" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_attempt" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "signing_attempt_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"campaign_id" integer NOT NULL,
	"ip_key" text NOT NULL,
	"network_key" text NOT NULL,
	"address_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "local_mail" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "local_mail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"mail_id" bigint NOT NULL,
	"to_address" text NOT NULL,
	"from_address" text NOT NULL,
	"subject" text NOT NULL,
	"headers" jsonb NOT NULL,
	"text_part" text NOT NULL,
	"html_part" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "local_mail_mail_id_unique" UNIQUE("mail_id")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"to_address" text NOT NULL,
	"address_key" text NOT NULL,
	"signature_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"priority" smallint DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"dedupe_key" text,
	"not_before" timestamp with time zone DEFAULT now() NOT NULL,
	"batch_id" uuid,
	"position" smallint,
	"provider_id" text,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mail_dedupe_key_unique" UNIQUE("dedupe_key"),
	CONSTRAINT "mail_place_in_batch" UNIQUE("batch_id","position"),
	CONSTRAINT "mail_state_is_known" CHECK ("mail"."state" in ('queued','batched','sent','failed','unknown','dropped'))
);
--> statement-breakpoint
CREATE TABLE "mail_batch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"messages" "bytea",
	"attempts" integer DEFAULT 0 NOT NULL,
	"first_attempt_at" timestamp with time zone,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp with time zone,
	"error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_batch_state_is_known" CHECK ("mail_batch"."state" in ('open','accepted','rejected','unknown'))
);
--> statement-breakpoint
CREATE TABLE "suppression" (
	"address_key" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"legal_name" text NOT NULL,
	"short_name" text NOT NULL,
	"team_name" text NOT NULL,
	"company_number" text NOT NULL,
	"charity_number_england_wales" text NOT NULL,
	"charity_number_scotland" text,
	"postal_address" text NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"website" text NOT NULL,
	"helpline_name" text NOT NULL,
	"helpline_run_by" text NOT NULL,
	"helpline_phone" text NOT NULL,
	"helpline_verified_on" date NOT NULL,
	"shows_sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "organisation_is_one_row" CHECK ("organisation"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" integer NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"email" text NOT NULL,
	"canonical_email" text NOT NULL,
	"country" text NOT NULL,
	"postcode" text,
	"area" text DEFAULT '' NOT NULL,
	"show_name" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"seat" smallint,
	"score" smallint DEFAULT 0 NOT NULL,
	"confirmations_sent" smallint DEFAULT 0 NOT NULL,
	"ip" "inet",
	"supporter_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "signature_state_is_known" CHECK ("signature"."state" in ('pending','confirmed','held','withdrawn','invalidated','spam')),
	CONSTRAINT "signature_sits_once_confirmed" CHECK (("signature"."state" in ('confirmed','held')) = ("signature"."seat" is not null)),
	CONSTRAINT "signature_seat_is_one_of_two" CHECK ("signature"."seat" in (1, 2)),
	CONSTRAINT "signature_confirmed_has_time" CHECK ("signature"."state" not in ('confirmed','held') or "signature"."confirmed_at" is not null),
	CONSTRAINT "signature_mails_are_capped" CHECK ("signature"."confirmations_sent" between 0 and 5),
	CONSTRAINT "signature_name_is_written" CHECK (length("signature"."name") between 1 and 200 and "signature"."name_key" <> ''),
	CONSTRAINT "signature_country_is_a_code" CHECK ("signature"."country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY DEFAULT gen_random_uuid()::text NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"role" text NOT NULL,
	"status" text DEFAULT 'invited' NOT NULL,
	"email_verified" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email"),
	CONSTRAINT "staff_role_is_known" CHECK ("staff"."role" in ('owner','admin','campaigner','moderator','analyst','support')),
	CONSTRAINT "staff_status_is_known" CHECK ("staff"."status" in ('invited','active','disabled')),
	CONSTRAINT "staff_email_is_folded" CHECK ("staff"."email" = lower("staff"."email"))
);
--> statement-breakpoint
CREATE TABLE "staff_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"actor_id" text,
	"subject_id" text,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"invited_by" text,
	"expires" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_sign_in_request" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_sign_in_request_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"identifier_key" text NOT NULL,
	"ip_key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_verification" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"code_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"wrong_codes" smallint DEFAULT 0 NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_verification_codes_are_capped" CHECK ("staff_verification"."wrong_codes" <= 5)
);
--> statement-breakpoint
CREATE TABLE "consent_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consent_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"signature_id" uuid NOT NULL,
	"canonical_email" text NOT NULL,
	"campaign_id" integer NOT NULL,
	"purpose" text NOT NULL,
	"channel" text DEFAULT 'email' NOT NULL,
	"basis" text DEFAULT 'explicit_consent' NOT NULL,
	"action" text NOT NULL,
	"wording_id" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_event_purpose_is_known" CHECK ("consent_event"."purpose" in ('sign','publish_name','updates')),
	CONSTRAINT "consent_event_action_is_known" CHECK ("consent_event"."action" in ('given','refused','withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "consent_wording" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"locale" text NOT NULL,
	"words" text NOT NULL,
	"valid_from" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supporter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"canonical_email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_acted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supporter_canonical_email_unique" UNIQUE("canonical_email")
);
--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_recommendation_id_recommendation_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_event" ADD CONSTRAINT "campaign_event_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_event" ADD CONSTRAINT "campaign_event_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_figure" ADD CONSTRAINT "campaign_figure_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_goal" ADD CONSTRAINT "campaign_goal_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_count" ADD CONSTRAINT "campaign_count_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_count" ADD CONSTRAINT "place_count_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_supporter_id_supporter_id_fk" FOREIGN KEY ("supporter_id") REFERENCES "public"."supporter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_event" ADD CONSTRAINT "staff_event_actor_id_staff_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_event" ADD CONSTRAINT "staff_event_subject_id_staff_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_invited_by_staff_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_wording_id_consent_wording_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."consent_wording"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_event_by_campaign" ON "campaign_event" USING btree ("campaign_id","at");--> statement-breakpoint
CREATE INDEX "signing_attempt_by_ip" ON "signing_attempt" USING btree ("ip_key","at");--> statement-breakpoint
CREATE INDEX "signing_attempt_by_network" ON "signing_attempt" USING btree ("network_key","at");--> statement-breakpoint
CREATE INDEX "signing_attempt_by_address" ON "signing_attempt" USING btree ("address_key","at");--> statement-breakpoint
CREATE INDEX "mail_waiting" ON "mail" USING btree ("priority","id") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "mail_by_address" ON "mail" USING btree ("address_key","created_at");--> statement-breakpoint
CREATE INDEX "mail_in_batch" ON "mail" USING btree ("batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "mail_batch_open" ON "mail_batch" USING btree ("next_attempt_at") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "signature_once" ON "signature" USING btree ("campaign_id","canonical_email","name_key") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE UNIQUE INDEX "signature_seat" ON "signature" USING btree ("campaign_id","canonical_email","seat") WHERE seat is not null;--> statement-breakpoint
CREATE INDEX "signature_by_email" ON "signature" USING btree ("canonical_email");--> statement-breakpoint
CREATE INDEX "signature_newest" ON "signature" USING btree ("campaign_id","confirmed_at" DESC NULLS LAST) WHERE state = 'confirmed';--> statement-breakpoint
CREATE INDEX "signature_unconfirmed" ON "signature" USING btree ("requested_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "staff_session_by_staff" ON "staff_session" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_sign_in_request_at" ON "staff_sign_in_request" USING btree ("at");--> statement-breakpoint
CREATE INDEX "staff_verification_by_identifier" ON "staff_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "consent_event_by_email" ON "consent_event" USING btree ("canonical_email","purpose","id" DESC NULLS LAST);