package symshift.dashboard.upload;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import symshift.dashboard.web.NavEntry;

/** How the server takes uploads: on disk from the first byte, in our own folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadLimits.class)
class UploadConfiguration {
  private static final long FORM_BYTES = 1 << 20;

  /**
   * The limit of a single file is not set here but checked by {@link IncomingFiles}, which can name
   * the file. Boundaries and the other fields of the form come on top of the files.
   */
  @Bean
  MultipartConfigElement multipartConfig(IncomingFiles incoming, UploadLimits limits) {
    return new MultipartConfigElement(
        incoming.folder().toString(), -1, Math.addExact(limits.maxSetBytes(), FORM_BYTES), 0);
  }

  /** Lazy, so that a body over the limit fails in the handler, which answers with the form. */
  @Bean
  MultipartResolver multipartResolver() {
    StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
    resolver.setResolveLazily(true);
    return resolver;
  }

  @Bean
  NavEntry doctorEntry() {
    return new NavEntry(40, "Doctor", "/doctor");
  }
}
