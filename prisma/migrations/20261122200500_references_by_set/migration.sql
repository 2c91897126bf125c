-- A foreign key looks up every single row it guards, and on the log, the receipts and the comments that was half of what
-- the database had to do for a command. What those rows refer to is the same few boards and people in a whole batch, so it
-- is checked once a statement instead. Keys that hold the tree of a board together (thread to claim, comment to thread) stay.

DROP INDEX "command_receipt_board_id_idx";
ALTER TABLE "command_receipt"
    DROP CONSTRAINT "command_receipt_board_id_fkey",
    DROP CONSTRAINT "command_receipt_actor_fkey";
ALTER TABLE "board_event"
    DROP CONSTRAINT "board_event_board_id_fkey",
    DROP CONSTRAINT "board_event_by_fkey";
-- Whoever wrote a comment is whoever its event names.
ALTER TABLE "comment" DROP CONSTRAINT "comment_by_fkey";

CREATE FUNCTION "board_event_refers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT board_id FROM fresh) f WHERE NOT EXISTS (SELECT FROM board b WHERE b.id = f.board_id)) THEN
        RAISE EXCEPTION 'an event of a board that does not exist' USING ERRCODE = 'foreign_key_violation';
    END IF;
    IF EXISTS (SELECT FROM (SELECT DISTINCT by_id FROM fresh) f WHERE NOT EXISTS (SELECT FROM user_account u WHERE u.id = f.by_id)) THEN
        RAISE EXCEPTION 'an event by nobody' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "board_event_refers" AFTER INSERT ON "board_event"
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "board_event_refers"();

-- The other side of the same promise: neither a board with a log nor a person in one can be deleted.
CREATE FUNCTION "board_log_goes_first"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM board_event e JOIN gone g ON e.board_id = g.id) THEN
        RAISE EXCEPTION 'a board cannot be deleted before its log' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "board_log_goes_first" AFTER DELETE ON "board"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "board_log_goes_first"();

CREATE FUNCTION "user_account_stays_in_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM board_event e JOIN gone g ON e.by_id = g.id) THEN
        RAISE EXCEPTION 'a person whom a log names cannot be deleted' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "user_account_stays_in_log" AFTER DELETE ON "user_account"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "user_account_stays_in_log"();
