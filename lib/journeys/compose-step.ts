import type postgres from 'postgres'
import { env } from '../env'
import type { FrozenMail } from '../mail/freeze-batch'
import type { OutgoingMessage } from '../mail/mail'
import { composeFor } from '../mailings/compose/compose-for'
import { type PreparedText, prepareText } from '../mailings/compose/prepare-text'
import { readReaders } from '../mailings/compose/read-readers'
import { readTextAbout } from '../mailings/compose/read-text-about'
import { mintStayToken } from '../tokens/address-token'
import { type JourneyStep, stayPath } from './journey'
import type { Judged } from './judge-people'
import type { DueGroup } from './take-due'

/** A figure in a mail may be so old. */
const keptMs = 60_000
const mostKept = 200

const kept = new Map<string, { at: number; texts: Promise<PreparedText[]> }>()

/** The texts of a step, rendered once for everybody it goes to. Of a step without texts there are none. */
function prepared(group: DueGroup, { texts }: JourneyStep, now: number): Promise<PreparedText[]> {
  const { journeyId, version, step, campaignId } = group
  const name = [env().SITE_URL, journeyId, version, step, campaignId].join(' ')
  const known = kept.get(name)
  if (known && known.at > now - keptMs) return known.texts
  if (kept.size >= mostKept) kept.clear()
  const fresh = readTextAbout(campaignId, texts).then((about) =>
    Promise.all(texts.map((text) => prepareText(text, about))),
  )
  kept.set(name, { at: now, texts: fresh })
  // What failed is not kept.
  fresh.catch(() => kept.delete(name))
  return fresh
}

/**
 * The mails of those who are to get one, in their language where it is written in it. Whoever has no address that a mail can
 * be sent to is given back as `impossible`.
 */
export async function composeStep(
  sql: postgres.TransactionSql,
  group: DueGroup,
  step: JourneyStep,
  judged: Judged[],
  now: number,
): Promise<{ mails: FrozenMail[]; impossible: Set<number> }> {
  const mailed = judged.filter(({ kind }) => kind === 'mail')
  const impossible = new Set<number>()
  if (mailed.length === 0) return { mails: [], impossible }
  const texts = await prepared(group, step, now)
  const fields = [...new Set(texts.flatMap((text) => text.fields))]
  const ids = mailed.map(({ person }) => person.supporterId)
  const readers = await readReaders(sql, ids, group.campaignId, fields)
  const mails = mailed.flatMap(({ person }): FrozenMail[] => {
    const reader = readers.get(person.supporterId)
    const text = texts.find(({ locale }) => locale === reader?.locale) ?? texts[0]
    if (!reader || !text) {
      impossible.add(person.id)
      return []
    }
    try {
      const message = composeFor(text, reader, { id: `journey-${group.journeyId}`, kind: group.kind })
      return [{ row: rowOf(group, person.id, reader), message: withStayLink(message, reader.addressKey) }]
    } catch {
      impossible.add(person.id)
      return []
    }
  })
  return { mails, impossible }
}

function rowOf(
  { step }: DueGroup,
  journeyPersonId: number,
  { address, addressKey }: { address: string; addressKey: string },
): FrozenMail['row'] {
  return { kind: 'journey', journeyPersonId, journeyStep: step, toAddress: address, addressKey }
}

/** A text cannot hold an address that is another for each reader: this one alone becomes theirs. */
function withStayLink(message: OutgoingMessage, addressKey: string): OutgoingMessage {
  const place = `${env().SITE_URL}${stayPath}`
  if (!message.text.includes(place)) return message
  const own = `${env().SITE_URL}/stay/${mintStayToken(addressKey)}`
  return {
    ...message,
    html: message.html.replaceAll(place, own),
    text: message.text.replaceAll(place, own),
  }
}
