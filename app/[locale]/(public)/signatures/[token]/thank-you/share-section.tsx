import { Section } from '@/app/ui/section'
import { ShareTools } from './share-tools'

/** Telling others, in words they can change. Nothing in the link says who passed it on. */
export function ShareSection(props: { subject: string; message: string; address: string }) {
  return (
    <Section id="share" title="Ask someone else" note="Nothing in the link says who you are.">
      <ShareTools {...props} />
    </Section>
  )
}
