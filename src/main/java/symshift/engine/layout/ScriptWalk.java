package symshift.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Goes once over the statements of a script and notes what stands where. */
final class ScriptWalk {
  private final List<Statement.OutputSection> sections = new ArrayList<>();
  private final List<PlacedSymbol> symbols = new ArrayList<>();
  private final List<Alignment> alignments = new ArrayList<>();
  private final List<Statement.Command> commands = new ArrayList<>();
  private String inside = "";
  private String last = "";

  ScriptWalk(List<Statement> statements) {
    statements.forEach(this::visit);
  }

  List<Statement.OutputSection> sections() {
    return List.copyOf(sections);
  }

  List<PlacedSymbol> symbols() {
    return List.copyOf(symbols);
  }

  List<Alignment> alignments() {
    return List.copyOf(alignments);
  }

  Optional<String> command(String keyword) {
    return commands.stream()
        .filter(command -> command.keyword().equals(keyword))
        .map(Statement.Command::arguments)
        .findFirst();
  }

  private void visit(Statement statement) {
    switch (statement) {
      case Statement.Sections all -> all.contents().forEach(this::visit);
      case Statement.OutputSection section -> visitSection(section);
      case Statement.Overlay overlay -> visitOverlay(overlay);
      case Statement.Assignment assignment ->
          symbols.add(new PlacedSymbol(assignment, inside, last));
      case Statement.Location location ->
          align(location.value(), Alignment.Of.LOCATION, location.line());
      case Statement.Command command -> commands.add(command);
      case Statement.Assertion _,
          Statement.Data _,
          Statement.Include _,
          Statement.InputSections _,
          Statement.Memory _,
          Statement.ProgramHeaders _ -> {}
    }
  }

  private void visitOverlay(Statement.Overlay overlay) {
    align(overlay.placement().address(), Alignment.Of.SECTION, overlay.line());
    overlay.sections().forEach(this::visitSection);
  }

  private void visitSection(Statement.OutputSection section) {
    sections.add(section);
    inside = section.name();
    last = section.name();
    Placement placement = section.placement();
    align(placement.address(), Alignment.Of.SECTION, section.line());
    alignTo(placement.alignment(), Alignment.Of.SECTION, section.line());
    alignTo(placement.inputAlignment(), Alignment.Of.INPUT, section.line());
    section.contents().forEach(this::visit);
    inside = "";
  }

  private void align(@Nullable Expression address, Alignment.Of of, int line) {
    add(address == null ? OptionalLong.empty() : address.alignment(), of, line);
  }

  private void alignTo(@Nullable Expression bytes, Alignment.Of of, int line) {
    add(bytes == null ? OptionalLong.empty() : bytes.constant(), of, line);
  }

  private void add(OptionalLong bytes, Alignment.Of of, int line) {
    if (bytes.isPresent()) {
      alignments.add(new Alignment(bytes.getAsLong(), of, inside, line));
    }
  }
}
