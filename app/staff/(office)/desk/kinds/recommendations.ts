import type { Describe } from './need-words'

export const recommendationNeeds: Describe<'answer_overdue'> = {
  answer_overdue: ({ number, title }) => ({
    what: `No answer by the day it was due: ${title}`,
    where: `Recommendation ${number}`,
    act: { href: `/staff/recommendations/${number}`, words: 'Record' },
  }),
}
