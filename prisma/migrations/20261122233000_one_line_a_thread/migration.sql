-- A long discussion is one thing to look at, not a hundred: of its unread replies one line stands in an inbox, at the first
-- of them. What is there already is thinned out to that.
DELETE FROM "notice" n
 USING "notice" first
 WHERE n.kind = 'reply' AND n.read_at IS NULL AND first.kind = 'reply' AND first.read_at IS NULL
   AND first.user_id = n.user_id AND first.board_id = n.board_id AND first.claim_id = n.claim_id
   AND first.thread_id = n.thread_id AND first.seq < n.seq;

CREATE UNIQUE INDEX "notice_one_unread_line" ON "notice" ("user_id", "board_id", "claim_id", "thread_id")
    WHERE "kind" = 'reply' AND "read_at" IS NULL;
