import { keepLocalSettings, localSettings } from './local-settings'

/**
 * Gives this process the settings of the local mode: what stands in the environment, and for what does not, what this
 * machine made for itself. `url` is where the site is; without it, where it was last started.
 */
export function setLocalSettings(url?: string): void {
  const kept = localSettings()
  const siteUrl = process.env.SITE_URL || url || kept.siteUrl || 'http://127.0.0.1:3000'
  Object.assign(process.env, {
    LOCAL: 'on',
    NEXT_TELEMETRY_DISABLED: '1',
    // Stops Next from reading .env, where the settings of production may stand.
    __NEXT_PROCESSED_ENV: 'true',
    SECRET_KEY: process.env.SECRET_KEY || kept.secretKey,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || kept.nextauthSecret,
    SITE_URL: siteUrl,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || siteUrl,
  })
  if (url && kept.siteUrl !== siteUrl) keepLocalSettings({ siteUrl })
}
