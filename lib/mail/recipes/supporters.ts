import CampaignAnswer, * as campaignAnswer from '@/emails/campaign-answer'
import ComplaintNews, * as complaintNews from '@/emails/complaint-news'
import { dayInWords, instantInWords } from '@/emails/in-words'
import YourData, * as yourData from '@/emails/your-data'
import { env } from '../../env'
import { mintDataToken } from '../../tokens/data-token'
import type { WaitingMail } from '../mail'
import { singleLine } from '../pattern'
import { footOf, need, petition } from './of-row'
import { type RecipesFor, recipe } from './recipe'

/** What else somebody gets who is neither staff nor a representative. */
export const supporterRecipes: RecipesFor<'campaign-answer' | 'your-data' | 'complaint-news'> = {
  'campaign-answer': recipe(CampaignAnswer, campaignAnswer.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    ...petition(mail),
    by: singleLine(need(mail, 'by')),
    answer: need(mail, 'answer'),
    source: singleLine(need(mail, 'source')),
  })),
  'your-data': recipe(YourData, yourData.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    link: mine('link', `${env().SITE_URL}/preferences/${mintDataToken(need(mail, 'requestId'))}`),
    askedAt: mine('askedAt', instantInWords(need(mail, 'requestedAt'))),
  })),
  'complaint-news': recipe(ComplaintNews, complaintNews.subject, (mail, sender, mine) => ({
    sender,
    foot: footOf(mail, mine),
    news: newsOf(mail),
    reference: mine('reference', need(mail, 'reference')),
    dueOn: mine('dueOn', dayInWords(need(mail, 'dueOn'))),
    words: mail.data.words ?? '',
  })),
}

function newsOf(mail: WaitingMail): complaintNews.ComplaintNewsProps['news'] {
  const news = complaintNews.complaintNews.find((each) => each === mail.data.news)
  if (!news) throw new Error(`nobody knows what to tell of ${mail.data.news}`)
  return news
}
