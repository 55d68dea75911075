-- A campaign whose address a page of ours has could not be read there: it gets another.
UPDATE "campaign" SET "slug" = "slug" || '-' || "id" WHERE "slug" in ('new','preview','sources');--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "sensitivity" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "consent_edition" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "outcome_drafts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_slug_is_no_page" CHECK ("campaign"."slug" not in ('new','preview','sources'));--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_sensitivity_is_known" CHECK ("campaign"."sensitivity" in ('none','mentions','describes'));