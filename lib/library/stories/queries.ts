import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { consent } from '@/db/schema/consents'
import { quote } from '@/db/schema/evidence'
import type { QuoteFacts } from '../markdown/evidence'

/** What a reader may know of the consent a story rests on: nothing that leads to a person. */
export type StoryGround = {
  givenOn: string
  expiresOn: string | null
  byGuardian: boolean
  isSample: boolean
}

/** The consent behind a story, or null when there is none any more. */
export async function getStoryGround(consentId: number): Promise<StoryGround | null> {
  const { givenOn, expiresOn, byGuardian, isSample } = consent
  const [row] = await db
    .select({ givenOn, expiresOn, byGuardian, isSample })
    .from(consent)
    .where(eq(consent.id, consentId))
  return row ?? null
}

export type StoryQuote = Omit<QuoteFacts, 'key' | 'source'>

/** One quote by its key, or null. */
export async function getQuote(key: string): Promise<StoryQuote | null> {
  if (!key) return null
  const { form, text, speaker, role, organisation, isPseudonym, isSample } = quote
  const [row] = await db
    .select({ form, text, speaker, role, organisation, isPseudonym, isSample })
    .from(quote)
    .where(eq(quote.key, key))
  return row ?? null
}
