package symshift.engine.link;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import symshift.engine.elf.ElfImage;
import symshift.engine.elf.LetterRule;
import symshift.engine.symbol.SymbolTable;

/**
 * One linked image of the kernel on its way to vmlinux. Either an image or a listing is there; a
 * listing's letters are what nm printed, an image's letters depend on the nm that would print them.
 */
public final class LinkStage {
  private final String name;
  private final String file;
  private final String format;
  private final @Nullable ElfImage image;
  private final Map<LetterRule, SymbolTable> symbols = new EnumMap<>(LetterRule.class);

  private LinkStage(String name, String file, String format, @Nullable ElfImage image) {
    this.name = name;
    this.file = file;
    this.format = format;
    this.image = image;
  }

  /**
   * A stage read from its image.
   *
   * @param name the kernel's name of the stage: {@code .tmp_vmlinux1}, {@code vmlinux}, ...
   * @param file the file it was read from, with its archive
   * @param format id of the file format
   */
  public static LinkStage ofImage(String name, String file, String format, ElfImage image) {
    LinkStage stage = new LinkStage(name, file, format, image);
    for (LetterRule rule : LetterRule.values()) {
      stage.symbols.put(rule, image.symbols(rule));
    }
    return stage;
  }

  /** A stage read from a listing; the parameters are those of {@link #ofImage}. */
  public static LinkStage ofListing(String name, String file, String format, SymbolTable listing) {
    LinkStage stage = new LinkStage(name, file, format, null);
    for (LetterRule rule : LetterRule.values()) {
      stage.symbols.put(rule, listing);
    }
    return stage;
  }

  /** The same files as another stage. */
  public LinkStage named(String otherName) {
    LinkStage stage = new LinkStage(otherName, file, format, image);
    stage.symbols.putAll(symbols);
    return stage;
  }

  public String name() {
    return name;
  }

  public String file() {
    return file;
  }

  public String format() {
    return format;
  }

  /** Null when the stage is a listing. */
  public @Nullable ElfImage image() {
    return image;
  }

  /** Whether the letters of this stage depend on a {@link LetterRule}. */
  public boolean isImage() {
    return image != null;
  }

  /** The symbols with the letters of {@code rule}; a listing keeps its own letters. */
  public SymbolTable symbols(LetterRule rule) {
    SymbolTable table = symbols.get(rule);
    if (table == null) {
      throw new IllegalStateException(file);
    }
    return table;
  }

  /** Symbols whose names and addresses matter, not their letters. */
  public SymbolTable symbols() {
    return symbols(LetterRule.FLAGS);
  }

  /** A name for messages: stage and file, once when they are equal. */
  @Override
  public String toString() {
    return file.equals(name) ? name : name + " (" + file + ")";
  }
}
