import { Resend } from 'resend'
import { z } from 'zod'
import { env } from '../env'

/** What the provider tells of a mail that it had taken. */
export type ResendEvent =
  | {
      kind: 'undelivered'
      providerId: string
      how: 'bounced' | 'failed'
      /** True where the address itself is at fault. */
      isLasting: boolean
      /** What it said, for staff. */
      reason: string
      /** An instant. */
      at: number
    }
  /** Any other news, which nothing of ours asks for. */
  | { kind: 'other' }
  /** Not signed with our secret, or older than five minutes: the provider did not send it, or somebody sends it again. */
  | { kind: 'refused' }
  /** No secret is set. */
  | { kind: 'not_set' }

const event = z.object({
  type: z.string(),
  created_at: z.string(),
  data: z.object({
    email_id: z.string().min(1).max(100),
    bounce: z
      .object({
        message: z.string().default(''),
        type: z.string().default(''),
        subType: z.string().default(''),
      })
      .optional(),
    failed: z.object({ reason: z.string().default('') }).optional(),
    suppressed: z.object({ message: z.string().default('') }).optional(),
  }),
})

/** Reads what was posted to us, byte for byte as it came. Never throws for what anybody posts. */
export function readResendEvent(body: string, headers: Headers): ResendEvent {
  const { RESEND_WEBHOOK_SECRET: webhookSecret, RESEND_API_KEY: key = 're_none' } = env()
  if (!webhookSecret) return { kind: 'not_set' }
  let signed: unknown
  try {
    signed = new Resend(key).webhooks.verify({
      payload: body,
      headers: {
        id: headers.get('svix-id') ?? '',
        timestamp: headers.get('svix-timestamp') ?? '',
        signature: headers.get('svix-signature') ?? '',
      },
      webhookSecret,
    })
  } catch {
    return { kind: 'refused' }
  }
  const read = event.safeParse(signed)
  return read.success ? whatItSays(read.data) : { kind: 'other' }
}

function whatItSays({ type, created_at, data }: z.infer<typeof event>): ResendEvent {
  const base = { kind: 'undelivered', providerId: data.email_id, at: Date.parse(created_at) || 0 } as const
  if (type === 'email.bounced') {
    const { message = '', type: severity = '', subType = '' } = data.bounce ?? {}
    const reason = [severity, subType, message].filter(Boolean).join(': ')
    return { ...base, how: 'bounced', isLasting: severity !== 'Transient', reason }
  }
  if (type === 'email.suppressed')
    return { ...base, how: 'bounced', isLasting: true, reason: data.suppressed?.message ?? '' }
  if (type === 'email.failed')
    return { ...base, how: 'failed', isLasting: false, reason: data.failed?.reason ?? '' }
  return { kind: 'other' }
}
