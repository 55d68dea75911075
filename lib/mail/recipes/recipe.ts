import { type ComponentType, createElement, type ReactElement } from 'react'
import type { Sender } from '@/emails/sender'
import type { OutboxKind, WaitingMail } from '../mail'

/** Marks a value as one person's: gives the placeholder that stands for it in what many mails share. */
export type Mine = (name: string, value: string) => string

/** A mail before it is rendered. Two with equal props render alike. */
export type Draft = { props: { sender: Sender }; element: () => ReactElement; subject: () => string }

/** How a row of the outbox becomes a template's props. Throws when the row lacks something. */
type Recipe = (mail: WaitingMail, sender: Sender, mine: Mine) => Draft

/** The recipe of a template. */
export function recipe<P extends { sender: Sender }>(
  template: ComponentType<P>,
  subject: (props: P) => string,
  propsOf: (mail: WaitingMail, sender: Sender, mine: Mine) => P,
): Recipe {
  return (mail, sender, mine) => {
    const props = propsOf(mail, sender, mine)
    return { props, element: () => createElement(template, props), subject: () => subject(props) }
  }
}

/** What a recipe is told by: the kinds of mail it is for. */
export type RecipesFor<Kind extends OutboxKind> = Record<Kind, Recipe>
