/**
 * Ports of the local stack before the offset. The staff app finds the emulators from the port it is served
 * on, so web and local read the same table.
 */
export const LOCAL_PORTS = {
  hosting: 5000,
  functions: 5001,
  auth: 9099,
  firestore: 8080,
  firestoreWebsocket: 9150,
  tasks: 9499,
  eventarc: 9299,
  hub: 4400,
  logging: 4500,
  mail: 1080,
  smtp: 1025,
  /** Stand-ins: the company register, and companies' web sites. */
  register: 1090,
  sites: 1091,
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
