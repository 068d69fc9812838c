package org.nslab.lab.kernel;

/**
 * What the lab's shell says after a line.
 *
 * @param exitCode of the line
 * @param runningJobs how many jobs run in the background
 */
record Mark(int exitCode, int runningJobs) {}
