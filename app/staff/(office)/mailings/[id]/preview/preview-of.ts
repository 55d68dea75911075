import { readAudience } from '@/lib/audiences/read-audience'
import type { OutgoingMessage } from '@/lib/mail/mail'
import { composeFor } from '@/lib/mailings/compose/compose-for'
import { prepareText } from '@/lib/mailings/compose/prepare-text'
import type { Reader } from '@/lib/mailings/compose/read-readers'
import type { TextAbout } from '@/lib/mailings/compose/text-about'
import type { MailingText } from '@/lib/mailings/mailing'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { readOneReader } from '@/lib/mailings/read-reader'
import { canonicalEmail } from '@/lib/supporters/canonical-email'
import { addressKey } from '@/lib/tokens/keys'
import { type FictionalReader, fictionalReaders, signedOn } from './fictional-readers'

/** The mail as one reader gets it: the very bytes, but for who it is from. */
export async function previewOf(
  mailing: Pick<Mailing, 'id' | 'kind'>,
  text: MailingText,
  about: TextAbout,
  reader: Reader,
): Promise<OutgoingMessage> {
  const prepared = await prepareText(text, about)
  return composeFor(prepared, reader, { id: `mail-${mailing.id}`, kind: mailing.kind })
}

/** Somebody real, of those it would go to. */
export const realReader = 'real'

/**
 * The reader a mail is looked at as: somebody whom nobody is, or, for those who may see people, somebody real. The links of
 * somebody real are not theirs here, and their address is not shown. Where nobody real is there it is a fictional one.
 */
export async function readerOf(
  key: string,
  locale: string,
  mailing: Mailing,
  maySeePeople: boolean,
): Promise<{ key: string; reader: Reader }> {
  const known: FictionalReader = Object.hasOwn(fictionalReaders, key) ? (key as FictionalReader) : 'known'
  const nobody = fictional(known, locale, mailing.campaignId)
  const isRead = readAudience(mailing.audience).kind === 'audience'
  const real = key === realReader && maySeePeople && isRead ? await readOneReader(mailing, Date.now()) : null
  if (!real) return { key: known, reader: nobody }
  return { key, reader: { ...real, address: 'one.of.them@example.org' } }
}

/** Somebody whom nobody is, as they would be read with that campaign. */
export function fictional(key: FictionalReader, locale: string, campaignId: number | null): Reader {
  const { values, address } = fictionalReaders[key]
  const signs = campaignId !== null && key !== 'nothing'
  const { 'signature.date': _date, 'signature.number': _number, ...others } = values
  return {
    supporterId: '',
    address,
    addressKey: addressKey(canonicalEmail(address)),
    locale,
    values: signs ? values : others,
    signedOn: signs ? signedOn : null,
    because: { basis: 'explicit_consent', day: signedOn },
  }
}
