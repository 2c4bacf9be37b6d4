package symshift.engine.diagnosis;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the catalogue says of a rule in one line each. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleCard {
  /** Kebab-case, equal to the class name and the doc's file name. */
  String id();

  /** One sentence without a full stop. */
  String title();

  Culprit culprit();

  /** Kernel versions in which it can happen. */
  String eras();

  /** Architectures in which it was seen. */
  String arches();

  /** On what the rule was tried. */
  Tried tried();

  /**
   * Share of its findings that are right, 0 to 1, where no counterfactual proves one: measured on
   * samples and relinks by the rule of succession; below one half for a rule that was never tried.
   */
  double hitRate();

  /**
   * Of several causes of one failure the one with the highest precedence is named first: it says
   * how the others come about.
   */
  int precedence() default 0;
}
