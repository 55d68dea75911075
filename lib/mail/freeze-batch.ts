import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import type { FrozenKind, OutgoingMessage } from './mail'
import { leaseSeconds, pack, type TakenBatch } from './take-batch'

/** A mail that is composed, and the row that stands for it. */
export type FrozenMail = {
  row: {
    kind: FrozenKind
    mailingId?: number
    mailingPlace?: number
    journeyPersonId?: number
    journeyStep?: number
    toAddress: string
    addressKey: string
  }
  message: OutgoingMessage
}

/** After everything of the outbox. */
const priority = 3

/**
 * Writes mails and the batch that holds their bytes, at most a hundred, in the transaction of whoever composed them: from
 * here on they are sent like any other batch, with the same key and bytes at every try. `taken`: the batch is ours and
 * counted as tried; else whoever looks next for a batch that is due takes it. Throws where one of them is there already.
 */
export async function freezeBatch(
  sql: postgres.TransactionSql,
  mails: FrozenMail[],
  { taken }: { taken: boolean },
): Promise<TakenBatch> {
  const id = randomUUID()
  const messages = mails.map(({ message }) => message)
  const attempt = taken ? 1 : 0
  await sql`
    insert into mail_batch (id, messages, attempts, first_attempt_at, lease_until)
    values (${id}, ${pack(messages)}, ${attempt}, case when ${taken} then now() end,
      case when ${taken} then now() + make_interval(secs => ${leaseSeconds}) end)`
  await sql`
    insert into mail (kind, to_address, address_key, mailing_id, mailing_place, journey_person_id, journey_step, priority,
      state, batch_id, position)
    select f.kind, f."toAddress", f."addressKey", f."mailingId", f."mailingPlace", f."journeyPersonId", f."journeyStep",
      ${priority}, 'batched', ${id}, f.position
    from jsonb_to_recordset(${JSON.stringify(mails.map(({ row }, position) => ({ ...row, position })))}::jsonb) as f (kind text,
      "toAddress" text, "addressKey" text, "mailingId" int, "mailingPlace" int, "journeyPersonId" bigint, "journeyStep" smallint,
      position smallint)`
  return { id, attempt, messages }
}
