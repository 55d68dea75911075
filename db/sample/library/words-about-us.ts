import type { boilerplate } from '../../schema/programmes'

/** How the organisation describes itself, for partners and the press. */
export const sampleBoilerplate: (typeof boilerplate.$inferInsert)[] = [
  {
    variant: 'uk',
    title: 'International Justice Mission UK',
    text: 'International Justice Mission UK belongs to a worldwide organisation that protects people in poverty from violence. With local authorities it brings people to safety, helps survivors to recover, sees that crimes have consequences, and makes justice systems stronger. U.S. News and World Report has named the organisation among ten non-profits that make a difference, and media in several countries have reported on its work, among them the BBC, The Guardian, The Economist and the Financial Times.',
    asOfYear: 2020,
    sourceKey: 'us-news-making-a-difference',
    position: 1,
  },
  {
    variant: 'ca',
    title: 'International Justice Mission Canada',
    text: 'International Justice Mission Canada is one of the offices of a worldwide organisation whose aim is that people who are poor are safe from violence. Teams work with local authorities: people are brought out of abuse and find their footing again, those who abused them face the courts, and the system itself learns. The Canadian office shares this task.',
    asOfYear: 2020,
    sourceKey: 'proven-solution-factsheet',
    position: 2,
  },
]
