import type { SampleCampaign } from '../sample-campaign'

export const childrenAbroad: SampleCampaign = {
  slug: 'online-safety-for-children-abroad',
  name: 'Children abroad and the Online Safety Act',
  demand: 'Ask the Technology Secretary to make online safety law protect children abroad',
  demandHighlight: 'protect children abroad',
  ask: 'A child in another country should be as safe from people in the UK as a child who lives here. Add your name, and we will ask the Technology Secretary to make the Online Safety Act do that.',
  addressee: 'the Secretary of State for Science, Innovation and Technology',
  addresseeShort: 'the Technology Secretary',
  petitionText: [
    'The Online Safety Act became law in October 2023. Since March 2025 online services have had a legal duty to deal with illegal content, and Ofcom can fine those that do not.',
    'While the Act was still a Bill, International Justice Mission UK asked for two things to be made stronger. One was how the law deals with services being used to make new abuse material, as well as to share it. The other was enforcement that reaches children in every country.',
    'We, the undersigned, ask you to publish how the Act protects a child outside the UK when a person in the UK pays for the abuse. Set out with Ofcom what services must do to stop new material being made, by livestream above all. Where the law falls short, bring Parliament a change to it.',
    'Please hear survivors before you decide, and report to Parliament each year on how children abroad have been protected.',
  ],
  why: [
    'Survivors in the Philippines helped to design the study that gives the best estimate we have. With IJM, they have called on governments and technology companies to act. They should be heard here.',
    'What happens on a screen happens to a child in a real place. When the child lives in one country and the person who pays lives in another, it is easy for each country to think the other one is responsible.',
    'The Act is a strong law, and Ofcom has begun to use it. Some of its rules are about sharing and viewing. We want to be sure that it also prevents new harm, and that a child’s address does not decide who is protected.',
    'If something on this page is hard to read, you can stop here. Our page called Get help lists people you can talk to.',
  ],
  sensitivity: 'mentions',
  recommendation: '4.2',
  state: 'open',
  opensAt: '2026-10-29 09:30',
  lastDay: '2027-02-26',
  outcome: '',
  isSample: false,
  goals: [
    {
      atCount: 250,
      consequence: 'send the petition’s text to Ofcom, so that the regulator has it too',
      reached: 'The signers in this sample are fictional, so nothing was sent.',
    },
    { atCount: 1000, consequence: 'ask the Technology Secretary for a date to hand it in', reached: '' },
    {
      atCount: 5000,
      consequence: 'hand it in, and ask for a meeting at which survivors can speak',
      reached: '',
    },
  ],
  figures: ['children-trafficked-philippines', 'livestream-demand-uk', 'online-safety-largest-fine'],
  record: [
    {
      kind: 'opened',
      at: '2026-10-29 09:30',
      summary: 'It rests on recommendation 4.2, made while the Online Safety Act was a Bill.',
    },
  ],
  signers: { confirmed: 874, pending: 24, withdrawn: 5, seed: 42 },
}
