import type { Tx } from '@/db/client'
import { consentWording } from '@/db/schema/supporters'

/**
 * What somebody is shown when they choose, kept word for word with each choice. The form renders these very strings.
 * To change a text, add a wording with a new id: the old one stands for the choices made under it.
 */
export const wordings = {
  sign: {
    id: 'sign-2026-11',
    purpose: 'sign',
    locale: 'en-GB',
    words:
      'By signing you agree that we hold what you type here, count your signature and hand it over with the petition. It can show a political opinion, so we ask for your agreement. You can take it back from any email we send.',
  },
  publish_name: {
    id: 'publish-name-2026-11',
    purpose: 'publish_name',
    locale: 'en-GB',
    words: 'Show my first name and area on this page. Leave it unticked to stay private.',
  },
  updates: {
    id: 'updates-2026-11',
    purpose: 'updates',
    locale: 'en-GB',
    words:
      'May we email you about this campaign and others like it? Yes, email me / No, do not email me. You can stop from any email.',
  },
  leave: {
    id: 'leave-2026-11',
    purpose: 'updates',
    locale: 'en-GB',
    words:
      'Stop all email. From then on we write to this address only to answer what is done with it here, such as signing.',
  },
  updates_again: {
    id: 'updates-again-2026-11',
    purpose: 'updates',
    locale: 'en-GB',
    words: 'Email me about campaigns again. You can stop from any email.',
  },
  /** Pressed from the mail that asks, after two years of silence, whether to go on. */
  stay: {
    id: 'stay-2026-11',
    purpose: 'updates',
    locale: 'en-GB',
    words: 'Yes, go on writing to me about campaigns. You can stop from any email.',
  },
  /** What that mail says of no answer: nobody pressed anything. */
  no_answer: {
    id: 'no-answer-2026-11',
    purpose: 'updates',
    locale: 'en-GB',
    words: 'If we hear nothing within 30 days, we stop.',
  },
  /** In place of the question, where the charity relies on the soft opt-in of PECR regulation 22(3A). */
  updates_opt_out: {
    id: 'updates-opt-out-2026-11',
    purpose: 'updates',
    locale: 'en-GB',
    words:
      'We would like to email you about this campaign and others like it, to further our charitable work. Tick if you would rather not. Do not email me. You can stop from any email.',
  },
  pass_on: {
    id: 'pass-on-2026-11',
    purpose: 'pass_on',
    locale: 'en-GB',
    words:
      'I agree that you pass my letter, my name and my address on to the people it is addressed to. A letter can show a political opinion or a faith.',
  },
  follow_up: {
    id: 'follow-up-2026-11',
    purpose: 'follow_up',
    locale: 'en-GB',
    words: 'Email me in two weeks to ask whether they answered.',
  },
} as const

/** Writes the wordings that are not in the database yet. Throws when a text was edited under an id already used. */
export async function saveConsentWordings(tx: Tx): Promise<void> {
  await tx.insert(consentWording).values(Object.values(wordings)).onConflictDoNothing()
  const saved = await tx.select().from(consentWording)
  for (const wording of Object.values(wordings)) {
    const stored = saved.find((row) => row.id === wording.id)
    if (stored?.words !== wording.words)
      throw new Error(`consent wording ${wording.id} was edited: give the new text a new id`)
  }
}
