DROP INDEX "interview_owner";--> statement-breakpoint
DROP INDEX "resume_owner";--> statement-breakpoint
ALTER TABLE "interview" ALTER COLUMN "points" SET DATA TYPE double precision;--> statement-breakpoint
CREATE INDEX "interview_owner" ON "interview" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "resume_owner" ON "resume" USING btree ("owner_id","created_at");