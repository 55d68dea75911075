import type { OutgoingMessage } from '@/lib/mail/mail'
import { composeFor } from '@/lib/mailings/compose/compose-for'
import { prepareText } from '@/lib/mailings/compose/prepare-text'
import type { Reader } from '@/lib/mailings/compose/read-readers'
import type { TextAbout } from '@/lib/mailings/compose/text-about'
import type { MailingText } from '@/lib/mailings/mailing'
import type { Mailing } from '@/lib/mailings/read-mailing'
import { readReader } from '@/lib/mailings/read-reader'
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

/**
 * The reader a mail is looked at as: somebody whom nobody is, or, for those who may see people, somebody real by their id.
 * Whoever is not there, or may not be seen, is the first of the fictional ones.
 */
export async function readerOf(
  key: string,
  locale: string,
  campaignId: number | null,
  maySeePeople: boolean,
): Promise<{ key: string; reader: Reader }> {
  const real = maySeePeople ? await readReader(key, campaignId) : null
  if (real) return { key, reader: real }
  const known: FictionalReader = key in fictionalReaders ? (key as FictionalReader) : 'known'
  return { key: known, reader: fictional(known, locale, campaignId) }
}

function fictional(key: FictionalReader, locale: string, campaignId: number | null): Reader {
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
