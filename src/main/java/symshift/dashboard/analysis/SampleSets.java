package symshift.dashboard.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The builds that come with the program: each an archive of link stages in a folder of its own. */
final class SampleSets {
  private static final Pattern PLACE = Pattern.compile("samples/(stages|real)/([^/]+)/([^/]+)$");

  private SampleSets() {}

  /**
   * One build.
   *
   * @param id made of the folder's name: {@code sample-01-percpu-dtt}
   * @param note what it shows, from the ORIGIN.md beside the folder; the folder's name without one
   */
  record Sample(String id, String fileName, Resource archive, String note) {}

  /** All samples on the class path, sorted by id. */
  static List<Sample> onClassPath() {
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    List<Sample> samples = new ArrayList<>();
    try {
      for (String kind : List.of("stages", "real")) {
        String root = "classpath*:samples/" + kind;
        String origin = text(resolver.getResources(root + "/ORIGIN.md"));
        for (Resource archive : resolver.getResources(root + "/*/*.tar.xz")) {
          samples.add(sample(archive, origin));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the samples of the program cannot be read", e);
    }
    samples.sort(Comparator.comparing(Sample::id));
    return samples;
  }

  private static Sample sample(Resource archive, String origin) throws IOException {
    Matcher place = PLACE.matcher(archive.getURL().getPath());
    if (!place.find()) {
      throw new IOException("not in a folder of samples: " + archive);
    }
    String folder = place.group(2);
    return new Sample(
        "sample-" + folder.toLowerCase(Locale.ROOT),
        place.group(3),
        archive,
        noteOf(folder, origin));
  }

  /** The table line or list item of ORIGIN.md that names the folder, its first clause. */
  static String noteOf(String folder, String origin) {
    String name = Pattern.quote(folder);
    Pattern entry =
        Pattern.compile(
            "^(?:\\| *" + name + " *\\| *(.+?) *\\|$|\\* `" + name + "`: (.+?)(?:[.;]|$))",
            Pattern.MULTILINE);
    Matcher found = entry.matcher(origin);
    if (!found.find()) {
      return folder;
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static String text(Resource[] resources) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Resource resource : resources) {
      try (InputStream in = resource.getInputStream()) {
        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return text.toString();
  }
}
