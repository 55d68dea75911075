import { story } from './publication'

/** Two people under other names. What is not in what was published about them is not told. */
export const sampleStories = [
  story(
    'elsa',
    { pseudonym: 'Elsa', ageBand: '', placeWords: 'Philippines', quote: 'elsa' },
    {
      title: 'Elsa: somebody is looking for you',
      standfirst: 'A survivor of sex trafficking has a word for others who are still waiting.',
      sensitivity: 'mentions',
      contentNote: 'This story mentions sex trafficking. It tells nothing of what was done.',
      issues: ['sex-trafficking'],
      places: ['PH'],
      related: ['programme/southeast-asia-sex-trafficking', 'page/survivor-network', 'issue/sex-trafficking'],
      body: `Elsa is not her name. She comes from the Philippines, and she has survived sex trafficking.

What she wants to say is for people who are where she was. They should not lose hope, and they should not let anybody tell them that they are able to do little. Trust yourself, is her advice, and you will go far.

::quote{id=elsa}

In the cities where our teams worked, far fewer children are sold today than before.:cite{id=proven-solution-factsheet}`,
    },
  ),
  story(
    'foli',
    { pseudonym: 'Foli', ageBand: 'A child at the time', placeWords: 'Ghana' },
    {
      title: 'Foli: from the lake to school',
      standfirst: 'He worked nineteen hours a day on Lake Volta. Then police came, and he went to school.',
      sensitivity: 'mentions',
      contentNote: 'This story is about a child in forced labour, and about danger of death.',
      issues: ['forced-labour', 'slavery-and-trafficking'],
      places: ['GH'],
      related: ['explainer/labour-trafficking', 'issue/forced-labour', 'page/survivor-network'],
      body: `Foli is not his name. He was still young when he was set to work on the fishing boats of Lake Volta in Ghana. For nineteen hours a day he threw out nets and freed those that had caught on something under water.

Children drown there. To be found was the only other way out, and Foli asked God for it.

Local police found him. Today he is safe, he goes to school, and he plays football again.:cite{id=trafficking-and-slavery-page}

Thousands of other children have still to be found.`,
    },
  ),
]
