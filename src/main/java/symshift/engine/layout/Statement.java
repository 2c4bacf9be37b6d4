package symshift.engine.layout;

import java.util.List;

/** One statement of a linker script. Their order decides the addresses. */
public sealed interface Statement {
  /** Line of the file as given, from 1; the line marks of the C preprocessor are not followed. */
  int line();

  /** {@code SECTIONS { .. }}. */
  record Sections(List<Statement> contents, int line) implements Statement {
    public Sections {
      contents = List.copyOf(contents);
    }
  }

  /**
   * The location counter is set: {@code . = ALIGN(4096);}.
   *
   * @param operator {@code =}, or an operator before it, for example {@code +=}
   */
  record Location(String operator, Expression value, int line) implements Statement {}

  /**
   * A symbol is defined: {@code __init_end = .;}.
   *
   * @param definition how
   * @param operator {@code =}, or an operator before it
   */
  record Assignment(
      String symbol, Definition definition, String operator, Expression value, int line)
      implements Statement {}

  /** How a script defines a symbol. */
  enum Definition {
    /** Always. */
    PLAIN,
    /** Only if the symbol is used and not defined elsewhere. */
    PROVIDE,
    /** As a symbol that is not exported. */
    HIDDEN,
    /** Both of these. */
    PROVIDE_HIDDEN
  }

  /** The link fails with the message unless the condition holds. */
  record Assertion(Expression condition, String message, int line) implements Statement {}

  /** An output section, {@code /DISCARD/} among them. */
  record OutputSection(String name, Placement placement, List<Statement> contents, int line)
      implements Statement {
    public OutputSection {
      contents = List.copyOf(contents);
    }

    /** True when what it takes does not come into the image. */
    public boolean isDiscarded() {
      return name.equals("/DISCARD/");
    }
  }

  /**
   * Output sections that share one address and have load addresses one behind the other.
   *
   * @param placement of all of them; its address is where they run
   */
  record Overlay(Placement placement, List<OutputSection> sections, int line) implements Statement {
    public Overlay {
      sections = List.copyOf(sections);
    }
  }

  /**
   * Input sections are placed here: {@code KEEP(*(.text .text.*))}.
   *
   * @param keep true when they are kept though nothing refers to them
   * @param flags text within {@code INPUT_SECTION_FLAGS()}, else empty
   * @param files which files
   * @param sections which of their sections; empty: all
   */
  record InputSections(
      boolean keep, String flags, InputPattern files, List<InputPattern> sections, int line)
      implements Statement {
    public InputSections {
      sections = List.copyOf(sections);
    }
  }

  /**
   * Bytes are placed here, or what gaps are filled with is set.
   *
   * @param directive {@code BYTE SHORT LONG QUAD SQUAD} or {@code FILL}
   */
  record Data(String directive, Expression value, int line) implements Statement {
    /** How many bytes it places; 0 for {@code FILL}. */
    public int sizeBytes() {
      return switch (directive) {
        case "BYTE" -> 1;
        case "SHORT" -> 2;
        case "LONG" -> 4;
        case "FILL" -> 0;
        default -> 8;
      };
    }
  }

  /** {@code PHDRS { .. }}. */
  record ProgramHeaders(List<ProgramHeader> headers, int line) implements Statement {
    public ProgramHeaders {
      headers = List.copyOf(headers);
    }
  }

  /** {@code MEMORY { .. }}. */
  record Memory(List<MemoryRegion> regions, int line) implements Statement {
    public Memory {
      regions = List.copyOf(regions);
    }
  }

  /** Another script is read here; which statements it has is not known. */
  record Include(String file, int line) implements Statement {}

  /**
   * Everything else, for example {@code OUTPUT_ARCH(arm)}.
   *
   * @param keyword its first word
   * @param arguments the text behind it, without the outer brackets
   */
  record Command(String keyword, String arguments, int line) implements Statement {}
}
