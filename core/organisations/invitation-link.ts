/** Path of the page where an invited person joins; the token is 128 random bits in base64url. */
export const invitationPath = (token: string) => `/app/invitation/${encodeURIComponent(token)}`;
