import { Section } from '@/app/ui/section'
import type { SharingChannel } from '@/lib/campaigns/campaign-content'
import type { ShareCode } from '@/lib/insight/codes/source-code'
import { ShareTools } from './share-tools'

type Props = {
  subject: string
  message: string
  /** The campaign's words for one way. */
  ownTexts?: Partial<Record<SharingChannel, string>>
  /** The address that is given away by one way. */
  linkOf: (code: ShareCode) => string
}

/** Telling others, in words they can change. A link says at most by which way it was passed on, never by whom. */
export function ShareSection({ subject, message, ownTexts = {}, linkOf }: Props) {
  return (
    <Section id="share" title="Ask someone else" note="Nothing in the link says who you are.">
      <ShareTools
        {...{ subject, message, ownTexts }}
        links={{
          whatsapp: linkOf('wa-share'),
          email: linkOf('email-share'),
          x: linkOf('x-share'),
          facebook: linkOf('fb-share'),
          bluesky: linkOf('bsky-share'),
          native: linkOf('native-share'),
          copy: linkOf('copy-share'),
        }}
      />
    </Section>
  )
}
