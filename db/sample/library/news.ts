import { event, news } from './publication'

const page = 'trafficking-and-slavery-page'
const undated = 'Our page gives a headline only, and no date. Nothing has been added to it.'

/** Headlines of one of our pages, and an arrest that a factsheet tells of. Where no date is known, none is given. */
export const sampleNews = [
  news(
    'malaysia-police-and-prosecutors-trained',
    { placeWords: 'Malaysia', source: page },
    {
      title: 'Police and prosecutors in Malaysia learn to put victims first',
      standfirst:
        'Officers and prosecutors were trained in an answer to trafficking that puts the person who was harmed first.',
      context: undated,
      issues: ['slavery-and-trafficking'],
      places: ['MY'],
      related: ['issue/slavery-and-trafficking'],
      body: `From 2020 to 2023 a [partnership](/partnerships) in Malaysia had one aim: that the law treats people who have been trafficked as people who need protection.:cite{id=programme-factsheet}`,
    },
  ),
  news(
    'romania-conference-on-trafficking',
    { placeWords: 'Romania', source: page },
    {
      title: 'Romania’s government holds a conference on trafficking in people',
      standfirst: 'The subject was what countries find hard about it, and new ways of looking at it.',
      context: undated,
      issues: ['slavery-and-trafficking'],
      places: ['RO'],
      related: ['event/romania-conference-on-trafficking', 'issue/slavery-and-trafficking'],
      body: `Our team in Romania works with police, prosecutors and courts under a [partnership](/partnerships) that runs from 2020 to 2024.:cite{id=programme-factsheet}`,
    },
  ),
  news(
    'dominican-republic-joint-workshop',
    { placeWords: 'Dominican Republic', source: page },
    {
      title: 'A workshop with Canada’s mounted police for officers in the Dominican Republic',
      standfirst:
        'IJM and the Royal Canadian Mounted Police trained Dominican officers to act on sexual exploitation and trafficking.',
      context: `${undated} Editor’s note: our page spells IJM with a small letter L, a slip that we have put right.`,
      sensitivity: 'mentions',
      issues: ['sex-trafficking', 'slavery-and-trafficking'],
      places: ['DO'],
      related: ['event/dominican-republic-joint-workshop', 'issue/sex-trafficking'],
      body: `Women and children in the Dominican Republic are drawn into sex trafficking by the promise of school or of well-paid work.:cite{id=trafficking-and-slavery-page}`,
    },
  ),
  news(
    'three-found-guilty-in-scam-case',
    { placeWords: '', source: page },
    {
      title: 'Three people found guilty in a case of slavery for online scams',
      standfirst:
        'A court has found three people guilty of trafficking others who were made to cheat strangers online.',
      context: undated,
      issues: ['forced-labour', 'slavery-and-trafficking'],
      related: ['explainer/cyber-scam-slavery', 'issue/forced-labour'],
      body: `Neither the country nor the court is named in what we hold, so neither is named here.:cite{id=trafficking-and-slavery-page}`,
    },
  ),
  news(
    'arrest-in-the-philippines-2019',
    {
      happened: { on: '2019-04-12', precision: 'day' },
      placeWords: 'Philippines',
      source: 'programme-factsheet',
    },
    {
      title: 'An arrest in the Philippines, with help from the Global Fusion Center',
      standfirst:
        'Police in the Philippines arrested a man whom Europol had sought in connection with abuse material of children.',
      sensitivity: 'mentions',
      contentNote: 'This text mentions abuse material of children. It gives no detail.',
      context:
        'What is told here is what was reported at the time. It says nothing about what a court found.',
      issues: ['online-exploitation-of-children'],
      places: ['PH'],
      related: ['programme/philippines-online-exploitation', 'issue/online-exploitation-of-children'],
      body: `On 12 April 2019 police in the Philippines arrested a man who was suspected of making and passing on pictures and films of children being abused. He had once stood on Europol’s list of most wanted persons.

The Global Fusion Center, which studies maps and open sources for police who ask, helped to find out who and where he was.:cite{id=programme-factsheet}

We do not name him, and we do not know from this source how the case ended.`,
    },
  ),
]

export const sampleEvents = [
  event(
    'romania-conference-on-trafficking',
    { placeWords: 'Romania', coHosts: 'The Government of Romania', source: page },
    {
      title: 'A conference on common difficulties and new views in the fight against trafficking',
      standfirst: 'Held by the Government of Romania. The date is not known to us.',
      context: undated,
      issues: ['slavery-and-trafficking'],
      places: ['RO'],
      related: ['news/romania-conference-on-trafficking'],
    },
  ),
  event(
    'dominican-republic-joint-workshop',
    { placeWords: 'Dominican Republic', coHosts: 'Royal Canadian Mounted Police', source: page },
    {
      title: 'A workshop for Dominican police, with the Royal Canadian Mounted Police',
      standfirst: 'On sexual exploitation and trafficking. The date is not known to us.',
      context: undated,
      issues: ['sex-trafficking'],
      places: ['DO'],
      related: ['news/dominican-republic-joint-workshop'],
    },
  ),
  event(
    'sample-evening-on-the-library',
    {
      startsAt: '2027-01-21T18:30',
      endsAt: '2027-01-21T20:00',
      placeWords: 'Online',
      coHosts: '',
      source: '',
    },
    {
      title: 'Sample: an evening about this library (fictional)',
      standfirst: 'An invented event, so that you can see what one looks like before it happens.',
      issues: ['access-to-justice'],
      body: 'How a figure gets its source, and what happens to a recommendation after it has been sent. This event will not take place.',
    },
  ),
]
