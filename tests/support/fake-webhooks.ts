import { createHmac } from 'node:crypto'

/** What Resend tells of a mail, in its own wire format. */
export type Told = {
  type: string
  emailId: string
  to?: string
  at?: Date
  bounce?: { type: string; subType?: string; message?: string }
  failed?: string
  suppressed?: string
}

/** The secret as it is set in RESEND_WEBHOOK_SECRET, and as it signs. */
export const webhookKey = Buffer.from('a secret of the tests, thirty-two')
export const webhookSecret = `whsec_${webhookKey.toString('base64')}`

/** The body of a post, as the provider writes it. */
export function bodyOf({ type, emailId, to = 'b@example.org', at = new Date(), ...rest }: Told): string {
  return JSON.stringify({
    type: `email.${type}`,
    created_at: at.toISOString(),
    data: {
      broadcast_id: undefined,
      created_at: '2026-11-22 10:00:00.000000+00',
      email_id: emailId,
      message_id: `<${emailId}@eu-west-1.amazonses.com>`,
      from: 'Us <a@example.org>',
      to: [to],
      subject: 'A safer harbour',
      ...(rest.bounce && { bounce: { subType: 'General', message: 'no such mailbox', ...rest.bounce } }),
      ...(rest.failed && { failed: { reason: rest.failed } }),
      ...(rest.suppressed && { suppressed: { message: rest.suppressed, type: 'bounce' } }),
    },
  })
}

type Posting = {
  /** The id of this piece of news; each try to deliver it has the same. */
  id?: string
  /** How old it says it is, in seconds. */
  ageSeconds?: number
  signedWith?: Buffer
  /** What is posted, where it is not what was signed. */
  claimed?: string
}

/** A post as Svix makes it (Standard Webhooks): an id, the time, and an HMAC over both and the very bytes. */
export function signedPost(
  url: string,
  body: string,
  { id = 'msg_1', ageSeconds = 0, signedWith = webhookKey, claimed = body }: Posting = {},
): Request {
  const seconds = String(Math.floor(Date.now() / 1000) - ageSeconds)
  const signature = createHmac('sha256', signedWith).update(`${id}.${seconds}.${body}`).digest('base64')
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Svix-Webhooks/1.62.0',
    'svix-id': id,
    'svix-timestamp': seconds,
    // While a secret is being changed there are two signatures.
    'svix-signature': `v1,${Buffer.alloc(32).toString('base64')} v1,${signature}`,
  }
  return new Request(url, { method: 'POST', headers, body: claimed })
}
