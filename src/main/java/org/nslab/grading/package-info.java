/**
 * Grading: transcripts in, grades out.
 *
 * <p>{@code submission} finds what was handed in, {@code rerun} runs a transcript again, {@code
 * attempt} makes marks and remarks of that and keeps them, {@code course} has the rules, {@code
 * grade} works out grades by them, {@code likeness} compares histories, {@code report} tells it.
 * {@link org.nslab.grading.ClassRun} grades a class on all cores.
 */
@NullMarked
package org.nslab.grading;

import org.jspecify.annotations.NullMarked;
