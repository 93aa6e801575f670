/**
 * Ports of the local stack before the offset. The staff app finds the emulators from the port it is served
 * on, so web and local read the same table. They lie in two short rows, so that stacks whose offsets differ by more
 * than a row never meet.
 */
export const LOCAL_PORTS = {
  hosting: 5000,
  functions: 5001,
  auth: 5002,
  firestore: 5003,
  firestoreWebsocket: 5004,
  tasks: 5005,
  eventarc: 5006,
  hub: 5007,
  logging: 5008,
  mail: 1080,
  smtp: 1081,
  /** Stand-ins: the company register, and companies' web sites. */
  register: 1082,
  sites: 1083,
} as const;

export type LocalPart = keyof typeof LOCAL_PORTS;
export type LocalPorts = Record<LocalPart, number>;

/** Every part's port when `offset` is added to each. */
export function portsAt(offset: number): LocalPorts {
  const shifted = Object.entries(LOCAL_PORTS).map(([part, port]) => [part, port + offset]);
  return Object.fromEntries(shifted) as LocalPorts;
}

/** The offset of the stack whose pages are served on `port`: how the staff app finds the emulators. */
export function offsetOf(port: number): number {
  return port - LOCAL_PORTS.hosting;
}
