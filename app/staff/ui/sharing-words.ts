import type { SharingChannel } from '@/lib/campaigns/campaign-content'

export const channelNames: Record<SharingChannel, string> = {
  any: 'Everywhere else',
  whatsapp: 'WhatsApp',
  email: 'Email',
  x: 'X',
  facebook: 'Facebook',
  bluesky: 'Bluesky',
}
