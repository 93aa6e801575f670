/** Hears what the frame says, and nobody else. */
export function fromFrame<Message>(
  frame: HTMLIFrameElement,
  hear: (message: Message, origin: string) => void,
) {
  const { origin: own } = new URL(frame.src);
  addEventListener('message', ({ source, origin, data }: MessageEvent<Message>) => {
    if (source === frame.contentWindow && origin === own) hear(data, own);
  });
}
