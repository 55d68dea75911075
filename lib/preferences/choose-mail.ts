import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { frequencies, mailKinds } from '@/db/schema/supporters'
import { type MailingLocale, mailingLocales } from '../mailings/mailing'
import type { Frequency } from './read-mail-choices'

export { mailKinds }

/** A form of choices as it was sent: what it offered, and what of that somebody left ticked. */
export type MailChoice = {
  kinds: string[]
  offeredTopics: string[]
  topics: string[]
  frequency: Frequency
  /** The language of our mail; null where the form did not ask. */
  locale: MailingLocale | null
}

/**
 * Reads the form; every box that was offered and not ticked is a no. What was never offered stays as it was, so that a page
 * opened yesterday refuses nothing that is new today.
 */
export function readMailChoice(values: Record<string, string>): MailChoice {
  const offeredTopics = (values.offered ?? '')
    .split(' ')
    .filter((slug) => /^[a-z0-9-]{1,80}$/.test(slug))
    .slice(0, 200)
  return {
    kinds: mailKinds.filter((kind) => values[`kind_${kind}`] === 'yes'),
    offeredTopics,
    topics: offeredTopics.filter((slug) => values[`topic_${slug}`] === 'yes'),
    frequency: frequencies.find((each) => each === values.frequency) ?? 'all',
    locale: mailingLocales.find((each) => each === values.locale) ?? null,
  }
}

/**
 * Writes what somebody would have of our mail, for a supporter; nothing for somebody we do not know. Without `raises` it can
 * only become less: a no stays a no, seldom stays seldom, and the language stays what it was.
 */
export async function chooseMail(tx: Tx, key: string, choice: MailChoice, raises: boolean): Promise<void> {
  const refusedKinds = mailKinds.filter((kind) => !choice.kinds.includes(kind))
  const refusedTopics = choice.offeredTopics.filter((slug) => !choice.topics.includes(slug))
  await tx.execute(sql`
    insert into mail_preference as p (supporter_id, refused_kinds, refused_topics, frequency)
    select id, ${list(refusedKinds)}, ${list(refusedTopics)}, ${choice.frequency} from supporter where address_key = ${key}
    on conflict (supporter_id) do update set changed_at = now(),
      refused_kinds = case when ${raises} then excluded.refused_kinds else ${together(sql`p.refused_kinds`, sql`excluded.refused_kinds`)} end,
      refused_topics = ${together(
        sql`array(select unnest(p.refused_topics) except select unnest(case when ${raises} then ${list(choice.offeredTopics)} else '{}' end))`,
        sql`excluded.refused_topics`,
      )},
      frequency = case when ${raises} or ${howSeldom(sql`excluded.frequency`)} > ${howSeldom(sql`p.frequency`)}
        then excluded.frequency else p.frequency end`)
  if (raises && choice.locale)
    await tx.execute(sql`update supporter set locale = ${choice.locale} where address_key = ${key}`)
}

const list = (words: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(words)}::text::jsonb))`
const together = (a: ReturnType<typeof sql>, b: ReturnType<typeof sql>) =>
  sql`array(select unnest(${a}) union select unnest(${b}) order by 1)`
const howSeldom = (frequency: ReturnType<typeof sql>) =>
  sql`array_position(array['all','weekly','monthly'], ${frequency})`
