/**
 * Preloaded into a child of the local stack. A child in a process group of its own does not hear Ctrl-C twice,
 * but would outlive a parent that was killed: when the channel to the parent closes, it ends as if interrupted.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGINT'));
process.channel?.unref();
