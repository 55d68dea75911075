import { briefing, corrected } from '../publication'

const summaryOnly =
  'This page holds what our list of research says of the paper. The paper itself is not in this library, so nothing more is told here.'
const pandemic = 'Written in 2020 or 2021, about the COVID-19 pandemic.'

export const accessToJustice = briefing(
  'access-to-justice',
  {
    reference: 'B-01',
    limits: summaryOnly,
    outcome: 'We have not assessed what came of it.',
  },
  {
    title: 'Access to justice',
    standfirst:
      'How coming laws of this country can be made stronger, so that more survivors of modern slavery get justice.',
    issues: ['access-to-justice', 'slavery-and-trafficking'],
    places: ['GB'],
    figures: ['modern-slavery-uk', 'national-referrals-uk', 'unmet-justice-need'],
    related: [
      'issue/access-to-justice',
      'explainer/what-is-a-justice-gap',
      'briefing/preventing-modern-slavery',
    ],
    body: `This is the newest of our briefings. It looks at laws that Parliament is about to make and asks one thing of each: will it be easier, afterwards, for somebody who has survived modern slavery to get justice?

:stat{id=modern-slavery-uk} people are estimated to live in modern slavery in the UK on any given day. In the last quarter for which we have numbers, :stat{id=national-referrals-uk} people were referred to the Home Office in three months as possible victims of modern slavery.

## What we ask

::recommendation{id=5.1}

A [petition](/campaigns/access-to-justice-for-survivors) puts this to the Home Secretary.`,
  },
)

export const lessonsFromLockdown = briefing(
  'lessons-from-lockdown',
  { reference: 'B-03', limits: summaryOnly },
  {
    title: 'Lessons from lockdown',
    standfirst: 'What the lockdowns of the pandemic did for those who exploit children online.',
    context: pandemic,
    sensitivity: 'mentions',
    contentNote: 'This text mentions the sexual abuse of children online. It gives no detail.',
    issues: ['online-exploitation-of-children'],
    places: ['GB', 'PH'],
    figures: ['children-trafficked-philippines'],
    related: [
      'issue/online-exploitation-of-children',
      'briefing/online-safety-bill-amendments',
      'briefing/the-parallel-pandemic',
    ],
    body: `When countries closed their doors in 2020, children were at home, and so were the people who buy abuse. Nothing could have suited this crime better. Several of its forms grew, among them trafficking a child in order to make material of abuse and to transmit it live.

The scale in one country was measured later: :stat{id=children-trafficked-philippines} children in the Philippines, about 1 in 100, are estimated to have been trafficked in one year to make new abuse material.

## What follows from it

The lesson is not about lockdowns alone. A crime that needs only a home and a connection can grow in any week, so it has to be stopped where the material is made.

::recommendation{id=4.1}`,
  },
)

export const parallelPandemic = briefing(
  'the-parallel-pandemic',
  { reference: 'B-04', limits: summaryOnly },
  {
    title: 'The parallel pandemic',
    standfirst: 'COVID-19 showed how few systems protect the people who are most open to violence.',
    context: pandemic,
    sensitivity: 'mentions',
    issues: ['violence-against-women-and-children', 'access-to-justice'],
    places: ['GB'],
    figures: ['extreme-poverty-covid'],
    related: [
      'briefing/integrated-review',
      'issue/violence-against-women-and-children',
      'briefing/lessons-from-lockdown',
    ],
    body: `Beside the illness another pandemic ran: one of violence. Money and people went to the fight against the virus. Officers, nurses and social workers on the front line risked falling ill themselves. Courts and police, short of means before, had to bear that as well.:cite{id=violence-in-lockdown-2020}

Those who had little protection before the pandemic had less during it. That is the point of the paper: the lack was not new, it could only be seen more clearly.

## What we ask

::recommendation{id=1.1}`,
  },
)

const preventing = briefing(
  'preventing-modern-slavery',
  {
    reference: 'B-05',
    made: { on: '2020-01-01', precision: 'year' },
    instruments: ['modern-slavery-act-2015', 'sustainable-development-goal-8-7'],
    limits: `${summaryOnly} The year is that in which the department to which it speaks was formed.`,
    outcome: 'We have not assessed what came of it.',
  },
  {
    title: 'Preventing modern slavery',
    standfirst: 'Recommendations to the Foreign, Commonwealth & Development Office when it was new.',
    context: 'Written when the department was new, in 2020. The figures have been brought up to date since.',
    issues: ['slavery-and-trafficking', 'access-to-justice'],
    places: ['GB'],
    figures: ['modern-slavery-world', 'modern-slavery-uk'],
    related: ['briefing/integrated-review', 'briefing/access-to-justice', 'issue/slavery-and-trafficking'],
    body: `On 2 September 2020 the Foreign Office and the department for aid became one. The paper tells the new department what it could be: the leading actor against slavery in the world, if it deals with impunity and brings about change that lasts.

::quote{id=leading-the-movement}

:::note[Editor’s note]
The line that we retell here was printed with two slips, “tacking” for “tackling” and “affecting” for “effecting”. We have read it as it was meant.
:::

The need is great: :stat{id=modern-slavery-world-rounded} people are estimated to live in modern slavery on any given day.

## What we ask

::recommendation{id=2.2}

::recommendation{id=2.3}`,
  },
)

/** Corrected in the sample, so that a log of corrections can be seen. */
export const preventingModernSlavery = corrected(
  preventing,
  {
    was: ':stat{id=modern-slavery-world-2017} people were said to live in modern slavery around the world.',
    is: ':stat{id=modern-slavery-world-rounded} people are estimated to live in modern slavery on any given day.',
  },
  'The number of people in modern slavery was given as 40 million, an estimate for 2016. It is now 50 million, the estimate for 2021. An edit made for the sample of this site.',
)

export const fallingShort = briefing(
  'falling-short',
  { reference: 'B-07', limits: summaryOnly },
  {
    title: 'Falling short',
    standfirst:
      'How the courts sentence people who order and pay for the abuse of children over the internet.',
    sensitivity: 'mentions',
    contentNote: 'This text mentions the sexual abuse of children online. It gives no detail.',
    issues: ['online-exploitation-of-children'],
    places: ['GB', 'PH'],
    figures: ['livestream-demand-uk'],
    related: [
      'issue/online-exploitation-of-children',
      'briefing/online-safety-bill-amendments',
      'programme/philippines-online-exploitation',
    ],
    body: `Police and courts in the country where the child lives deal with those who sell. This paper is about the other side: those who pay. We call it the demand side, and much of it is in the UK. The UK is :stat{id=livestream-demand-uk} among the countries whose people pay for or watch livestreamed abuse of children.

The title gives its finding: sentences fall short.

## What we ask

::recommendation{id=4.2}`,
  },
)
