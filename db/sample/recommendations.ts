const integratedReview = { madeIn: 'the UK Government’s Integrated Review', madeOn: '2020-09-01' }
const onlineSafetyBill = { madeIn: 'our proposed amendments to the Online Safety Bill', madeOn: null }
const fcdo = 'Foreign, Commonwealth & Development Office'

/**
 * What the organisation has asked for, in short, with each addressee as it was called then. The Department for
 * International Trade became the Department for Business and Trade in 2023. Only the month of a submission is known.
 * `madeIn` follows "made in".
 */
export const sampleRecommendations = [
  {
    number: '1.1',
    title: 'Make protection from violence, and lasting local capacity, part of the COVID-19 response',
    addressee: 'UK Government',
    ...integratedReview,
  },
  {
    number: '2.1',
    title: 'Put more weight on the rule of law in work against modern slavery',
    addressee: fcdo,
    ...integratedReview,
  },
  {
    number: '2.2',
    title: 'Set out an international strategy to prevent modern slavery, with a roadmap',
    addressee: fcdo,
    ...integratedReview,
  },
  {
    number: '2.3',
    title: 'Lead a fund for preventing modern slavery, shared across government',
    addressee: fcdo,
    ...integratedReview,
  },
  {
    number: '3.1',
    title: 'Have embassies press for better local enforcement together with British businesses',
    addressee: 'British Embassies and High Commissions',
    ...integratedReview,
  },
  {
    number: '3.2',
    title: 'Use trade agreements to protect workers and build up the rule of law',
    addressee: `${fcdo} and Department for International Trade`,
    ...integratedReview,
  },
  {
    number: '4.1',
    title: 'Cover the use of platforms to make new child sexual abuse material',
    addressee: 'UK Government',
    ...onlineSafetyBill,
  },
  {
    number: '4.2',
    title: 'Make enforcement protect children outside the UK as well',
    addressee: 'UK Government',
    ...onlineSafetyBill,
  },
  {
    number: '5.1',
    title: 'Strengthen coming laws so that more survivors of modern slavery get justice',
    addressee: 'UK Government',
    madeIn: 'our Access to Justice briefing',
    madeOn: null,
  },
]
