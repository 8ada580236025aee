-- Two roles, each with what its Worker needs and nothing else. Whoever deploys makes them with a password
-- (docs/deploy.md); one that is missing is made without, so that nobody can sign in with it.
DO $$
BEGIN
  CREATE ROLE site LOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$
BEGIN
  CREATE ROLE rooms LOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO site, rooms;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "user", session, account, verification, refresh_token, "grant", resume, interview, report
  TO site;
--> statement-breakpoint
-- Facts are history: the site reads them, and takes them away with a deleted interview, but never changes one.
GRANT SELECT, DELETE ON interview_fact TO site;
--> statement-breakpoint
-- The trace can be added to, not rewritten.
GRANT INSERT ON audit TO site;
--> statement-breakpoint
GRANT SELECT ON question_bank TO site;
--> statement-breakpoint
-- A room learns whether its interview still exists and writes down what happened in it. It reads no person.
GRANT SELECT (id, seq, deleted_at),
      UPDATE (seq, status, asked, answered, points, verdict, abilities, started_at, ended_at, updated_at)
  ON interview TO rooms;
--> statement-breakpoint
GRANT SELECT (interview_id, seq), INSERT ON interview_fact TO rooms;
--> statement-breakpoint
GRANT SELECT (interview_id), INSERT, UPDATE ON report TO rooms;
--> statement-breakpoint
GRANT SELECT (id, times_asked), UPDATE (times_asked) ON question_bank TO rooms;
