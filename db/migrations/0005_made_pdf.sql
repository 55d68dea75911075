CREATE TABLE "made_pdf" (
	"publication_id" integer PRIMARY KEY NOT NULL,
	"edition" text NOT NULL,
	"storage_key" text NOT NULL,
	"bytes" integer NOT NULL,
	"pages" smallint NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "made_pdf_is_something" CHECK ("made_pdf"."bytes" > 0 and "made_pdf"."pages" > 0)
);
--> statement-breakpoint
ALTER TABLE "made_pdf" ADD CONSTRAINT "made_pdf_publication_id_publication_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publication"("id") ON DELETE cascade ON UPDATE no action;