package org.nslab.check;

/** A kernel setting has a value. */
record SysctlIs(String namespace, String key, String value) implements Check {}
