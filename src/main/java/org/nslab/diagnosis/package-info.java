/**
 * Why a packet does not arrive, and what would mend it. {@link org.nslab.diagnosis.Diagnosis#of} is
 * where to begin; it gives an {@link org.nslab.diagnosis.Answer}: the trace, the causes with their
 * evidence, and a plan that was tried on a copy of the state. {@link
 * org.nslab.diagnosis.AnswerText} puts it into words (whole, or a tier at a time), {@link
 * org.nslab.diagnosis.AnswerJson} into JSON.
 *
 * <p>To add a cause: give it an id in the catalogue, and find it in an examiner of the package
 * {@code examination}.
 */
@NullMarked
package org.nslab.diagnosis;

import org.jspecify.annotations.NullMarked;
