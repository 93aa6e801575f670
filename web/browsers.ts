/** The oldest browsers that the respondents' scripts and styles are written for, as esbuild names them: docs/browsers.md. */
export const OLDEST = ['es2022', 'safari15.4', 'ios15.4', 'chrome100', 'firefox115'];
