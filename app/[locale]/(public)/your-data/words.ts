export const addressMistake = 'Enter an email address, like name@example.org'
