-- CreateTable
CREATE TABLE "ended_right" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ended_right_pkey" PRIMARY KEY ("kind","key")
);

ALTER TABLE "ended_right"
    ADD CONSTRAINT "ended_right_kind_known" CHECK ("kind" IN ('invitation', 'token', 'person', 'role', 'password'));

-- By triggers and not by whoever ends a right, so that no way of ending one can forget it.
CREATE FUNCTION "invitation_has_ended"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "ended_right" ("kind", "key") VALUES ('invitation', OLD."id"::text) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER "invitation_ends" AFTER UPDATE OF "used_at", "revoked_at" ON "invitation" FOR EACH ROW
    WHEN (NEW."used_at" IS NOT NULL OR NEW."revoked_at" IS NOT NULL) EXECUTE FUNCTION "invitation_has_ended"();
CREATE TRIGGER "invitation_goes" AFTER DELETE ON "invitation" FOR EACH ROW EXECUTE FUNCTION "invitation_has_ended"();

CREATE FUNCTION "api_token_has_ended"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "ended_right" ("kind", "key") VALUES ('token', OLD."id"::text) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER "api_token_ends" AFTER UPDATE OF "revoked_at" ON "api_token" FOR EACH ROW
    WHEN (NEW."revoked_at" IS NOT NULL) EXECUTE FUNCTION "api_token_has_ended"();
CREATE TRIGGER "api_token_goes" AFTER DELETE ON "api_token" FOR EACH ROW EXECUTE FUNCTION "api_token_has_ended"();

-- Whoever is brought back, or made an owner again, has what they had.
CREATE FUNCTION "user_account_has_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    "ranks" CONSTANT text[] := ARRAY['owner', 'editor', 'checker', 'viewer'];
BEGIN
    IF NEW."deactivated_at" IS NOT NULL THEN
        INSERT INTO "ended_right" ("kind", "key") VALUES ('person', NEW."id"::text) ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM "ended_right" WHERE "kind" = 'person' AND "key" = NEW."id"::text;
    END IF;
    IF array_position("ranks", NEW."role") > array_position("ranks", OLD."role") THEN
        INSERT INTO "ended_right" ("kind", "key", "detail") VALUES ('role', NEW."id"::text, NEW."role")
            ON CONFLICT ("kind", "key") DO UPDATE SET "detail" = EXCLUDED."detail", "ended_at" = EXCLUDED."ended_at";
    ELSIF NEW."role" = 'owner' THEN
        DELETE FROM "ended_right" WHERE "kind" = 'role' AND "key" = NEW."id"::text;
    ELSIF NEW."role" <> OLD."role" THEN
        UPDATE "ended_right" SET "detail" = NEW."role" WHERE "kind" = 'role' AND "key" = NEW."id"::text;
    END IF;
    IF OLD."password_hash" IS DISTINCT FROM NEW."password_hash" AND OLD."password_hash" IS NOT NULL THEN
        INSERT INTO "ended_right" ("kind", "key")
            VALUES ('password', encode(sha256(convert_to(OLD."password_hash", 'UTF8')), 'hex')) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "user_account_changes" AFTER UPDATE OF "deactivated_at", "role", "password_hash" ON "user_account"
    FOR EACH ROW WHEN (OLD."kind" = 'person') EXECUTE FUNCTION "user_account_has_changed"();

-- What has ended before today; which passwords and roles there were is not known any more.
INSERT INTO "ended_right" ("kind", "key", "ended_at")
    SELECT 'invitation', "id"::text, coalesce("revoked_at", "used_at") FROM "invitation"
     WHERE "used_at" IS NOT NULL OR "revoked_at" IS NOT NULL
    UNION ALL SELECT 'token', "id"::text, "revoked_at" FROM "api_token" WHERE "revoked_at" IS NOT NULL
    UNION ALL SELECT 'person', "id"::text, "deactivated_at" FROM "user_account" WHERE "deactivated_at" IS NOT NULL;
