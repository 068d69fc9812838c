/**
 * The check language: statements about a lab, each true or false, with the answer to a failed one.
 */
@NullMarked
package org.nslab.check;

import org.jspecify.annotations.NullMarked;
