package symshift.relink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;

/** Which files of a build somebody brings. */
enum Brought {
  IMAGES,
  /** And the assembler text of the tables. */
  IMAGES_AND_TABLES,
  LISTINGS,
  /** Of the final image only what the build keeps. */
  LISTINGS_AND_MAP;

  static Brought by(Random random) {
    List<Brought> all = List.of(values());
    return all.get(random.nextInt(all.size()));
  }

  /** Puts what there is of one stage into a folder. */
  void put(Path folder, String name, Stage stage, boolean last) throws IOException {
    switch (this) {
      case IMAGES -> image(folder, name, stage);
      case IMAGES_AND_TABLES -> {
        image(folder, name, stage);
        if (!last) {
          write(folder.resolve(tables(name)), stage.tables());
        }
      }
      case LISTINGS -> write(folder.resolve(name + ".nm"), stage.listing());
      case LISTINGS_AND_MAP -> {
        if (last) {
          write(folder.resolve("System.map"), stage.map());
        } else {
          write(folder.resolve(name + ".nm"), stage.listing());
        }
      }
    }
  }

  /** The name that kbuild gives to the tables made from a stage. */
  private static String tables(String stage) {
    char number = stage.charAt(stage.length() - 1);
    return stage.contains(".kallsyms") ? stage + ".S" : ".tmp_kallsyms" + number + ".S";
  }

  private static void image(Path folder, String name, Stage stage) throws IOException {
    Files.copy(stage.image(), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }
}
