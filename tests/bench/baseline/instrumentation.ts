/** Nothing to do: without this file Next would look further up and find the product's. */
export function register() {}
