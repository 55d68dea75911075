import { db } from '@/db/client'
import { organisation } from '@/db/schema/organisation'

export type Organisation = Omit<typeof organisation.$inferSelect, 'id'>

/** The organisation's settings. Throws when nothing has been loaded: the start-up does that. */
export async function getOrganisation(): Promise<Organisation> {
  const [row] = await db.select().from(organisation)
  if (!row) throw new Error('the organisation has no settings yet: start once with npm start, or load them')
  const { id: _id, ...settings } = row
  return settings
}
