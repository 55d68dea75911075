import type { Sign } from '@/app/staff/ui/parts'
import type { ConsentState } from '@/lib/library/consents/queries'

export const coversWords = { story: 'A story', words: 'Words', image: 'A picture' } as const

export const channelWords: Record<string, string> = {
  website: 'Website',
  email: 'Email',
  print: 'Print',
  social: 'Social media',
}

export const consentStates: Record<ConsentState, { sign: Sign; words: string }> = {
  stands: { sign: 'done', words: 'Stands' },
  ends_soon: { sign: 'late', words: 'Ends soon' },
  expired: { sign: 'out', words: 'Has ended' },
  withdrawn: { sign: 'out', words: 'Withdrawn' },
}
