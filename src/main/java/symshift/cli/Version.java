package symshift.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into {@code symshift/version.properties}. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    var properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/symshift/version.properties")) {
      if (in == null) {
        throw new IOException("symshift/version.properties is missing from the class path");
      }
      properties.load(in);
    }
    return new String[] {"symshift " + properties.getProperty("version")};
  }
}
