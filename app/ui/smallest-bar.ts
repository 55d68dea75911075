/** From this count on a bar says something; before it, being one of the first says more. */
export const smallestBar = 50
