import { Section } from '@/app/ui/section'
import { ShareTools } from './share-tools'

/** Telling others. Nothing in the link says who passed it on. */
export function ShareSection({ demand, address }: { demand: string; address: string }) {
  return (
    <Section id="share" title="Ask someone else" note="Nothing in the link says who you are.">
      <ShareTools
        address={address}
        subject={demand}
        message={`I have signed this petition: ${demand}. Will you read it, and sign if you agree?`}
      />
    </Section>
  )
}
