import { randomInt } from 'node:crypto'
import { type Challenge, createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { statements } from '@/db/client'
import { hmac } from '../tokens/keys'
import { liveSettings } from './live-settings'

/** How long a challenge may be solved and handed in. */
const lifeMs = 10 * 60_000
const payloadLettersMax = 4000

const secrets = () => ({
  hmacSignatureSecret: hmac('proof', 'challenge').toString('base64url'),
  hmacKeySignatureSecret: hmac('proof', 'key').toString('base64url'),
})

/**
 * A piece of work in the format of ALTCHA (PBKDF2, deterministic): a browser must try some hundred keys, we derive one to
 * set it and none to check it. How much is among the limits.
 */
export async function newChallenge(now: number): Promise<Challenge> {
  const { proofRounds, proofTries } = (await liveSettings()).limits
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: proofRounds,
    counter: randomInt(Math.floor(proofTries / 2), proofTries),
    deriveKey,
    expiresAt: new Date(now + lifeMs),
    ...secrets(),
  })
}

const payloadShape = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string().regex(/^[0-9a-f]{32}$/),
      salt: z.string(),
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.int(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
})

/** True when this is our challenge, solved in time, and handed in for the first time: it is spent now. '' is none. */
export async function spendProof(payload: string, now: number): Promise<boolean> {
  const proof = readPayload(payload)
  if (!proof) return false
  const { verified } = await verifySolution({ ...proof, deriveKey, ...secrets() })
  const { nonce, expiresAt } = proof.challenge.parameters
  if (!verified || expiresAt * 1000 < now) return false
  const spent = await statements()`
    insert into spent_proof (nonce, expires_at) values (${nonce}, to_timestamp(${expiresAt})) on conflict do nothing returning nonce`
  return spent.length > 0
}

function readPayload(payload: string): z.infer<typeof payloadShape> | null {
  if (payload === '' || payload.length > payloadLettersMax) return null
  try {
    const read = payloadShape.safeParse(JSON.parse(Buffer.from(payload, 'base64').toString('utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
