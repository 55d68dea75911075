ALTER TABLE "mailing" ADD COLUMN "approval_reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mailing" ADD COLUMN "stuck_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mailing" ADD COLUMN "stuck_at" text;--> statement-breakpoint
ALTER TABLE "mailing_chunk" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_stuck_has_place" CHECK (("mailing"."stuck_since" is null) = ("mailing"."stuck_at" is null) and "mailing"."stuck_at" in ('start','text','hundred'));