/** The emulator's own count of which rule expressions were evaluated. */
interface CoverageReport {
  report?: CoverageNode[];
}
interface CoverageNode {
  sourcePosition?: { line?: number };
  values?: { value: unknown; count: number }[];
  children?: CoverageNode[];
}

export interface Coverage {
  expressions: number;
  evaluated: number;
  /** Lines that hold an expression never evaluated. */
  missing: number[];
}

export async function readCoverage(projectId: string): Promise<Coverage> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  const response = await fetch(`http://${host}/emulator/v1/projects/${projectId}:ruleCoverage`);
  const { report = [] } = (await response.json()) as CoverageReport;
  const leaves = report.flatMap(leavesOf);
  const missed = leaves.filter(({ values = [] }) => values.length === 0);
  const missing = new Set(missed.map(({ sourcePosition }) => sourcePosition?.line ?? 0));
  return {
    expressions: leaves.length,
    evaluated: leaves.length - missed.length,
    missing: [...missing].sort((a, b) => a - b),
  };
}

/** Prints one line: how much of the rules the tests of this project have evaluated. */
export async function printCoverage(projectId: string): Promise<Coverage> {
  const coverage = await readCoverage(projectId);
  const { expressions, evaluated, missing } = coverage;
  const lines = missing.length > 0 ? `; never: lines ${missing.join(', ')}` : '';
  process.stdout.write(`Rule coverage: ${evaluated} of ${expressions} expressions${lines}\n`);
  return coverage;
}

function leavesOf(node: CoverageNode): CoverageNode[] {
  const children = node.children ?? [];
  return children.length > 0 ? children.flatMap(leavesOf) : [node];
}
