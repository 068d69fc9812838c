package org.nslab.diagram.svg;

import java.util.EnumSet;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;

/** What the layout kernel is told about how it is to lay out. */
final class LayoutOptions {

  /** Room for the title of a box, and around what is in it. */
  static final double TITLE = 30;

  private static final double MARGIN = 12;

  private LayoutOptions() {}

  /**
   * For the whole.
   *
   * @param ordered whether the order in which boxes are given is kept, so that a new one moves no
   *     other; cables cross then where they make a circle
   */
  static void ofAll(ElkNode root, boolean ordered) {
    root.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
    root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
    // What is added later moves what is there already as little as can be.
    root.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    root.setProperty(LayeredOptions.CROSSING_MINIMIZATION_FORCE_NODE_MODEL_ORDER, ordered);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.LEFTUP);
    spacing(root);
  }

  static void ofBox(ElkNode box, double width, int notes) {
    double below = MARGIN + notes * Type.LINE;
    box.setProperty(LayeredOptions.PADDING, new ElkPadding(TITLE, MARGIN, below, MARGIN));
    box.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
    box.setProperty(LayeredOptions.NODE_SIZE_MINIMUM, new KVector(width, TITLE + below));
    box.setProperty(LayeredOptions.ALIGNMENT, Alignment.LEFT);
    box.setDimensions(width, TITLE + below);
    spacing(box);
  }

  /** Devices stand below one another as the lines of a list do, however wide they are. */
  static void ofChip(ElkNode node, Chip chip) {
    node.setDimensions(chip.width(), chip.height());
    node.setProperty(LayeredOptions.ALIGNMENT, Alignment.LEFT);
  }

  private static void spacing(ElkNode node) {
    node.setProperty(LayeredOptions.SPACING_NODE_NODE, 16.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 32.0);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
    node.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 24.0);
  }

  static void layOut(ElkNode root) {
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
  }
}
