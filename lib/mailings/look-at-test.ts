import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Why a subject test could not be run, or would say nothing. */
export type TestTrouble =
  /** The groups of the test are as large as the audience: nobody would be left for the winner. */
  | 'test_too_large'
  /** A test has groups for variants that are not written, or variants that no test tries. */
  | 'test_and_texts_differ'
  /** Two variants are the same in every word of their English, which all others fall back to. */
  | 'variants_alike'

/** What keeps the test of a mailing to so many people from being run; null where nothing does, or none is meant. */
export async function lookAtTest(tx: Tx, mailingId: number, people: number): Promise<TestTrouble | null> {
  const [test] = await tx.execute<{
    each: number | null
    variants: number
    uneven: number
    alike: boolean
  }>(sql`
    select m.test_each as each, (select count(distinct variant)::int from mailing_text where mailing_id = m.id) as variants,
      (select count(*)::int from (select locale from mailing_text where mailing_id = m.id group by locale
        having count(*) <> (select count(distinct variant) from mailing_text where mailing_id = m.id)) uneven) as uneven,
      exists (select from mailing_text t where t.mailing_id = m.id and t.locale = 'en-GB'
        group by t.subject, t.preview, t.body having count(*) > 1) as alike
    from mailing m where id = ${mailingId}`)
  if (!test) return null
  if (test.variants > 1 !== (test.each !== null) || test.uneven > 0) return 'test_and_texts_differ'
  if (test.alike) return 'variants_alike'
  return test.each !== null && test.each * test.variants >= people ? 'test_too_large' : null
}
