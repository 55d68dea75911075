import { page } from './publication'

/** Texts that stand on pages of their own. */
export const samplePages = [
  page('mission', {
    title: 'Advocacy & Impact',
    standfirst:
      'Our team brings what IJM has learnt in many countries to what the UK does about modern slavery and violence.',
    related: ['issue/access-to-justice', 'page/our-model', 'page/theory-of-change'],
    figures: ['people-brought-to-safety'],
    body: `We are the Advocacy & Impact team of International Justice Mission UK. Our colleagues around the world work on real cases. We bring what those cases teach to Parliament, to the Government and to you.

:stat{id=people-brought-to-safety} people have come out of slavery and violence with our help. The [stories](/stories) tell of two of them.`,
  }),
  page('theory-of-change', {
    title: 'When the law protects, violence goes down',
    standfirst:
      'Our theory of change in one sentence: people stop hurting others when laws are enforced. Four things bring that about.',
    related: ['page/our-model', 'issue/access-to-justice', 'briefing/integrated-review'],
    figures: ['angeles-city-reduction', 'metro-manila-reduction', 'cambodia-reduction', 'mukono-reduction'],
    body: `For people in poverty violence belongs to every day. Most of it is crime that the law forbids already. Those who commit it count on the law not being enforced.

Justice systems can change. When one begins to protect people who are poor, slave owners and traffickers can no longer count on going free, and most of those they would have harmed are never harmed.

## Does it work?

::chart{figures="angeles-city-reduction metro-manila-reduction cambodia-reduction mukono-reduction" title="Less of the crime, as four studies measured it"}

A factsheet of our Canadian office says: :stat{id=southeast-asia-reduction} fewer children were on offer for sexual exploitation in our areas of Southeast Asia. That does not agree with the figure for Cambodia. We keep both, each with its source, and we do not average them.

::quote{id=cambodia-evaluation}`,
  }),
  page('our-model', {
    title: 'How we work',
    standfirst: 'The Community Protection Model: case by case to a system that protects.',
    related: ['page/theory-of-change', 'page/survivor-network', 'explainer/what-is-a-justice-gap'],
    figures: ['offices', 'countries', 'staff', 'staff-in-home-countries', 'years-of-work', 'communities'],
    body: `Bringing one person to safety matters, and it is not the end. We want the violence not to happen in the first place. So we and our partners serve survivors one by one, mend what fails in the justice system, and help to build places where everybody can expect to be safe.

For :stat{id=years-of-work} we have done this with governments, with civil society and with survivors.

## What we do with a justice system

- **Plan together.** Local people design the reform: safer streets, better service in court and in care, more trust, other customs.
- **Look closely.** Cases show what a system does well, what it does badly and where it is corrupt.
- **Build skill at every level.** Police, prosecutors, judges and social workers learn on real cases, beside somebody who has done it before.
- **Stand by survivors.** They get to justice and to care, and those who wish to can lead.

## How we do it

- **Two people at your side.** In a criminal case we look after the rights of the person and prevent the next crime.
- **A community that moves.** People who live there ask for lasting reform.
- **New ways, led locally.** Among them mediation, probation and agreed pleas.

## Who we are in numbers

The organisation runs programmes from :stat{id=offices} offices in :stat{id=countries} countries. It has :stat{id=staff} staff, and :stat{id=staff-in-home-countries} of them work in the country they come from.`,
  }),
  page('survivor-network', {
    title: 'The Global Survivor Network',
    standfirst: 'Survivors who shape how violence is ended. It began in 2019 with a council of leaders.',
    related: ['story/elsa', 'page/our-model', 'programme/india-forced-labour'],
    figures: ['survivor-network-members', 'survivor-network-countries'],
    body: `The network was begun in 2019, when survivors formed a Leadership Council. :stat{id=survivor-network-members} survivors are members today, in :stat{id=survivor-network-countries} countries. Among them are people who have lived through slavery, through abuse by police, and through violence against women and children.

## Why survivors lead

Nobody knows better how exploitation works, what lets it go on, who gains from it, and what stops it.

## What the network does

- It is asked for advice on our programmes.
- Its members learn to lead and to speak for their cause.
- Together they work on policy that includes everybody and that lasts, in many countries.

If you are a survivor and would like to know more, write to us through the [About page](/about). If you need help now, [these people can help](/get-help).`,
  }),
]
