import type postgres from 'postgres'
import { canSend, type Person, type Refusal } from '../consent/can-send'
import type { ContactPolicy } from '../consent/contact-policy'
import { readPeople } from '../consent/read-people'
import { log } from '../log'
import type { FrozenMail } from '../mail/freeze-batch'
import type { OutgoingMessage } from '../mail/mail'
import { isOneAddress } from '../mail/one-address'
import { type Reader, readReaders } from './compose/read-readers'
import { type SendingMailing, writerOf } from './read-sending'
import type { LockedChunk } from './take-chunk'

/** Why somebody of the snapshot is not mailed when their turn comes. */
export type LeftOut =
  | Refusal
  /** They are not known here any more. */
  | 'erased'
  /** No mail can be addressed to what they gave. */
  | 'no_address'
  /** Their mail could not be written: our fault. */
  | 'not_written'

type Recipient = { place: number; supporterId: string; leftOut: string | null; isMailed: boolean }

/**
 * Asks of each person of a chunk whether this mail may go to them now, writes down why not, and composes the others' mails.
 * Who has a mail of this mailing already, from an earlier taking, is passed over: `mailedBefore` counts them.
 */
export async function judgeChunk(
  sql: postgres.TransactionSql,
  mailing: SendingMailing,
  chunk: LockedChunk,
  policy: ContactPolicy,
  now: number,
): Promise<{ mails: FrozenMail[]; mailedBefore: number }> {
  const writeTo = writerOf(mailing, chunk.variant)
  const recipients = await readRecipients(sql, mailing.id, chunk.no)
  const waiting = recipients.filter(({ isMailed }) => !isMailed)
  const ids = waiting.map(({ supporterId }) => supporterId)
  const people = await readPeople(sql, ids, now)
  const readers = await readReaders(sql, ids, mailing.campaignId, mailing.fields)
  const mails: FrozenMail[] = []
  const faults: unknown[] = []
  const verdicts: { place: number; leftOut: string | null }[] = []
  for (const recipient of waiting) {
    const { place, supporterId } = recipient
    const reader = readers.get(supporterId)
    const why = whyNot(people.get(supporterId), reader, mailing, policy, now)
    const message = why === null && reader ? tryToWrite(() => writeTo(reader), faults) : null
    const mail = message && reader ? asMail(mailing.id, place, reader, message) : null
    if (mail) mails.push(mail)
    const leftOut = mail ? null : (why ?? 'not_written')
    if (leftOut !== recipient.leftOut) verdicts.push({ place, leftOut })
  }
  tellFaults(faults, mails.length, mailing.id, chunk.no)
  await keepVerdicts(sql, mailing.id, verdicts)
  return { mails, mailedBefore: recipients.length - waiting.length }
}

function readRecipients(sql: postgres.TransactionSql, id: number, no: number) {
  return sql<Recipient[]>`
    select r.place, r.supporter_id as "supporterId", r.left_out as "leftOut",
      exists (select 1 from mail m where m.mailing_id = r.mailing_id and m.mailing_place = r.place) as "isMailed"
    from mailing_recipient r where r.mailing_id = ${id} and r.place >= ${no * 100} and r.place < ${no * 100 + 100} order by r.place`
}

function whyNot(
  person: Person | undefined,
  reader: Reader | undefined,
  { purpose }: SendingMailing,
  policy: ContactPolicy,
  now: number,
): LeftOut | null {
  if (!person || !reader) return 'erased'
  const verdict = canSend(person, purpose, now, policy)
  if (verdict.kind === 'no') return verdict.reason
  return isOneAddress(reader.address) ? null : 'no_address'
}

function tryToWrite(write: () => OutgoingMessage, faults: unknown[]): OutgoingMessage | null {
  try {
    return write()
  } catch (error) {
    faults.push(error)
    return null
  }
}

const mostUnwritten = 10

/** One whose mail cannot be written does not hold up the other ninety-nine; of many it is not they who are at fault. */
function tellFaults(faults: unknown[], written: number, mailing: number, hundred: number): void {
  const [fault] = faults
  if (fault === undefined) return
  if (written === 0 || faults.length > mostUnwritten) throw fault
  log.error('some mails of a mailing could not be written', { mailing, hundred, mails: faults.length }, fault)
}

function asMail(
  mailingId: number,
  mailingPlace: number,
  { address: toAddress, addressKey }: Reader,
  message: OutgoingMessage,
): FrozenMail {
  return { row: { kind: 'mailing', mailingId, mailingPlace, toAddress, addressKey }, message }
}

async function keepVerdicts(
  sql: postgres.TransactionSql,
  id: number,
  verdicts: { place: number; leftOut: string | null }[],
) {
  if (verdicts.length === 0) return
  await sql`
    update mailing_recipient r set left_out = v.reason
    from unnest(${verdicts.map(({ place }) => place)}::int[], ${verdicts.map(({ leftOut }) => leftOut)}::text[]) as v (place, reason)
    where r.mailing_id = ${id} and r.place = v.place`
}
