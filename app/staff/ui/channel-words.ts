import type { ChannelKind } from '@/lib/representatives/lookup'
import type { Sign } from './parts'

export const channelStates: Record<string, { sign: Sign; words: string }> = {
  ok: { sign: 'done', words: 'In use' },
  unverified: { sign: 'unset', words: 'Not verified' },
  bounced: { sign: 'late', words: 'Bounced' },
  withdrawn: { sign: 'out', words: 'Withdrawn' },
}

export const channelKindNames: Record<ChannelKind, string> = {
  email: 'Mail',
  form: 'Form',
  phone: 'Telephone',
  post: 'Post',
  web: 'Website',
  social: 'Social media',
}
