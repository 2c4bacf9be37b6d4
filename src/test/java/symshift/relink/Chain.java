package symshift.relink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Links one after the other, each with the tables that the one before asks for. */
final class Chain {
  private final Setup setup;
  private final Tools tools;
  private final Path folder;
  private final Path script;
  private final List<Stage> stages = new ArrayList<>();
  private final Map<String, Path> objects = new HashMap<>();

  Chain(Setup setup, Tools tools, Path folder) {
    this.setup = setup;
    this.tools = tools;
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      this.script = Files.writeString(folder.resolve("link.lds"), setup.layout().script());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stage by number, from 1 on; links what is missing. */
  Stage stage(int number) {
    while (stages.size() < number) {
      stages.add(link(stages.size() + 1));
    }
    return stages.get(number - 1);
  }

  /**
   * Temporary stages that the build makes. Source: kallsyms_step in scripts/link-vmlinux.sh since
   * 4.10, which compares the sizes of the two object files.
   */
  int temporaryStages() {
    if (setup.passes() > 0) {
      return setup.passes();
    }
    stage(2);
    return objectBytes(1) == objectBytes(2) ? 2 : 3;
  }

  private long objectBytes(int number) {
    try {
      return Files.size(tableObject(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stage link(int number) {
    List<Path> inputs = new ArrayList<>(List.of(mainObject(number)));
    if (number > 1) {
      inputs.add(tableObject(number - 1));
    } else if (setup.program().isFrom("6.11")) {
      inputs.add(tools.assemble(folder, "kallsyms0", setup.program().dummy()));
    }
    Path image = folder.resolve("vmlinux" + number);
    tools.link(setup.lld(), script, image, inputs);
    String listing = tools.listing(setup.lettersByName(), image);
    String tables = setup.program().tables(folder, listing, setup.allSymbols());
    return new Stage(
        image, listing, setup.program().map(folder, listing), tables, WrittenTables.sizes(tables));
  }

  private Path mainObject(int number) {
    return objects.computeIfAbsent(
        setup.object(number).source(), text -> tools.assemble(folder, "main" + number, text));
  }

  /** The tables that a stage asks for, assembled. */
  private Path tableObject(int number) {
    String before = setup.tablesAlignText() ? "\t.text\n\t.balign 4\n" : "";
    return objects.computeIfAbsent(
        before + stage(number).tables(), text -> tools.assemble(folder, "kallsyms" + number, text));
  }
}
