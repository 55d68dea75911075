import { env } from '../env'

/**
 * What a mail to many carries beside the way to leave: to which of our lists it belongs (RFC 2919), so that a mail program
 * can sort it; by what its complaints are counted; and that no machine need answer it. `kind` is "campaign_updates".
 */
export function listHeaders({ id, kind }: { id: string; kind: string }): Record<string, string> {
  const domain = newsFrom().split('@').at(-1) ?? ''
  const list = kind.replace(/[^a-z0-9]+/g, '-')
  return {
    'List-Id': `<${list}.${domain}>`,
    'Feedback-ID': `${id}:${list}:mail:${senderId(domain)}`,
    Precedence: 'bulk',
  }
}

/** The address that mail to many comes from. */
export function newsFrom(): string {
  return env().MAIL_NEWS_FROM ?? env().MAIL_FROM
}

/** Who sends, the same in every mail: five to fifteen characters, as Gmail wants it. */
function senderId(domain: string): string {
  const name = domain.replace(/[^a-z0-9]/gi, '').toLowerCase()
  return name.slice(0, 15).padEnd(5, '0')
}
