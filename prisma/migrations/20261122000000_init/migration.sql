-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "board" (
    "id" UUID NOT NULL,
    "epoch" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "time" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "is_sample" BOOLEAN NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "scale" JSONB NOT NULL,
    "revision_id" UUID NOT NULL,

    CONSTRAINT "board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board_event" (
    "board_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "command_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "v" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "board_event_pkey" PRIMARY KEY ("board_id","seq")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "command_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("command_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "board_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "outlet" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "url" TEXT,
    "published_at" TEXT,
    "note" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("board_id","id")
);

-- CreateTable
CREATE TABLE "board_member" (
    "board_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "board_member_pkey" PRIMARY KEY ("board_id","user_id")
);

-- CreateTable
CREATE TABLE "claim" (
    "board_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "rev" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "claimant" TEXT NOT NULL,
    "claim_type" TEXT NOT NULL,
    "checkability" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "priority_reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "status_before_drop" TEXT,
    "drop_reason" TEXT NOT NULL,
    "assignee_id" UUID,
    "reviewer_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_seq" INTEGER NOT NULL,
    "edited_by" UUID NOT NULL,
    "adjudicated_id" UUID,
    "adjudication_reason" TEXT NOT NULL,
    "adjudicated_by" UUID,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("board_id","id")
);

-- CreateTable
CREATE TABLE "occurrence" (
    "board_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "revision_id" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start_at" INTEGER NOT NULL,
    "end_at" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "occurrence_pkey" PRIMARY KEY ("board_id","claim_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "board_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "rev" INTEGER NOT NULL,
    "source_url" TEXT NOT NULL,
    "source_canonical" TEXT NOT NULL,
    "source_title" TEXT NOT NULL,
    "source_publisher" TEXT NOT NULL,
    "source_author" TEXT NOT NULL,
    "source_published_at" TEXT,
    "source_type" TEXT NOT NULL,
    "admiralty" TEXT,
    "stance" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "ladder" TEXT NOT NULL,
    "checked_by" UUID,
    "edited_by" UUID NOT NULL,
    "attached_by" UUID NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL,
    "detached_by" UUID,
    "detached_at" TIMESTAMPTZ(3),
    "detach_reason" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("board_id","claim_id","id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "board_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rating" TEXT NOT NULL,
    "confidence" TEXT,
    "reason_codes" TEXT[],
    "rationale" TEXT NOT NULL,
    "based_on" UUID[],
    "state" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("board_id","claim_id","id")
);

-- CreateTable
CREATE TABLE "thread" (
    "board_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_seq" INTEGER NOT NULL,
    "resolved_by" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_pkey" PRIMARY KEY ("board_id","claim_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "board_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "removed_by" UUID,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("board_id","claim_id","id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "thread_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "read_mark" (
    "user_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "read_mark_pkey" PRIMARY KEY ("user_id","board_id","claim_id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'person',
    "role" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oauth_account" (
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "oauth_account_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "command_receipt_board_id_idx" ON "command_receipt"("board_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_board_id_no_key" ON "revision"("board_id", "no");

-- CreateIndex
CREATE INDEX "board_member_user_id_idx" ON "board_member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_board_id_no_key" ON "claim"("board_id", "no");

-- CreateIndex
CREATE INDEX "evidence_source_canonical_idx" ON "evidence"("source_canonical");

-- CreateIndex
CREATE INDEX "comment_board_id_claim_id_thread_id_idx" ON "comment"("board_id", "claim_id", "thread_id");

-- CreateIndex
CREATE INDEX "notice_user_id_read_at_at_idx" ON "notice"("user_id", "read_at", "at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_user_id_board_id_seq_kind_key" ON "notice"("user_id", "board_id", "seq", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "oauth_account_user_id_idx" ON "oauth_account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- AddForeignKey
ALTER TABLE "board_event" ADD CONSTRAINT "board_event_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "command_receipt" ADD CONSTRAINT "command_receipt_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_member" ADD CONSTRAINT "board_member_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_member" ADD CONSTRAINT "board_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_board_id_claim_id_fkey" FOREIGN KEY ("board_id", "claim_id") REFERENCES "claim"("board_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_board_id_claim_id_fkey" FOREIGN KEY ("board_id", "claim_id") REFERENCES "claim"("board_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_board_id_claim_id_fkey" FOREIGN KEY ("board_id", "claim_id") REFERENCES "claim"("board_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_board_id_claim_id_fkey" FOREIGN KEY ("board_id", "claim_id") REFERENCES "claim"("board_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_board_id_claim_id_thread_id_fkey" FOREIGN KEY ("board_id", "claim_id", "thread_id") REFERENCES "thread"("board_id", "claim_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_account" ADD CONSTRAINT "oauth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what the schema language cannot say. Closed lists are those of the law in board/.

-- The house itself, for what no person did. It cannot sign in.
INSERT INTO "user_account" ("id", "name", "email", "kind", "role", "deactivated_at")
VALUES ('00000000-0000-8000-8000-000000000000', 'Claimboard', 'system@claimboard.invalid', 'system', 'viewer', CURRENT_TIMESTAMP);

ALTER TABLE "user_account"
    ADD CONSTRAINT "user_account_kind_known" CHECK ("kind" IN ('person', 'demo', 'system')),
    ADD CONSTRAINT "user_account_role_known" CHECK ("role" IN ('owner', 'editor', 'checker', 'viewer')),
    ADD CONSTRAINT "user_account_lengths" CHECK (char_length("name") BETWEEN 1 AND 200 AND char_length("email") BETWEEN 3 AND 320);
-- Two spellings of one address must not be two people.
CREATE UNIQUE INDEX "user_account_email_any_case" ON "user_account" (lower("email"));

ALTER TABLE "invitation"
    ADD CONSTRAINT "invitation_role_known" CHECK ("role" IN ('owner', 'editor', 'checker', 'viewer')),
    ADD CONSTRAINT "invitation_used_by_fkey" FOREIGN KEY ("used_by_id") REFERENCES "user_account" ("id"),
    ADD CONSTRAINT "invitation_used_whole" CHECK ("used_by_id" IS NULL OR "used_at" IS NOT NULL);

ALTER TABLE "board"
    ADD CONSTRAINT "board_phase_known" CHECK ("phase" IN ('open', 'archived', 'removed')),
    ADD CONSTRAINT "board_seq_counts" CHECK ("seq" >= 1),
    ADD CONSTRAINT "board_time_runs" CHECK ("time" >= "created_at"),
    ADD CONSTRAINT "board_lengths" CHECK (char_length("title") BETWEEN 1 AND 500 AND char_length("language") BETWEEN 2 AND 64),
    ADD CONSTRAINT "board_scale_shape" CHECK (jsonb_typeof("scale") = 'object' AND jsonb_typeof("scale" -> 'ratings') = 'array'),
    ADD CONSTRAINT "board_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user_account" ("id");

ALTER TABLE "board_event"
    ADD CONSTRAINT "board_event_seq_counts" CHECK ("seq" >= 1),
    ADD CONSTRAINT "board_event_v_counts" CHECK ("v" >= 1),
    ADD CONSTRAINT "board_event_begins" CHECK (("seq" = 1) = ("type" = 'board.created')),
    -- What only an audience is sent never stands in a log.
    ADD CONSTRAINT "board_event_type_shape" CHECK ("type" ~ '^[a-z]+\.[a-zA-Z]+$' AND "type" <> 'evidence.withheld'),
    ADD CONSTRAINT "board_event_data_shape" CHECK (jsonb_typeof("data") = 'object'),
    ADD CONSTRAINT "board_event_by_fkey" FOREIGN KEY ("by_id") REFERENCES "user_account" ("id");

ALTER TABLE "command_receipt"
    ADD CONSTRAINT "command_receipt_seq_counts" CHECK ("seq" >= 1),
    ADD CONSTRAINT "command_receipt_actor_fkey" FOREIGN KEY ("actor_id") REFERENCES "user_account" ("id");

ALTER TABLE "revision"
    ADD CONSTRAINT "revision_no_counts" CHECK ("no" >= 1),
    ADD CONSTRAINT "revision_lengths" CHECK (
        char_length("text") BETWEEN 1 AND 400000 AND char_length("headline") <= 500 AND char_length("outlet") <= 1000
        AND char_length("author") <= 1000 AND char_length("url") <= 2048 AND char_length("note") <= 4000
        AND char_length("published_at") BETWEEN 4 AND 16
    );

ALTER TABLE "board_member"
    ADD CONSTRAINT "board_member_role_known" CHECK ("role" IN ('owner', 'editor', 'checker', 'viewer'));

ALTER TABLE "claim"
    ADD CONSTRAINT "claim_type_known" CHECK ("claim_type" IN ('statistic', 'event', 'quote', 'attribution', 'causal', 'prediction', 'position', 'other')),
    ADD CONSTRAINT "claim_checkability_known" CHECK ("checkability" IN ('fact', 'opinion', 'prediction', 'not_checkable')),
    ADD CONSTRAINT "claim_priority_known" CHECK ("priority" IN ('high', 'medium', 'low')),
    ADD CONSTRAINT "claim_status_known" CHECK ("status" IN ('todo', 'in_progress', 'help_needed', 'ready_for_review', 'done', 'dropped')),
    ADD CONSTRAINT "claim_status_before_known" CHECK ("status_before_drop" IN ('todo', 'in_progress', 'help_needed', 'ready_for_review', 'done')),
    ADD CONSTRAINT "claim_dropped_whole" CHECK (("status" = 'dropped') = ("status_before_drop" IS NOT NULL)),
    ADD CONSTRAINT "claim_adjudicated_whole" CHECK (("adjudicated_id" IS NULL) = ("adjudicated_by" IS NULL)),
    ADD CONSTRAINT "claim_numbers" CHECK ("no" >= 1 AND "rev" >= 1 AND "created_seq" >= 1),
    ADD CONSTRAINT "claim_lengths" CHECK (
        char_length("statement") BETWEEN 1 AND 4000 AND char_length("claimant") <= 1000 AND char_length("priority_reason") <= 1000
        AND char_length("drop_reason") <= 1000 AND char_length("adjudication_reason") <= 1000
    ),
    ADD CONSTRAINT "claim_assignee_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user_account" ("id"),
    ADD CONSTRAINT "claim_reviewer_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "user_account" ("id"),
    ADD CONSTRAINT "claim_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "user_account" ("id"),
    ADD CONSTRAINT "claim_edited_by_fkey" FOREIGN KEY ("edited_by") REFERENCES "user_account" ("id"),
    ADD CONSTRAINT "claim_adjudicated_by_fkey" FOREIGN KEY ("adjudicated_by") REFERENCES "user_account" ("id");

ALTER TABLE "occurrence"
    ADD CONSTRAINT "occurrence_anchor_known" CHECK ("anchor" IN ('exact', 'moved', 'fuzzy', 'ambiguous', 'unanchored')),
    ADD CONSTRAINT "occurrence_place" CHECK ("seq" >= 1 AND "start_at" >= 0 AND "end_at" > "start_at" AND "end_at" <= 400000),
    ADD CONSTRAINT "occurrence_score_range" CHECK ("score" BETWEEN 0 AND 1),
    ADD CONSTRAINT "occurrence_lengths" CHECK (
        char_length("exact") BETWEEN 1 AND 10000 AND char_length("prefix") <= 64 AND char_length("suffix") <= 64
    ),
    ADD CONSTRAINT "occurrence_revision_fkey" FOREIGN KEY ("board_id", "revision_id") REFERENCES "revision" ("board_id", "id");

ALTER TABLE "evidence"
    ADD CONSTRAINT "evidence_stance_known" CHECK ("stance" IN ('supports', 'refutes', 'context')),
    ADD CONSTRAINT "evidence_ladder_known" CHECK ("ladder" IN ('attached', 'opened', 'passage_found', 'confirmed', 'failed', 'unreachable')),
    ADD CONSTRAINT "evidence_visibility_known" CHECK ("visibility" IN ('public', 'team')),
    ADD CONSTRAINT "evidence_source_type_known" CHECK ("source_type" IN (
        'primary_document', 'official_data', 'company_statement', 'news_report', 'interview', 'expert_analysis',
        'academic', 'fact_check', 'opinion', 'social_media', 'reference', 'other'
    )),
    ADD CONSTRAINT "evidence_admiralty_shape" CHECK ("admiralty" ~ '^[A-F][1-6]$'),
    ADD CONSTRAINT "evidence_numbers" CHECK ("seq" >= 1 AND "rev" >= 1),
    ADD CONSTRAINT "evidence_detached_whole" CHECK (
        ("detached_by" IS NULL) = ("detached_at" IS NULL) AND ("detached_by" IS NULL) = ("detach_reason" IS NULL)
    ),
    ADD CONSTRAINT "evidence_lengths" CHECK (
        char_length("source_url") BETWEEN 1 AND 2048 AND char_length("source_title") <= 500
        AND char_length("source_publisher") <= 1000 AND char_length("source_author") <= 1000
        AND char_length("source_published_at") BETWEEN 4 AND 16 AND char_length("quote") <= 10000
        AND char_length("locator") <= 1000 AND char_length("note") <= 20000 AND char_length("detach_reason") <= 1000
    ),
    ADD CONSTRAINT "evidence_checked_by_fkey" FOREIGN KEY ("checked_by") REFERENCES "user_account" ("id"),
    ADD CONSTRAINT "evidence_edited_by_fkey" FOREIGN KEY ("edited_by") REFERENCES "user_account" ("id"),
    ADD CONSTRAINT "evidence_attached_by_fkey" FOREIGN KEY ("attached_by") REFERENCES "user_account" ("id"),
    ADD CONSTRAINT "evidence_detached_by_fkey" FOREIGN KEY ("detached_by") REFERENCES "user_account" ("id");

ALTER TABLE "verdict"
    ALTER COLUMN "reason_codes" SET NOT NULL,
    ALTER COLUMN "based_on" SET NOT NULL,
    ADD CONSTRAINT "verdict_confidence_known" CHECK ("confidence" IN ('high', 'medium', 'low')),
    ADD CONSTRAINT "verdict_state_known" CHECK ("state" IN ('current', 'superseded', 'withdrawn')),
    ADD CONSTRAINT "verdict_ended_whole" CHECK (("state" = 'current') = ("ended_at" IS NULL)),
    ADD CONSTRAINT "verdict_reason_codes_known" CHECK ("reason_codes" <@ ARRAY[
        'factual_error', 'manipulated_media', 'outdated', 'missing_context', 'unverified_as_fact', 'satire', 'other'
    ]),
    ADD CONSTRAINT "verdict_seq_counts" CHECK ("seq" >= 1),
    ADD CONSTRAINT "verdict_lengths" CHECK (char_length("rating") BETWEEN 1 AND 40 AND char_length("rationale") <= 20000),
    ADD CONSTRAINT "verdict_by_fkey" FOREIGN KEY ("by_id") REFERENCES "user_account" ("id");
-- A reviewer has at most one current verdict on a claim.
CREATE UNIQUE INDEX "verdict_one_current" ON "verdict" ("board_id", "claim_id", "by_id") WHERE "state" = 'current';

ALTER TABLE "thread"
    ADD CONSTRAINT "thread_kind_known" CHECK ("kind" IN ('note', 'query', 'change_request')),
    ADD CONSTRAINT "thread_seq_counts" CHECK ("created_seq" >= 1),
    ADD CONSTRAINT "thread_resolved_whole" CHECK (("resolved_by" IS NULL) = ("resolved_at" IS NULL)),
    ADD CONSTRAINT "thread_resolved_by_fkey" FOREIGN KEY ("resolved_by") REFERENCES "user_account" ("id");

ALTER TABLE "comment"
    ADD CONSTRAINT "comment_numbers" CHECK ("seq" >= 1 AND "rev" >= 1),
    ADD CONSTRAINT "comment_body_or_tombstone" CHECK (
        char_length("body") <= 20000 AND ("removed_by" IS NULL) = (char_length("body") > 0)
    ),
    ADD CONSTRAINT "comment_by_fkey" FOREIGN KEY ("by_id") REFERENCES "user_account" ("id"),
    ADD CONSTRAINT "comment_removed_by_fkey" FOREIGN KEY ("removed_by") REFERENCES "user_account" ("id");

ALTER TABLE "notice"
    ADD CONSTRAINT "notice_kind_known" CHECK ("kind" IN ('mention', 'assigned', 'review_asked', 'reply')),
    ADD CONSTRAINT "notice_seq_counts" CHECK ("seq" >= 1),
    ADD CONSTRAINT "notice_by_fkey" FOREIGN KEY ("by_id") REFERENCES "user_account" ("id");

ALTER TABLE "read_mark"
    ADD CONSTRAINT "read_mark_seq_counts" CHECK ("seq" >= 0);

-- [H1] The log is append-only. A purge and a redaction, the sanctioned exceptions, say so for their one transaction;
-- deleting a board reaches its log by cascade and is held up in the same way.
CREATE FUNCTION "board_event_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('claimboard.sanctioned', true) IS DISTINCT FROM 'on' THEN
        RAISE EXCEPTION 'board_event is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "board_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "board_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "board_event_is_append_only"();
