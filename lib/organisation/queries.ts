import { asc } from 'drizzle-orm'
import { db } from '@/db/client'
import { helpline, organisation } from '@/db/schema/organisation'

export type Helpline = typeof helpline.$inferSelect

export type Organisation = Omit<typeof organisation.$inferSelect, 'id'> & {
  /** The first of the helplines: the one in every footer. */
  helpline: Helpline
}

/** The organisation's settings. Throws when nothing has been loaded: the start-up does that. */
export async function getOrganisation(): Promise<Organisation> {
  const [[row], [first]] = await Promise.all([
    db.select().from(organisation),
    db.select().from(helpline).orderBy(asc(helpline.position), asc(helpline.id)).limit(1),
  ])
  if (!row || !first)
    throw new Error('the organisation has no settings yet: start once with npm start, or load them')
  const { id: _id, ...settings } = row
  return { ...settings, helpline: first }
}

/** Whom somebody in need can call, in the organisation's order. */
export async function listHelplines(): Promise<Helpline[]> {
  return db.select().from(helpline).orderBy(asc(helpline.position), asc(helpline.id))
}
