CREATE TABLE "provider_key" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"provider" text NOT NULL,
	"last_four" text NOT NULL,
	"base_url" text,
	"host" text NOT NULL,
	"sealed" text NOT NULL,
	"models" jsonb NOT NULL,
	"is_on" boolean DEFAULT true NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_policy" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"when_away" text NOT NULL,
	"samples" integer NOT NULL,
	"interview_cap_micro_usd" bigint,
	"month_cap_micro_usd" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "provider_key" ADD CONSTRAINT "provider_key_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_policy" ADD CONSTRAINT "provider_policy_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provider_key_owner" ON "provider_key" USING btree ("owner_id","position");--> statement-breakpoint
-- The rooms get nothing: a sealed key reaches a room with the brief of its interview.
GRANT SELECT, INSERT, UPDATE, DELETE ON provider_key, provider_policy TO site;
