import type { consent } from '../../schema/consents'
import type { quote } from '../../schema/evidence'

const invented = {
  channels: ['website'],
  givenOn: '2026-01-15',
  keptAt: 'Nowhere: a record of the sample, without a paper behind it',
  note: 'The pseudonym and the facts are from our published material. The record of consent is made up for the sample.',
  isSample: true,
}

export const sampleConsents: (typeof consent.$inferInsert)[] = [
  { ...invented, subject: 'Elsa', covers: 'story' },
  { ...invented, subject: 'Foli', covers: 'story', byGuardian: true },
]

type SampleQuote = Omit<typeof quote.$inferInsert, 'consentId'> & { consent?: string }

/** What people said, told in our own words and shown without quotation marks. */
export const sampleQuotes: SampleQuote[] = [
  {
    key: 'elsa',
    form: 'reported',
    text: 'Elsa tells others to hold on to hope and to believe that they can do great things. Somebody, she says, is already looking for them.',
    speaker: 'Elsa',
    role: 'A survivor of sex trafficking, Philippines',
    sourceKey: 'proven-solution-factsheet',
    isPseudonym: true,
    consent: 'Elsa',
  },
  {
    key: 'pol-phie-they',
    form: 'reported',
    text: 'General Pol Phie They describes the task of his police as keeping people free and safe, and making sure they know what trafficking is. Those who traffic people will find new tricks, he says; his officers will not stop opposing them.',
    speaker: 'General Pol Phie They',
    role: 'Director, Anti-Human Trafficking and Juvenile Protection Police',
    organisation: 'Cambodia',
    sourceKey: 'proven-solution-factsheet',
    permission: 'Reported from a published factsheet',
  },
  {
    key: 'cambodia-evaluation',
    form: 'reported',
    text: 'The evaluation finds that working on cases together, and reforming the system where the cases show its gaps, helped to make commercial sexual exploitation of children rarer in Cambodia.',
    speaker: 'External evaluation of the work in Cambodia, 2004 to 2014',
    sourceKey: 'cambodia-evaluation-2004-2014',
    permission: 'Reported from a published factsheet',
  },
  {
    key: 'leading-the-movement',
    form: 'reported',
    text: 'If the new Foreign, Commonwealth and Development Office takes on impunity and brings about change that lasts, the UK will stay at the head of the movement against slavery.',
    speaker: 'International Justice Mission UK',
    role: 'in Preventing Modern Slavery, its recommendations to the department',
    sourceKey: 'advocacy-and-impact-page',
    permission: 'Our own words',
  },
]
