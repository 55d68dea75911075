import { programme } from './publication'

const sheet = 'programme-factsheet'
const milestone = (fromYear: number, text: string, toYear: number | null = null) => ({
  fromYear,
  toYear,
  text,
  source: sheet,
})

/** Work in one place on one crime: what it was like, what was done, what came of it. */
export const samplePrograms = [
  programme(
    'philippines-online-exploitation',
    {
      startYear: 2014,
      funders: ['jtip'],
      partners: 'Police and prosecutors of the Philippines, with police of other countries',
      background: `In 2014 our team in the Philippines came across a crime that hardly anybody had a name for: children abused in front of a camera for people who paid from abroad. Research followed, to learn how common it was and what would stop it.

:stat{id=children-trafficked-philippines} children in the Philippines, about 1 in 100, are estimated to have been trafficked in one year to make new abuse material.`,
      approach: `In 2020 the team set up a centre to end this form of abuse. It studies the crime, stands by police who bring children to safety, and looks at what survivors need. Prosecutors learn ways to win a case without making a child tell everything again in court.

The team also helped to begin the Philippines Internet Crimes Against Children Center, in which police of several countries work side by side.`,
      milestones: [
        milestone(2014, 'The team is among the first to see this crime for what it is.'),
        milestone(2017, 'A project under the Child Protection Compact of the two governments begins.'),
        milestone(2020, 'The Center to End Online Sexual Exploitation of Children opens.'),
      ],
      whatNext:
        'The buyers are abroad, many of them in the UK. Sentences here, and duties for online services, are the other half of this work. See [Falling Short](/briefings/falling-short).',
    },
    {
      title: 'Children exploited online in the Philippines',
      standfirst: 'How a country began to win against a crime that crosses every border.',
      sensitivity: 'mentions',
      contentNote: 'This page mentions the sexual abuse of children online. It gives no detail.',
      issues: ['online-exploitation-of-children', 'slavery-and-trafficking'],
      places: ['PH'],
      figures: ['philippines-children-safe', 'philippines-convictions', 'philippines-share-of-convictions'],
      related: [
        'issue/online-exploitation-of-children',
        'news/arrest-in-the-philippines-2019',
        'briefing/falling-short',
      ],
    },
  ),
  programme(
    'kenya-police-abuse',
    {
      partners: 'The authorities that oversee police in Kenya',
      background: `Some officers frame, accuse falsely or even kill people who have done nothing. :stat{id=kenya-police-abuse-share} people in Kenya met with harassment or abuse by police within a year. Since 2007, :stat{id=kenya-killed-or-missing} people were killed by police or reported missing. :stat{id=kenya-prosecutions} of these deaths and disappearances had led to a prosecution.`,
      approach:
        'The team works with those whose task it is to oversee the police, so that officers who break the law answer for it. It stands by people who are held unlawfully and by families, and it trains police, judges and communities.',
      milestones: [
        milestone(
          2018,
          'For the first time a senior police officer is convicted of murder, of a man who was beaten in custody.',
        ),
      ],
    },
    {
      title: 'Police abuse of power in Kenya',
      standfirst: 'Police who break the law can be made to answer for it.',
      sensitivity: 'mentions',
      contentNote: 'This page mentions killing and beating by police.',
      issues: ['police-abuse-of-power', 'access-to-justice'],
      places: ['KE'],
      figures: ['kenya-trained', 'kenya-restored', 'kenya-freed'],
      related: ['issue/police-abuse-of-power', 'explainer/what-is-police-abuse-of-power'],
    },
  ),
  programme(
    'india-forced-labour',
    {
      partners: 'A network of organisations across India, with state and local authorities',
      background: `Around the world :stat{id=modern-slavery-world} people were living in modern slavery on any day of 2021, :stat{id=forced-labour-world} of them in forced labour. Of those, :stat{id=forced-labour-children-share} were children. In South Asia, :stat{id=bonded-labour-south-asia} people were in bonded labour.

In India whole families are held by a debt, in brick kilns, rice mills and workshops.`,
      approach:
        'With partners across India the team helps local authorities to free people and to bring powerful offenders to court. Systems are reformed on the way, and survivors take the lead.',
      milestones: [
        milestone(
          2015,
          'At the invitation of the state government, the team in Mumbai trains more than 10,000 people of the justice system in one year.',
        ),
        milestone(
          2019,
          'Leaders among the survivors, with our support, free hundreds of people from bonded labour.',
        ),
      ],
    },
    {
      title: 'Forced labour in India',
      standfirst: 'Partners, authorities and survivors against bonded labour.',
      sensitivity: 'mentions',
      issues: ['forced-labour', 'slavery-and-trafficking'],
      places: ['IN'],
      figures: ['india-freed', 'india-restored', 'india-trained', 'mumbai-trained-2015'],
      related: ['issue/forced-labour', 'explainer/labour-trafficking', 'page/survivor-network'],
    },
  ),
  programme(
    'guatemala-violence',
    {
      startYear: 2005,
      partners: 'A Sex Crimes Unit that was set up, and five local organisations',
      background:
        'When we asked in 2005 whether to open an office, human rights experts told us that the system was too damaged to protect those who needed it most.',
      approach:
        'The team helped to bring about a stronger law and a new unit for sex crimes. The system has truly changed since, and officials now want to act on this crime. Survivors get legal help and care.',
      milestones: [
        milestone(2005, 'Experts advise that the system cannot protect the most vulnerable.'),
        milestone(
          2013,
          'The team guides national standards for cases of sexual violence against children, and may train police.',
          2014,
        ),
        milestone(
          2018,
          'Five local organisations take over the model of legal help and care for children who have survived sexual violence.',
        ),
      ],
    },
    {
      title: 'Violence against women and children in Guatemala',
      standfirst: 'A system that was said to be past mending, and what happened then.',
      sensitivity: 'mentions',
      contentNote: 'This page mentions sexual violence against women and children.',
      issues: ['violence-against-women-and-children'],
      places: ['GT'],
      figures: ['guatemala-safe', 'guatemala-restored', 'guatemala-convictions', 'guatemala-trained'],
      related: ['issue/violence-against-women-and-children'],
    },
  ),
  programme(
    'southeast-asia-sex-trafficking',
    {
      partners: 'Police, prosecutors, courts and care providers in Cambodia and the Philippines',
      background: `Early in this century children were sold in the open in Cambodia, and :stat{id=child-share-cambodia-before} of people sold for sex in Cambodia were thought to be under 18 when we began. The Philippines had neither a law against trafficking nor a police unit for it, and courts and social services lacked both means and will.`,
      approach: `Traffickers stop when they face consequences. With the authorities of both countries the team worked case by case. Each case showed a gap, and the gaps were then closed: laws were made stronger, prosecutors learnt to build a case, courts learnt to treat a child as a child, and those who care for survivors learnt to work together.

::quote{id=cambodia-evaluation}

::quote{id=pol-phie-they}`,
      milestones: [
        {
          fromYear: 2004,
          toYear: 2014,
          text: 'The ten years of work in Cambodia that outside evaluators looked at.',
          source: 'cambodia-evaluation-2004-2014',
        },
        {
          fromYear: 2016,
          toYear: null,
          text: 'Studies in Metro Manila and in Angeles City measure the change.',
          source: 'metro-manila-study-2016',
        },
      ],
      whatNext:
        'What the teams learnt now serves against newer crimes: labour trafficking in Cambodia, and abuse of children over the internet in the Philippines.',
    },
    {
      title: 'Sex trafficking of children in Southeast Asia',
      standfirst: 'Children were sold in the open. Then the law began to be enforced.',
      sensitivity: 'mentions',
      contentNote: 'This page mentions the sexual exploitation of children. It gives no detail.',
      issues: ['sex-trafficking', 'slavery-and-trafficking'],
      places: ['KH', 'PH'],
      figures: [
        'southeast-asia-safe',
        'southeast-asia-convictions',
        'southeast-asia-trained',
        'southeast-asia-reduction',
      ],
      related: ['story/elsa', 'issue/sex-trafficking', 'programme/philippines-online-exploitation'],
    },
  ),
]
