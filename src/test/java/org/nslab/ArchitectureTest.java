package org.nslab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package table of the design, held. */
@AnalyzeClasses(packages = "org.nslab", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest static final ArchRule network = mayUse("network");
  @ArchTest static final ArchRule command = mayUse("command", "network");
  @ArchTest static final ArchRule trace = mayUse("trace", "network");

  @ArchTest static final ArchRule simulation = mayUse("simulation", "network", "command", "trace");

  @ArchTest
  static final ArchRule diagnosis =
      mayUse("diagnosis", "network", "command", "trace", "simulation");

  @ArchTest static final ArchRule lab = mayUse("lab", "network", "command");
  @ArchTest static final ArchRule kernelLab = mayUse("lab.kernel", "lab", "network", "command");

  @ArchTest
  static final ArchRule simulatedLab =
      mayUse("lab.simulated", "lab", "network", "command", "trace", "simulation");

  @ArchTest
  static final ArchRule check =
      mayUse("check", "network", "command", "trace", "simulation", "diagnosis", "lab");

  @ArchTest static final ArchRule lesson = mayUse("lesson", "network", "command", "check", "lab");
  @ArchTest static final ArchRule transcript = mayUse("transcript");

  @ArchTest
  static final ArchRule grading =
      mayUse(
          "grading",
          "network",
          "command",
          "trace",
          "simulation",
          "diagnosis",
          "check",
          "lab",
          "lesson",
          "transcript",
          "tutor");

  @ArchTest static final ArchRule diagram = mayUse("diagram", "network", "trace");

  @ArchTest
  static final ArchRule onlyTheCommandLineChoosesALab =
      noClasses()
          .that(not(resideInAnyPackage("org.nslab.cli..", "org.nslab.lab..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nslab.lab.kernel..", "org.nslab.lab.simulated..");

  @ArchTest
  static final ArchRule noCycles = slices().matching("org.nslab.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesBetweenAllPackages =
      slices().matching("org.nslab.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule networkUsesTheJdkAlone =
      classes()
          .that()
          .resideInAPackage("org.nslab.network..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.nslab.network..", "java..", "org.jspecify..");

  @ArchTest static final ArchRule jline = only("org.jline..", "org.nslab.shell..");
  @ArchTest static final ArchRule ztExec = only("org.zeroturnaround..", "org.nslab.lab.kernel..");

  @ArchTest static final ArchRule elk = only("org.eclipse..", "org.nslab.diagram.svg..");

  @ArchTest
  static final ArchRule commonmark =
      only("org.commonmark..", "org.nslab.lesson..", "org.nslab.shell..");

  @ArchTest
  static final ArchRule picocli = only("picocli..", "org.nslab.cli..", "org.nslab.shell..");

  @ArchTest
  static final ArchRule standardStreams =
      noClasses()
          .that(not(simpleName("Main")))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");

  @ArchTest
  static final ArchRule noDumpingGrounds =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..impl..")
          .allowEmptyShould(true);

  private static ArchRule mayUse(String name, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = tree(name);
    for (int i = 0; i < others.length; i++) {
      allowed[i + 1] = tree(others[i]);
    }
    return noClasses()
        .that()
        .resideInAPackage(tree(name))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.nslab..").and(not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true);
  }

  /** A package and those below it; those below {@code lab} have rules of their own. */
  private static String tree(String name) {
    return "org.nslab." + name + (name.equals("lab") ? "" : "..");
  }

  private static ArchRule only(String library, String... users) {
    return noClasses()
        .that(not(resideInAnyPackage(users)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }
}
