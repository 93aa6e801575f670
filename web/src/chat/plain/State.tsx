import { usePlain } from './plain-page.ts';

/**
 * What the next post must know, in hidden fields; and the button that Enter presses in a field: browsers take the
 * first of a form.
 */
export function State() {
  const { page } = usePlain();
  const { access, version, session, channel, source } = page;
  const fields = {
    ...(access && { conversation: access.id, token: access.token }),
    version: version.version,
    locale: version.locale,
    channel,
    ...(source && { source }),
    node: session.status === 'active' ? session.at : '',
    seq: session.seq,
  };
  return (
    <>
      <button class="unseen" name="do" value="answer" tabIndex={-1} aria-hidden="true" />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
    </>
  );
}
