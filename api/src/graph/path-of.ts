/** `https://graph…/v1.0/sites/…` from the version segment on, as a batch wants it, and as it holds wherever Graph answers. */
export const pathOf = (link: string): string => link.replace(/^https:\/\/[^/]+\/[^/]+/, '')
