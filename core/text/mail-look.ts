/** How every mail of the product looks: inline styles, because mail readers drop style sheets. */
const MAIL_FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
export const MAIL_PAGE = `margin:0;padding:32px 16px;background:#f6f7f7;color:#15222b;${MAIL_FONT}`;
export const MAIL_CARD = 'max-width:520px;margin:0 auto;padding:32px;background:#ffffff;border-radius:16px';
export const MAIL_PARAGRAPH = 'margin:0 0 16px;font-size:16px;line-height:24px';
export const MAIL_ENTRY = 'margin:0 0 4px;font-size:15px;line-height:22px';
export const MAIL_SMALL = 'margin:0 0 8px;font-size:13px;line-height:20px;color:#475763';

/** @param accent carries white text (`readableAccent`) */
export const mailButton = (accent: string) =>
  'display:inline-block;padding:14px 24px;border-radius:10px;color:#ffffff;font-weight:600;' +
  `background:${accent};text-decoration:none`;
