import { Resend } from 'resend'
import { z } from 'zod'
import { env } from '../env'
import type { MailNews } from './coming-back/mail-news'

/** What somebody posted to the webhook of the mail provider. */
export type ResendEvent =
  | { kind: 'news'; news: MailNews }
  /** Signed by the provider, and nothing that we ask for. */
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
    to: z.array(z.string()).catch([]),
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

const types: Record<string, MailNews['type']> = {
  'email.bounced': 'bounced',
  'email.complained': 'complained',
  'email.failed': 'failed',
  'email.suppressed': 'suppressed',
  'email.delivery_delayed': 'delayed',
}

/** Reads what was posted to us, byte for byte as it came. Never throws for what anybody posts. */
export function readResendEvent(body: string, headers: Headers): ResendEvent {
  const { RESEND_WEBHOOK_SECRET: webhookSecret, RESEND_API_KEY: key = 're_none' } = env()
  if (!webhookSecret) return { kind: 'not_set' }
  const id = headers.get('svix-id') ?? ''
  let signed: unknown
  try {
    signed = new Resend(key).webhooks.verify({
      payload: body,
      headers: {
        id,
        timestamp: headers.get('svix-timestamp') ?? '',
        signature: headers.get('svix-signature') ?? '',
      },
      webhookSecret,
    })
  } catch {
    return { kind: 'refused' }
  }
  const read = event.safeParse(signed)
  const news = read.success && id.length <= 200 ? newsIn(id, read.data) : null
  return news ? { kind: 'news', news } : { kind: 'other' }
}

function newsIn(id: string, { type, created_at, data }: z.infer<typeof event>): MailNews | null {
  const known = types[type]
  if (!known) return null
  const at = Date.parse(created_at)
  return {
    id,
    type: known,
    providerId: data.email_id,
    severity: known === 'bounced' ? (data.bounce?.type ?? '').slice(0, 40) : '',
    detail: withoutAddresses(saidIn(data), data.to).slice(0, 300),
    // Never in the future: a clock that runs ahead must not outrank what comes after it.
    occurredAt: new Date(Number.isNaN(at) ? Date.now() : Math.min(at, Date.now())).toISOString(),
  }
}

function saidIn({ bounce, failed, suppressed }: z.infer<typeof event>['data']): string {
  if (bounce) return [bounce.type, bounce.subType, bounce.message].filter(Boolean).join(': ')
  return failed?.reason ?? suppressed?.message ?? ''
}

/** What a mail server said often names the mailbox, in whole or before the @: neither is kept. */
export function withoutAddresses(said: string, addresses: string[]): string {
  const names = addresses
    .map((address) => address.slice(0, address.lastIndexOf('@')))
    .filter((name) => name.length > 1)
  const bare = said.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/\S*@\S*/gu, '[address]')
  return names.reduce(
    (text, name) =>
      text.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(name)}(?![\\p{L}\\p{N}])`, 'giu'),
        '[address]',
      ),
    bare,
  )
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
