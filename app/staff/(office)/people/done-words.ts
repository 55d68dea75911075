/** What was done to somebody, or why it was not. */
export const doneWords: Record<string, { tone: 'good' | 'warn'; words: string }> = {
  invited: { tone: 'good', words: 'The invitation is on its way. It can be accepted once, within 72 hours.' },
  already_active: { tone: 'warn', words: 'This person has accepted already.' },
  changed: { tone: 'good', words: 'The role is changed, and their sessions have ended. A mail tells them.' },
  unchanged: { tone: 'good', words: 'It was so already.' },
  disabled: { tone: 'good', words: 'They cannot sign in any more, and their sessions have ended.' },
  last_owner: { tone: 'warn', words: 'This is the last owner. Make somebody else an owner first.' },
  not_allowed: { tone: 'warn', words: 'Only an owner can do this to an owner.' },
  not_found: { tone: 'warn', words: 'There is no such person, or the session had ended already.' },
  reset: {
    tone: 'good',
    words:
      'The second step is reset, and their sessions have ended. A mail tells them. They set it up again when they sign in.',
  },
  nothing_set: { tone: 'warn', words: 'They have set up no second step.' },
  own: { tone: 'warn', words: 'Somebody else resets yours. To use another device, go to your account.' },
  ended: { tone: 'good', words: 'The session has ended. A mail tells them.' },
}
