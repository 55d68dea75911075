import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { readHealth } from '@/lib/running/health'

export const dynamic = 'force-dynamic'

/** 200 when this installation can serve, 503 with the part that fails otherwise. */
export async function GET(): Promise<Response> {
  const health = await readHealth()
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'content-security-policy': nothingAllowed,
  }
  return new Response(JSON.stringify(health), { status: health.ok ? 200 : 503, headers })
}
