import { type SQL, sql } from 'drizzle-orm'

/** Whether a hold `h` of which `condition` is true stands today: then nothing is done away with by the clock. */
export const isHeld = (condition: SQL): SQL =>
  sql`exists (select 1 from retention_hold h where h.lifted_at is null and h.ends_on >= current_date and ${condition})`
