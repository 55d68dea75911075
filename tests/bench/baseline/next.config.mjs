import { resolve } from 'node:path'

export default {
  agentRules: false,
  poweredByHeader: false,
  serverExternalPackages: ['postgres'],
  turbopack: { root: resolve('.') },
  typescript: { ignoreBuildErrors: true },
}
