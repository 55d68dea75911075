import { checkLines } from '@/app/staff/ui/mailing-check-words'
import { capitalise, endSentence } from '@/app/ui/format'
import { textProblems } from '@/lib/mailings/checks/text-problems'
import { readTextAbout } from '@/lib/mailings/compose/read-text-about'
import { readMailing } from '@/lib/mailings/read-mailing'

/** What keeps a mailing from being approved or sent, as the mistake of a form; null where nothing does. */
export async function whatStops(id: number): Promise<Record<string, string> | null> {
  const mailing = await readMailing(id)
  if (!mailing) return null
  const checks = await textProblems(mailing.texts, await readTextAbout(mailing.campaignId, mailing.texts))
  const [first, ...others] = checkLines(checks, mailing.texts).filter(({ result }) => result === 'stops')
  if (!first) return null
  const more = others.length > 0 ? ` The page of the mailing has ${others.length} more.` : ''
  return { form: `Put this right first. ${endSentence(capitalise(first.words))}${more}` }
}
