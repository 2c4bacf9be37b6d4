package symshift.engine.layout;

import java.util.List;
import java.util.OptionalLong;

/**
 * Sums of plain numbers, as GNU ld does them: 64 bits, comparisons and shifts unsigned, division
 * signed. Source: binutils, ld/ldexp.c.
 */
final class Arithmetic {
  private Arithmetic() {}

  static OptionalLong constant(Term term) {
    return switch (term) {
      case Term.Literal literal -> OptionalLong.of(literal.value());
      case Term.Here _, Term.Name _ -> OptionalLong.empty();
      case Term.Prefix prefix -> prefix(prefix);
      case Term.Infix infix -> infix(infix);
      case Term.Choice choice -> choice(choice);
      case Term.Call call -> call(call.function(), call.arguments());
    };
  }

  private static OptionalLong prefix(Term.Prefix prefix) {
    OptionalLong operand = constant(prefix.operand());
    if (operand.isEmpty()) {
      return operand;
    }
    long value = operand.getAsLong();
    return OptionalLong.of(
        switch (prefix.operator()) {
          case "-" -> -value;
          case "~" -> ~value;
          case "!" -> value == 0 ? 1 : 0;
          default -> value;
        });
  }

  private static OptionalLong choice(Term.Choice choice) {
    OptionalLong condition = constant(choice.condition());
    if (condition.isEmpty()) {
      return condition;
    }
    return constant(condition.getAsLong() != 0 ? choice.yes() : choice.no());
  }

  private static OptionalLong call(String function, List<Term> arguments) {
    if (function.equals("ABSOLUTE") && arguments.size() == 1) {
      return constant(arguments.getFirst());
    }
    boolean least = function.equals("MIN");
    if ((!least && !function.equals("MAX")) || arguments.size() != 2) {
      return OptionalLong.empty();
    }
    OptionalLong a = constant(arguments.getFirst());
    OptionalLong b = constant(arguments.getLast());
    if (a.isEmpty() || b.isEmpty()) {
      return OptionalLong.empty();
    }
    boolean first = Long.compareUnsigned(a.getAsLong(), b.getAsLong()) < 0 == least;
    return first ? a : b;
  }

  private static OptionalLong infix(Term.Infix infix) {
    OptionalLong left = constant(infix.left());
    OptionalLong right = constant(infix.right());
    if (left.isEmpty() || right.isEmpty()) {
      return OptionalLong.empty();
    }
    long a = left.getAsLong();
    long b = right.getAsLong();
    String operator = infix.operator();
    if (operator.equals("/") || operator.equals("%")) {
      return b == 0 ? OptionalLong.empty() : OptionalLong.of(operator.equals("/") ? a / b : a % b);
    }
    return OptionalLong.of(whole(operator, a, b));
  }

  private static long whole(String operator, long a, long b) {
    boolean wide = Long.compareUnsigned(b, 63) > 0;
    int order = Long.compareUnsigned(a, b);
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "&" -> a & b;
      case "|" -> a | b;
      case "^" -> a ^ b;
      case "<<" -> wide ? 0 : a << b;
      case ">>" -> wide ? 0 : a >>> b;
      case "&&" -> truth(a != 0 && b != 0);
      case "||" -> truth(a != 0 || b != 0);
      case "==" -> truth(order == 0);
      case "!=" -> truth(order != 0);
      case "<" -> truth(order < 0);
      case "<=" -> truth(order <= 0);
      case ">" -> truth(order > 0);
      case ">=" -> truth(order >= 0);
      default -> throw new IllegalArgumentException("no operator of a linker script: " + operator);
    };
  }

  private static long truth(boolean holds) {
    return holds ? 1 : 0;
  }
}
