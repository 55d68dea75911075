import { Questions } from '@/app/ui/questions'
import { Section } from '@/app/ui/section'

/** What people ask before they sign; once nobody can, what those who have signed ask. */
export function CampaignQuestions({ addresseeShort, isOver }: { addresseeShort: string; isOver: boolean }) {
  return (
    <Section id="questions" title="Questions">
      <Questions
        isFirstOpen
        items={[
          ...(isOver ? [] : beforeSigning),
          {
            question: 'Who will see my name?',
            answer: `The petition goes to ${addresseeShort} with the names of those who signed. On this page only your first name and your area are shown, and only if you tick the box.`,
          },
          {
            question: 'Can I take my name back?',
            answer: 'Yes, from the link in any email we send you, at any time and without an account.',
          },
        ]}
      />
    </Section>
  )
}

const beforeSigning = [
  {
    question: 'Who can sign?',
    answer:
      'Anyone, anywhere. If you live in the UK we ask for your postcode, so that we can say how many people signed in each area. One person signs a campaign once.',
  },
  {
    question: 'When does my signature count?',
    answer:
      'When you press the button on the page that our email leads to. Until then it is not in the number on this page.',
  },
]
