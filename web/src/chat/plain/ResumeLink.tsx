import { usePlain } from './plain-page.ts';
import { resumeLink } from './resume-link.ts';

/** The respondent's own way back, and who else it would let in. Behind an invitation, its link is that way. */
export function ResumeLink() {
  const { page, texts: plain } = usePlain();
  const { access, action, version } = page;
  if (!access) return null;
  return (
    <details class="resume">
      <summary class="quiet">{plain.resumeLater}</summary>
      <p>
        <a href={resumeLink(action, version.locale, access)} rel="noreferrer" data-testid="chat-resume-link">
          {plain.resumeLink}
        </a>
      </p>
      <p class="hint">{plain.resumePrivate}</p>
    </details>
  );
}
