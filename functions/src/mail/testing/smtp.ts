/** A real mail server on loopback that keeps what it gets, and misbehaves for addresses that ask for it. */
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface Received {
  to: string;
  from: string;
  messageId: string;
  /** The whole message as it came. */
  message: string;
}

export interface TestSmtp {
  url: string;
  received: Received[];
  /** Called when a message has come whole, before the sender is told so. */
  onMessage: (received: Received) => void | Promise<void>;
  /** Greets everybody with 421. */
  away: boolean;
  /** Greets everybody with this, as '554 5.7.1 No'; '' → kindly. */
  greeting: string;
  /** Reply to every RCPT TO, as '554 5.7.1 Relay access denied'; '' → as the address asks. */
  refusal: string;
  /** RCPT TOs answered with `refusal`. */
  refused: number;
  /** Most connections that were open at once. */
  busiest: number;
  close: () => Promise<void>;
}

/**
 * What the beginning of an address asks for: `reply-550…@` that reply to RCPT TO, `content-554…@` to the content,
 * `drop…@` the line cut at RCPT TO, `cut…@` cut after the content has come.
 */
export async function openSmtp(): Promise<TestSmtp> {
  const sockets = new Map<number | undefined, Socket>();
  const cut = ({ remotePort }: SMTPServerSession) => sockets.get(remotePort)?.destroy();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onConnect: (_session, done) => done(greetingOf(smtp)),
    onRcptTo: ({ address }, session, done) => {
      const asked = /^reply-(\d{3})/.exec(address)?.[1];
      if (smtp.refusal) smtp.refused += 1;
      if (smtp.refusal) done(replyFrom(smtp.refusal));
      else if (address.startsWith('drop')) cut(session);
      else done(asked ? reply(Number(asked), 'As asked') : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const received = receivedFrom(session, Buffer.concat(chunks).toString('utf8'));
        const asked = /^content-(\d{3})/.exec(received.to)?.[1];
        if (asked) return done(reply(Number(asked), 'As asked'));
        smtp.received.push(received);
        if (received.to.startsWith('cut')) return cut(session);
        Promise.resolve(smtp.onMessage(received)).then(() => done(null), done);
      });
    },
  });
  const smtp: TestSmtp = {
    url: '',
    received: [],
    onMessage: () => undefined,
    away: false,
    greeting: '',
    refusal: '',
    refused: 0,
    busiest: 0,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  // Lines that are cut are part of the tests.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    smtp.busiest = Math.max(smtp.busiest, sockets.size);
    socket.on('close', () => sockets.delete(remotePort));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtp.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return smtp;
}

function receivedFrom({ envelope }: SMTPServerSession, message: string): Received {
  return {
    to: envelope.rcptTo[0]?.address ?? '',
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    messageId: /^message-id:\s*(\S+)/im.exec(message)?.[1] ?? '',
    message,
  };
}

function greetingOf({ away, greeting }: TestSmtp): Error | null {
  if (away) return reply(421, 'Away');
  return greeting ? replyFrom(greeting) : null;
}

function replyFrom(line: string): Error {
  return reply(Number(line.slice(0, 3)), line.slice(4));
}

function reply(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
