-- AlterTable
ALTER TABLE "board" ADD COLUMN     "stored" JSONB;

-- AlterTable
ALTER TABLE "command_receipt" ADD COLUMN     "digest" TEXT;
