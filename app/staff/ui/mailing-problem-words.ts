import type { Check } from '@/lib/mailings/checks/check'
import type { TextProblemCode } from '@/lib/mailings/compose/text-problem'

/** What cannot be shown as it was written. */
export function problemWords(problem: TextProblemCode, facts: Check['facts']): string {
  switch (problem) {
    case 'refused':
      return `the text cannot be read: ${facts.message}`
    case 'field_unclosed':
      return `“${facts.begins}” is not closed with two braces`
    case 'field_unknown':
      return `there is no field “${facts.field}”`
    case 'field_without_fallback':
      return `{{${facts.field}}} has no fallback: write {{${facts.field}|what others read}}`
    case 'field_in_address':
      return `a field stands in the address ${facts.url}: links are the same for everybody`
    case 'unknown_directive':
      return `nothing is called “${facts.name}”`
    case 'wrong_form':
      return `“${facts.name}” stands on a line of its own, with two colons`
    case 'not_in_mail':
      return `“${facts.name}” is for pages, not for mail`
    case 'looks_like_directive':
      return `“${facts.begins}” looks like a block, and is none`
    case 'no_id':
      return `“${facts.name}” does not say which one`
    case 'no_statistic':
      return `there is no figure “${facts.key}”`
    case 'statistic_unpublished':
      return `the figure “${facts.key}” is not published`
    case 'statistic_replaced':
      return `the figure ${facts.shown} was replaced by ${facts.useShown}: use “${facts.use}”`
    case 'no_recommendation':
      return `there is no recommendation ${facts.number}`
    case 'no_picture':
      return `there is no picture “${facts.key}”`
    case 'picture_of_survivor':
      return `the picture “${facts.key}” shows a survivor, whose consent is for pages, not for mail`
    case 'picture_without_alt':
      return `the picture “${facts.key}” is not described`
    case 'raw_html':
      return `“${facts.html}” is HTML, which mail does not take`
    case 'markdown_picture':
      return 'use a picture of the library: ::figure{id=KEY}'
    case 'bad_link':
      return `“${facts.url}” is no address of the web`
    case 'button_without_words':
      return 'a button has no words'
    case 'button_without_target':
      return 'a button leads nowhere: give it an action or an address'
    case 'button_unknown_action':
      return `a button cannot lead to “${facts.action}”`
    case 'button_without_campaign':
      return `a button to “${facts.action}” needs a campaign: choose one above`
    case 'button_campaign_closed':
      return `${facts.campaign} cannot be signed any more`
    case 'button_no_letters':
      return `no letters can be written under ${facts.campaign} now`
    case 'button_no_recommendation':
      return `${facts.campaign} pushes no recommendation`
    case 'record_without_campaign':
      return 'a record needs a campaign: choose one above'
    case 'record_empty':
      return 'nothing is on the record of the campaign yet'
  }
}
