import { expect, it } from 'vitest';
import { javaMajor } from './java-version.ts';

it.each([
  ['openjdk version "21.0.2" 2024-01-16', 21],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "25" 2025-09-16 LTS', 25],
  ['openjdk version "22-ea" 2024-03-19', 22],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "17.0.15" 2025-04-15', 17],
  ['java: command not found', null],
])('reads %j as %s', (output, major) => {
  expect(javaMajor(output)).toBe(major);
});
