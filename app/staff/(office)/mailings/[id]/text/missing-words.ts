import { counted } from '@/app/staff/ui/words'
import { readAudience } from '@/lib/audiences/read-audience'
import { countMissing } from '@/lib/mailings/count-missing'
import { type MailingText, mergeFields } from '@/lib/mailings/mailing'
import type { Mailing } from '@/lib/mailings/read-mailing'

/** "{{mp.name}} is missing for 31 people; they read “your MP”": for each field of a text that somebody has nothing for. */
export async function missingWords(mailing: Mailing, text: MailingText): Promise<string[]> {
  const used = fieldsIn(text)
  if (used.size === 0 || mailing.snapshotAt !== null) return []
  if (readAudience(mailing.audience).kind === 'mistakes') return []
  const missing = await countMissing(mailing, Date.now())
  return [...used].flatMap(([field, fallback]) => {
    const known = mergeFields.find((name) => name === field)
    const people = known ? (missing[known] ?? 0) : 0
    if (people === 0) return []
    const read = fallback ? `they read “${fallback}”` : 'it has no fallback'
    return [`{{${field}}} is missing for ${counted(people, 'person', 'people')}; ${read}`]
  })
}

/** The fields of a text, with the first fallback of each. */
function fieldsIn({ subject, preview, body }: MailingText): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, field = '', fallback = ''] of `${subject}\n${preview}\n${body}`.matchAll(
    /\{\{\s*([a-z.]+)\s*(?:\|([^{}\r\n]*))?\}\}/g,
  ))
    if (!found.has(field)) found.set(field, fallback.trim())
  return found
}
