CREATE TABLE "mail_day" (
	"day" date NOT NULL,
	"domain" text NOT NULL,
	"sent" integer DEFAULT 0 NOT NULL,
	"bounced" integer DEFAULT 0 NOT NULL,
	"complained" integer DEFAULT 0 NOT NULL,
	"delayed" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"confirmed" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "mail_day_day_domain_pk" PRIMARY KEY("day","domain")
);
--> statement-breakpoint
CREATE TABLE "mail_event" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"provider_id" text NOT NULL,
	"severity" text DEFAULT '' NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"mail_id" bigint,
	"occurred_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone,
	CONSTRAINT "mail_event_type_is_known" CHECK ("mail_event"."type" in ('bounced','complained','failed','suppressed','delayed'))
);
--> statement-breakpoint
CREATE TABLE "complaint" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "complaint_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"address_key" text NOT NULL,
	"text" text NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_on" date NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"outcome" text DEFAULT '' NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "complaint_reference_unique" UNIQUE("reference"),
	CONSTRAINT "complaint_state_is_known" CHECK ("complaint"."state" in ('new','acknowledged','waiting','closed')),
	CONSTRAINT "complaint_acknowledged_has_time" CHECK ("complaint"."state" = 'new' or "complaint"."acknowledged_at" is not null),
	CONSTRAINT "complaint_closed_has_outcome" CHECK ("complaint"."state" <> 'closed' or ("complaint"."closed_at" is not null and length(trim("complaint"."outcome")) > 0))
);
--> statement-breakpoint
CREATE TABLE "complaint_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "complaint_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"complaint_id" integer NOT NULL,
	"what" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"staff_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_event_what_is_known" CHECK ("complaint_event"."what" in ('received','acknowledged','note','told','waiting','closed'))
);
--> statement-breakpoint
CREATE TABLE "data_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"address_key" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "data_request_kind_is_known" CHECK ("data_request"."kind" in ('open','download','erase')),
	CONSTRAINT "data_request_state_is_known" CHECK ("data_request"."state" in ('asked','done','expired'))
);
--> statement-breakpoint
CREATE TABLE "erasure" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "erasure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"address_key" text NOT NULL,
	"cause" text NOT NULL,
	"reached" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "erasure_cause_is_known" CHECK ("erasure"."cause" in ('asked','staff','retention','replay'))
);
--> statement-breakpoint
CREATE TABLE "retention_days" (
	"rule" text PRIMARY KEY NOT NULL,
	"days" integer NOT NULL,
	"changed_by" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "retention_days_are_some" CHECK ("retention_days"."days" between 1 and 36500)
);
--> statement-breakpoint
CREATE TABLE "retention_hold" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retention_hold_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"campaign_id" integer,
	"address_key" text,
	"reason" text NOT NULL,
	"ends_on" date NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "retention_hold_is_of_one" CHECK (num_nonnulls("retention_hold"."campaign_id", "retention_hold"."address_key") = 1),
	CONSTRAINT "retention_hold_has_reason" CHECK (length(trim("retention_hold"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "retention_run" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retention_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"rule" text NOT NULL,
	"day" date NOT NULL,
	"is_dry_run" boolean DEFAULT false NOT NULL,
	"matched" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"held" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "retention_run_once_a_day" UNIQUE("rule","day","is_dry_run")
);
--> statement-breakpoint
CREATE TABLE "contact_import" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contact_import_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"label" text NOT NULL,
	"collected_at" text NOT NULL,
	"collected_on" date NOT NULL,
	"wording_id" text NOT NULL,
	"basis" text NOT NULL,
	"evidence" text NOT NULL,
	"is_collected_by_us" boolean NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"already_known" integer DEFAULT 0 NOT NULL,
	"left_out" integer DEFAULT 0 NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_import_has_evidence" CHECK (length(trim("contact_import"."evidence")) > 0 and length(trim("contact_import"."collected_at")) > 0),
	CONSTRAINT "contact_import_basis_is_known" CHECK ("contact_import"."basis" in ('explicit_consent','soft_opt_in')),
	CONSTRAINT "contact_import_soft_opt_in_is_ours" CHECK ("contact_import"."basis" <> 'soft_opt_in' or ("contact_import"."is_collected_by_us" and "contact_import"."collected_on" >= '2026-02-05'))
);
--> statement-breakpoint
CREATE TABLE "mail_preference" (
	"supporter_id" uuid PRIMARY KEY NOT NULL,
	"refused_kinds" text[] DEFAULT '{}' NOT NULL,
	"refused_topics" text[] DEFAULT '{}' NOT NULL,
	"frequency" text DEFAULT 'all' NOT NULL,
	"paused_until" timestamp with time zone,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_preference_kinds_are_known" CHECK ("mail_preference"."refused_kinds" <@ array['campaign_updates','asks','news','results']),
	CONSTRAINT "mail_preference_frequency_is_known" CHECK ("mail_preference"."frequency" in ('all','weekly','monthly'))
);
--> statement-breakpoint
ALTER TABLE "live_setting" DROP CONSTRAINT "live_setting_key_is_known";--> statement-breakpoint
ALTER TABLE "consent_event" ALTER COLUMN "signature_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "consent_event" ALTER COLUMN "campaign_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "came_back" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "came_back_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "suppression" ADD COLUMN "source" text DEFAULT 'provider' NOT NULL;--> statement-breakpoint
ALTER TABLE "suppression" ADD COLUMN "detail" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consent_event" ADD COLUMN "import_id" integer;--> statement-breakpoint
ALTER TABLE "consent_event" ADD COLUMN "implied_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "address_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "country" text DEFAULT 'GB' NOT NULL;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "area" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "constituency_id" integer;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "locale" text DEFAULT 'en-GB' NOT NULL;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "updates" text;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "updates_basis" text;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "updates_wording_id" text;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "updates_campaign_id" integer;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "updates_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "updates_event_id" bigint;--> statement-breakpoint
ALTER TABLE "supporter" ADD COLUMN "implied_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaint_event" ADD CONSTRAINT "complaint_event_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_event" ADD CONSTRAINT "complaint_event_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_days" ADD CONSTRAINT "retention_days_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_import" ADD CONSTRAINT "contact_import_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_preference" ADD CONSTRAINT "mail_preference_supporter_id_supporter_id_fk" FOREIGN KEY ("supporter_id") REFERENCES "public"."supporter"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_event_waiting" ON "mail_event" USING btree ("received_at") WHERE applied_at is null;--> statement-breakpoint
CREATE INDEX "mail_event_of_mail" ON "mail_event" USING btree ("mail_id") WHERE mail_id is not null;--> statement-breakpoint
CREATE INDEX "complaint_open" ON "complaint" USING btree ("due_on") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "complaint_event_of" ON "complaint_event" USING btree ("complaint_id","id");--> statement-breakpoint
CREATE INDEX "data_request_by_address" ON "data_request" USING btree ("address_key","asked_at");--> statement-breakpoint
CREATE INDEX "erasure_by_address" ON "erasure" USING btree ("address_key");--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_import_id_contact_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."contact_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supporter" ADD CONSTRAINT "supporter_constituency_id_area_id_fk" FOREIGN KEY ("constituency_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_by_provider_id" ON "mail" USING btree ("provider_id") WHERE provider_id is not null;--> statement-breakpoint
CREATE INDEX "mail_that_came_back" ON "mail" USING btree ("came_back_at") WHERE came_back is not null;--> statement-breakpoint
CREATE INDEX "suppression_newest" ON "suppression" USING btree ("at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "signature_bounced" ON "signature" USING btree ("bounced_at") WHERE state = 'pending' and bounced_at is not null;--> statement-breakpoint
CREATE INDEX "supporter_by_address_key" ON "supporter" USING btree ("address_key") WHERE address_key <> '';--> statement-breakpoint
CREATE INDEX "supporter_who_agreed" ON "supporter" USING btree ("id") WHERE updates = 'given';--> statement-breakpoint
CREATE INDEX "supporter_by_last_act" ON "supporter" USING btree ("last_acted_at");--> statement-breakpoint
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_reason_is_known" CHECK ("suppression"."reason" in ('asked','bounced','complained'));--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_basis_is_known" CHECK ("consent_event"."basis" in ('explicit_consent','soft_opt_in','implied'));--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_of_a_form_names_it" CHECK ("consent_event"."source" <> 'sign_form' or ("consent_event"."signature_id" is not null and "consent_event"."campaign_id" is not null));--> statement-breakpoint
ALTER TABLE "consent_event" ADD CONSTRAINT "consent_event_of_an_import_names_it" CHECK (("consent_event"."source" = 'import') = ("consent_event"."import_id" is not null));--> statement-breakpoint
ALTER TABLE "live_setting" ADD CONSTRAINT "live_setting_key_is_known" CHECK ("live_setting"."key" in ('signing_pause','count_freeze','proof_of_work','trending','banner','limits','contact_policy'));