DROP INDEX "journey_person_due";--> statement-breakpoint
CREATE INDEX "journey_person_due" ON "journey_person" USING btree ("journey_id","due_at") WHERE state = 'waiting';