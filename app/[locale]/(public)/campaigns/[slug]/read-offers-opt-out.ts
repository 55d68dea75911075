import { cache } from 'react'
import { offersOptOut } from '@/lib/consent/contact-policy'
import { settingsNow } from '@/lib/integrity/live-settings'

/** Whether the form shows people in the United Kingdom an opt-out: as set this moment, since the page is stored. */
export const readOffersOptOut = cache(async () =>
  offersOptOut((await settingsNow()).contact_policy, Date.now()),
)
