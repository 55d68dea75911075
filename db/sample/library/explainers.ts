import { explainer } from './publication'

/** Short answers to first questions, and what has only begun to be seen. */
export const sampleExplainers = [
  explainer('what-is-slavery', {
    position: 1,
    title: 'What is slavery?',
    question: 'What is slavery?',
    answer:
      'Somebody makes another person work or sells them for sex, and they cannot leave. It is done by lies, by threats or by violence. Almost every country forbids it.',
    standfirst: 'What modern slavery means, who is in it, and where we work against it.',
    sensitivity: 'mentions',
    issues: ['slavery-and-trafficking'],
    places: ['KH', 'DO', 'GH', 'IN', 'MM', 'PH', 'RO', 'TH'],
    figures: ['modern-slavery-world', 'forced-labour-world'],
    related: [
      'issue/slavery-and-trafficking',
      'issue/forced-labour',
      'issue/online-exploitation-of-children',
    ],
    body: `A trafficker lies, threatens or hits, and a person ends up in hard work or in sexual exploitation with little money or none. Many do not get enough to eat or enough sleep. They may not go to school, or to a doctor.

On any day of 2021, :stat{id=modern-slavery-world} people were living in modern slavery.

We work on three forms of it: labour trafficking, sex trafficking, and the sexual exploitation of children over the internet. Our teams are in Cambodia, the Dominican Republic, Ghana, India, Myanmar, the Philippines, Romania and Thailand.`,
  }),
  explainer('what-is-violence-against-women-and-children', {
    position: 2,
    title: 'What is violence against women and children?',
    question: 'What is violence against women and children?',
    answer:
      'Violence at home, sexual violence, and driving a widow off her land. It falls on women and children because the law so often fails to protect them.',
    standfirst: 'Why the law matters most where it is most often missing.',
    sensitivity: 'mentions',
    contentNote: 'This page mentions domestic and sexual violence.',
    issues: ['violence-against-women-and-children'],
    places: ['UG', 'GT', 'BO', 'SV', 'KE'],
    figures: ['guatemala-convictions', 'mukono-reduction'],
    related: [
      'issue/violence-against-women-and-children',
      'programme/guatemala-violence',
      'issue/land-theft',
    ],
    body: `Everywhere in the world women and children are hurt at home and by people they know. Where police and courts do not protect them, more of them are hurt, and worse.

Our teams in Bolivia, El Salvador, Guatemala, Kenya and Uganda deal with sexual and domestic violence. What a strong unit of prosecutors can do is to be seen in Guatemala: :stat{id=guatemala-convictions} people were convicted of crimes of sexual violence.`,
  }),
  explainer('what-is-police-abuse-of-power', {
    position: 3,
    title: 'What is police abuse of power?',
    question: 'What is police abuse of power?',
    answer:
      'Officers who fail to protect poor people from violence, and officers who commit it: by harassing, framing, detaining or killing people who have done nothing.',
    standfirst: 'When those who should protect are those to be feared.',
    sensitivity: 'mentions',
    contentNote: 'This page mentions killing by police.',
    issues: ['police-abuse-of-power'],
    places: ['KE'],
    figures: ['kenya-police-abuse-share', 'kenya-prosecutions'],
    related: ['issue/police-abuse-of-power', 'programme/kenya-police-abuse'],
    body: `In many places the police do not protect people who are poor. In some they are violent themselves. :stat{id=kenya-police-abuse-share} people in Kenya met with harassment or abuse by police within a year.

We work with the authorities that oversee the police, so that officers who break the law answer for it.`,
  }),
  explainer('labour-trafficking', {
    position: 4,
    title: 'What is labour trafficking?',
    question: 'What is labour trafficking?',
    answer:
      'A person who is open to it is made to work for nothing or next to nothing, because somebody deceives, threatens or hurts them.',
    standfirst: 'One of three forms of trafficking that we work on.',
    sensitivity: 'mentions',
    issues: ['forced-labour', 'slavery-and-trafficking'],
    places: ['IN', 'GH', 'TH', 'KH'],
    figures: ['forced-labour-world', 'forced-labour-private-economy'],
    related: ['issue/forced-labour', 'story/foli', 'programme/india-forced-labour'],
    body: `It happens in kilns and mills, in factories and on fishing boats. :stat{id=forced-labour-world} people are estimated to be in forced labour. Most of it is private business: :stat{id=forced-labour-private-economy} of it is imposed by private persons and companies.

Our own page gave an older figure without its source, 90%. We keep it on record with its [replacement](/evidence/forced-labour-private-economy-earlier).`,
  }),
  explainer('sex-trafficking', {
    position: 5,
    title: 'What is sex trafficking?',
    question: 'What is sex trafficking?',
    answer:
      'Somebody deceives a person and makes money from exploiting them sexually: in a brothel, in a home or on the internet.',
    standfirst: 'One of three forms of trafficking that we work on.',
    sensitivity: 'mentions',
    contentNote: 'This page mentions sexual exploitation. It gives no detail.',
    issues: ['sex-trafficking', 'slavery-and-trafficking'],
    places: ['KH', 'DO', 'IN', 'PH'],
    figures: ['profits-from-sexual-exploitation'],
    related: ['issue/sex-trafficking', 'story/elsa', 'programme/southeast-asia-sex-trafficking'],
    body: `Where a child is sold, it is trafficking, whether or not anybody was deceived. A child cannot agree to it.

There is much money in it. In an estimate of 2014, :stat{id=profits-from-sexual-exploitation} of the money made from forced labour came from sexual exploitation.`,
  }),
  explainer('online-sexual-exploitation-of-children', {
    position: 6,
    title: 'What is online sexual exploitation of children?',
    question: 'What is online sexual exploitation of children?',
    answer:
      'Traffickers abuse children sexually and sell it: as pictures, as films or live, to people anywhere in the world who may say what is to be done.',
    standfirst:
      'One of three forms of trafficking that we work on. You may meet other names for it; this one does not blame the child.',
    sensitivity: 'describes',
    contentNote: 'This page says what is done to children in this crime, in one sentence and without detail.',
    issues: ['online-exploitation-of-children', 'slavery-and-trafficking'],
    places: ['PH', 'GB'],
    figures: ['children-trafficked-philippines', 'livestream-demand-uk'],
    related: [
      'issue/online-exploitation-of-children',
      'programme/philippines-online-exploitation',
      'briefing/falling-short',
    ],
    body: `Some of our older papers call it cybersex trafficking. We no longer use that name, because it makes abuse sound like sex.

:stat{id=children-trafficked-philippines} children in the Philippines, about 1 in 100, are estimated to have been trafficked in one year to make new abuse material. The people who pay live elsewhere. The UK is :stat{id=livestream-demand-uk} among the countries whose people pay for or watch livestreamed abuse of children.`,
  }),
  explainer('what-is-a-justice-gap', {
    position: 7,
    title: 'What is a justice gap?',
    question: 'What is a justice gap?',
    answer:
      'The distance between what the law promises and what people get. Billions live on the wrong side of it: when they are wronged, the law does nothing for them.',
    standfirst: 'Why people in poverty are so often without protection.',
    issues: ['access-to-justice'],
    figures: ['unmet-justice-need', 'justice-gap-share'],
    related: ['issue/access-to-justice', 'briefing/access-to-justice', 'page/our-model'],
    body: `:stat{id=unmet-justice-need} people around the world are estimated to have a need for justice that is not met. One of our factsheets says that :stat{id=justice-gap-share} of all people live in the justice gap, where the law does little for them. The two agree, and neither replaces the other: one is a count and one is a share.

Where the gap is wide, poor people are easier to traffic, to beat and to make work. Societies grow fragile. What is spent on health, on food or on growth is lost again.`,
  }),
  explainer('cyber-scam-slavery', {
    position: 8,
    title: 'Forced to cheat: slavery in scam compounds',
    question: 'What is cyber-scam slavery?',
    answer:
      'People answer an advertisement for a job abroad and are then held and made to cheat strangers online. It is a newer form of labour trafficking.',
    standfirst:
      'A form of slavery that has only lately been seen. In one case three people have been found guilty.',
    sensitivity: 'mentions',
    issues: ['forced-labour', 'slavery-and-trafficking'],
    places: [],
    related: ['news/three-found-guilty-in-scam-case', 'issue/forced-labour', 'explainer/labour-trafficking'],
    body: `This page is the beginning of one. Among our news is a case in which three people were found guilty of trafficking others for this purpose. We will add where it happens, how it works and what would stop it when we have sources that we can name.

What is known is the pattern, and it is an old one: a false offer of work. In Cambodia our team helps authorities to act on labour trafficking.`,
  }),
]
