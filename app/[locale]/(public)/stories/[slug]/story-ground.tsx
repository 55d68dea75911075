import { Particulars } from '@/app/ui/particulars'
import type { Content } from '@/lib/library/publications/content'
import type { StoryGround } from '@/lib/library/stories/queries'
import { formatDate } from '@/lib/rough-date'
import { pseudonymWords } from '../story-words'

type Props = { story: Content<'story'>['details']; ground: StoryGround | null }

/** Whose story it is, as far as may be said, and on what consent it stands here. */
export function StoryGroundNote({ story, ground }: Props) {
  const rows = [
    { term: 'Name', is: story.pseudonym && pseudonymWords(story.pseudonym) },
    { term: 'Age', is: story.ageBand },
    { term: 'Where', is: story.placeWords },
    { term: 'Consent', is: ground && consentWords(ground) },
  ]
  return <Particulars rows={rows.filter(({ is }) => Boolean(is))} />
}

function consentWords({ givenOn, expiresOn, byGuardian, isSample }: StoryGround): string {
  if (isSample) return 'Sample: the consent record is made up for this demonstration.'
  const by = byGuardian ? 'a guardian' : 'the person'
  const until = expiresOn ? `, to be asked again by ${formatDate(expiresOn)}` : ''
  return `Given by ${by} on ${formatDate(givenOn)}${until}. It can be taken back, and then this page goes.`
}
