import { setTimeout as sleep } from 'node:timers/promises'

/** A mail as /dev/mailbox.json lists it. */
type InboxMail = {
  id: number
  to: string
  from: string
  subject: string
  headers: Record<string, string>
  text: string
  html: string
  links: string[]
  at: string
}

/** Everything that came to one address, newest first. */
export async function mailsTo(site: string, address: string): Promise<InboxMail[]> {
  const response = await fetch(`${site}/dev/mailbox.json?to=${encodeURIComponent(address)}`)
  if (!response.ok) throw new Error(`the local mailbox answered ${response.status}`)
  return response.json()
}

type Wanted = {
  /** A part of the subject. */
  subject?: string
  /** Only a mail that is newer than this one. */
  after?: InboxMail
  withinMs?: number
}

/** Waits for a mail to an address, and gives the newest that fits. Throws, saying what came instead, when none does. */
export async function waitForMail(site: string, address: string, wanted: Wanted = {}): Promise<InboxMail> {
  const deadline = Date.now() + (wanted.withinMs ?? 15_000)
  for (;;) {
    const mails = await mailsTo(site, address)
    const found = mails.find(
      ({ id, subject }) => subject.includes(wanted.subject ?? '') && id > (wanted.after?.id ?? 0),
    )
    if (found) return found
    if (Date.now() > deadline) {
      const came = mails.map(({ subject }) => subject).join('; ') || 'nothing'
      throw new Error(`no mail "${wanted.subject ?? ''}" came to ${address}; what came: ${came}`)
    }
    await sleep(100)
  }
}

/** The link of a mail whose path begins like this: "/signatures/". */
export function linkIn(mail: InboxMail, path: string): string {
  const link = mail.links.find((href) => URL.canParse(href) && new URL(href).pathname.startsWith(path))
  if (!link) throw new Error(`the mail "${mail.subject}" has no link to ${path}`)
  return link
}

/** The code that can be typed instead of following the link: alone on its line. */
export function codeIn(mail: InboxMail): string {
  const code = /^([0-9A-HJKMNP-TV-Z]{6}|\d{8})$/m.exec(mail.text)?.[1]
  if (!code) throw new Error(`the mail "${mail.subject}" has no code`)
  return code
}
