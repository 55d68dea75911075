import { existsSync } from 'node:fs'
import { env, type Settings } from '@/lib/env'
import { refusal } from './stopping'

/**
 * Checks the settings of a production process: from the environment and from `.env`, which never overrides it.
 * Refuses with the list of what is missing or wrong.
 */
export function settingsOfProduction(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env')
  if (process.env.LOCAL === 'on')
    throw refusal('LOCAL=on is for npm start. Take it out of the settings of production.')
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  try {
    const settings = env()
    process.env.NEXTAUTH_URL = settings.SITE_URL
    return settings
  } catch (error) {
    throw refusal(error instanceof Error ? error.message : String(error))
  }
}
