import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Line {
  /** host:port at which the other end is reached. */
  address: string;
  /** Requests still arrive, replies no longer come back: what is done now stays unknown to the one who asked. */
  mute(): void;
  /** Breaks every connection and refuses new ones, until the line is mended. */
  cut(): void;
  mend(): Promise<void>;
  close(): void;
}

/** A network line to `target` (host:port) that can be cut. */
export async function lineTo(target: string): Promise<Line> {
  const { hostname, port } = new URL(`http://${target}`);
  const open = new Set<Socket>();
  const replies = new Map<Socket, Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const end = () => [near, far].forEach((socket) => socket.destroy());
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', end).on('close', () => (end(), open.delete(socket), replies.delete(socket)));
    }
    near.pipe(far).pipe(near);
    replies.set(far, near);
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const { port: own } = server.address() as AddressInfo;

  function mute() {
    replies.forEach((near, far) => far.unpipe(near));
  }
  function cut() {
    server.close();
    open.forEach((socket) => socket.destroy());
  }
  return { address: `127.0.0.1:${own}`, mute, cut, mend: () => listen(own), close: cut };
}
