import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nothingAllowed } from '@/app/content-security-policy.mjs'

export const dynamic = 'force-dynamic'

/**
 * The worker of ALTCHA that does the work asked of a browser before it signs, as its package brings it. Its widget is not
 * used: it weighs more than all else on a campaign's page, and brings a control and styles that are not ours.
 */
export async function GET(): Promise<Response> {
  const script = await readFile(join(process.cwd(), 'node_modules/altcha/dist/workers/pbkdf2.js'), 'utf8')
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'content-security-policy': nothingAllowed,
  }
  return new Response(script, { headers })
}
