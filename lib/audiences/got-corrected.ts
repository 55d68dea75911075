import { type SQL, sql } from 'drizzle-orm'

/**
 * Who got a mailing that another is to correct, or one that it had itself corrected, unless that was to reach them again: as
 * a query of their supporter ids. They are left out of the correction.
 */
export function gotCorrected(correctedId: number): SQL {
  return sql`
    with recursive earlier as (
      select ${correctedId}::int as id
      union select m.corrects_id from earlier e join mailing m on m.id = e.id where m.corrects_id is not null and not m.reaches_again)
    select r.supporter_id from earlier e join mailing_recipient r on r.mailing_id = e.id
      join mail m on m.mailing_id = r.mailing_id and m.mailing_place = r.place where m.state in ('batched', 'sent', 'unknown')`
}
