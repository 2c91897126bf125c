-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "standing" TEXT NOT NULL DEFAULT 'none';

-- What the law says of the claims that are there already, this once in SQL: from here on the law writes it with every
-- change. A rating that was let stand, else the one that all current verdicts share, else a dispute.
UPDATE "claim" c
   SET "standing" = s."standing"
  FROM (SELECT v."board_id", v."claim_id",
               coalesce(max(v."rating") FILTER (WHERE v."id" = k."adjudicated_id"),
                        CASE WHEN count(DISTINCT v."rating") > 1 THEN 'disputed' ELSE max(v."rating") END) AS "standing"
          FROM "verdict" v
          JOIN "claim" k ON k."board_id" = v."board_id" AND k."id" = v."claim_id"
         WHERE v."state" = 'current'
         GROUP BY v."board_id", v."claim_id") s
 WHERE c."board_id" = s."board_id" AND c."id" = s."claim_id";
