package symshift;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Locale;

/**
 * One kind of thing that is added by a class, a test and a doc.
 *
 * @param name what it is called in messages
 * @param contract the interface that makes a class one of them
 * @param folder the package its classes live in
 * @param suffix what a class name may end in without its being part of the id
 * @param docs the folder of its docs
 */
record Catalogue(String name, String contract, String folder, String suffix, String docs) {
  static final Catalogue RULES =
      new Catalogue(
          "rule",
          "symshift.engine.diagnosis.Rule",
          "symshift.engine.diagnosis.rule",
          "Rule",
          "docs/rules");
  static final Catalogue FORMATS =
      new Catalogue(
          "format",
          "symshift.engine.artifact.ArtifactFormat",
          "symshift.engine.artifact.format",
          "Format",
          "docs/formats");
  static final Catalogue SOURCES =
      new Catalogue(
          "source",
          "symshift.dashboard.source.BuildSource",
          "symshift.dashboard.source.site",
          "Source",
          "docs/sources");

  /** The classes of this kind, wherever they are. */
  List<JavaClass> classes() {
    return ArchitectureTest.MAIN.stream()
        .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .filter(type -> type.isAssignableTo(contract))
        .toList();
  }

  /** The id that a class of this kind has by its name. */
  String id(String simpleName) {
    return kebab(simpleName.replaceFirst(suffix + "$", ""));
  }

  /** {@code SameAddressReorder} as {@code same-address-reorder}. */
  static String kebab(String simpleName) {
    return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
