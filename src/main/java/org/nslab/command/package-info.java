/**
 * The one grammar of commands. The syntax of every command is described once, in the {@code
 * .grammar} files beside the classes (format: {@code docs/grammar.md}); everything here reads that
 * description.
 *
 * <p>To use it:
 *
 * <ul>
 *   <li>{@link org.nslab.command.Grammar#parse Grammar.standard().parse(line)} takes any text
 *       apart. The {@link org.nslab.command.Line} has its {@link org.nslab.command.Command
 *       commands}, with their {@link org.nslab.command.Command#canonical canonical form}, their
 *       {@link org.nslab.command.Command#effect effect} and the place where they stop making sense.
 *   <li>{@link org.nslab.command.Command#gist} is the canonical form without what only says how
 *       much is printed, how often or how long: {@code ran} checks compare it.
 *   <li>{@link org.nslab.command.Completion#at} says what may stand at the cursor, {@link
 *       org.nslab.command.Colours#of} what each stretch of a line is, {@link
 *       org.nslab.command.Tip#at} what may come next. None of them starts a process.
 *   <li>{@link org.nslab.command.Correction#of} finds what is wrong with a line and the line that
 *       was meant; {@link org.nslab.command.Explanation#of} says what each word does, and has all
 *       that {@code explain --json} prints.
 *   <li>{@link org.nslab.command.Nearest} finds the word that somebody meant, in any other list.
 * </ul>
 *
 * <p>How it works: {@link org.nslab.command.Lexer} and {@link org.nslab.command.LineReader} read
 * what the shell reads; {@link org.nslab.command.Reader} reads one command by its {@link
 * org.nslab.command.Syntax}, a tree of {@link org.nslab.command.Form forms} and {@link
 * org.nslab.command.Item items} whose values fill {@link org.nslab.command.Slot slots}; the {@link
 * org.nslab.command.Reading} that comes out is what the rest looks at. What is offered for a slot
 * is decided in {@link org.nslab.command.Offers}; a new kind of mistake is a {@link
 * org.nslab.command.Mistake}.
 */
@NullMarked
package org.nslab.command;

import org.jspecify.annotations.NullMarked;
