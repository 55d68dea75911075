import { statements } from '@/db/client'
import { type FrozenMail, freezeBatch } from '../mail/freeze-batch'
import { canonicalEmail } from '../supporters/canonical-email'
import { addressKey } from '../tokens/keys'
import { composeFor } from './compose/compose-for'
import { prepareText } from './compose/prepare-text'
import type { Reader } from './compose/read-readers'
import { readTextAbout } from './compose/read-text-about'
import type { MergeValues } from './mailing'
import type { Mailing } from './read-mailing'

type Test = {
  mailing: Mailing
  /** To whom: only ever a member of staff, at their own address. */
  staff: { id: string; email: string }
  /** What the fields say: of somebody whom nobody is. `signedOn`: "2026-10-14". */
  values: MergeValues
  signedOn: string
}

/**
 * Sends every version of a mailing to whoever asks for it, marked in its subject. It has no place in the mailing: none of its
 * figures counts it, and the code of its links is not the mailing's. Gives how many mails that are. `no_mail_arrives`: mail to
 * their address came back, or was marked as spam, and none is sent.
 */
export async function sendTest({
  mailing,
  staff,
  values,
  signedOn,
}: Test): Promise<{ kind: 'sent'; mails: number } | { kind: 'no_mail_arrives' }> {
  if (await isUnreachable(staff.email)) return { kind: 'no_mail_arrives' }
  const about = await readTextAbout(mailing.campaignId, mailing.texts)
  const mails = await Promise.all(
    mailing.texts.map(async (text): Promise<FrozenMail> => {
      const reader = readerFor(staff.email, text.locale, values, signedOn)
      const list = { id: `test-${mailing.id}`, kind: mailing.kind, isTest: true }
      return {
        row: { kind: 'mailing-test', toAddress: staff.email, addressKey: reader.addressKey },
        message: composeFor(await prepareText(text, about), reader, list),
      }
    }),
  )
  if (mails.length === 0) return { kind: 'sent', mails: 0 }
  await statements().begin(async (sql) => {
    await freezeBatch(sql, mails, { taken: false })
    await sql`update mailing set tested_version = ${mailing.version} where id = ${mailing.id} and version = ${mailing.version}`
    await sql`
      insert into audit_entry (staff_id, action, object_kind, object_id, facts)
      values (${staff.id}, 'mailing.tested', 'mailing', ${String(mailing.id)},
        jsonb_build_object('version', ${mailing.version}::int, 'mails', ${mails.length}::int))`
  })
  return { kind: 'sent', mails: mails.length }
}

async function isUnreachable(address: string): Promise<boolean> {
  const [stop] = await statements()`
    select from suppression where address_key = ${addressKey(canonicalEmail(address))} and reason in ('bounced', 'complained')`
  return stop !== undefined
}

function readerFor(address: string, locale: string, values: MergeValues, signedOn: string): Reader {
  return {
    ...{
      supporterId: '',
      address,
      addressKey: addressKey(canonicalEmail(address)),
      locale,
      values,
      signedOn,
    },
    because: { basis: 'explicit_consent', day: signedOn },
  }
}
