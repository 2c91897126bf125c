-- Counts of an hour: written often, worth no WAL, and empty after a crash.
CREATE UNLOGGED TABLE "attempt_count" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "attempt_count_pkey" PRIMARY KEY ("key")
);
