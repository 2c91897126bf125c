# syntax=docker/dockerfile:1
# Not built here: there was no Docker engine where this was written. Every command in it was read, none was run.

# The machine's Node only installs; the one that runs is pinned in package.json and lies in node_modules.
FROM node:24-bookworm-slim AS packages
WORKDIR /desk
COPY package.json package-lock.json ./
# The scripts of packages bring the binaries of PostgreSQL, of Prisma and of the pinned Node.
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund

FROM packages AS build
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
RUN node_modules/.bin/node node_modules/prisma/build/index.js generate \
 && NODE_ENV=production node_modules/.bin/node -e "import('./server/ground/build.ts').then(({ ensureBuild }) => ensureBuild()).then(() => process.exit(0))" \
 && rm -rf .next/cache e2e

FROM node:24-bookworm-slim AS run
WORKDIR /desk
# The database that comes along refuses to run as root, and nothing else here needs to.
RUN groupadd --system --gid 10001 desk \
 && useradd --system --uid 10001 --gid desk --home-dir /data --shell /usr/sbin/nologin desk \
 && install -d -o desk -g desk -m 0750 /data
# Nothing of the program may be changed by whoever runs it, but the place where a lock is held while a build is looked for.
COPY --from=build /desk /desk
RUN install -d -o desk -g desk node_modules/.cache/claimboard
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DATA_DIR=/data PORT=3000 HOST=0.0.0.0
USER desk
VOLUME /data
EXPOSE 3000
# Ready means that the database answers and is migrated. The first start makes the database and the sample.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node_modules/.bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node_modules/.bin/node", "--max-semi-space-size=16", "server/start.ts"]
