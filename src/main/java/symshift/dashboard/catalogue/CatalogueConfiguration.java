package symshift.dashboard.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import symshift.dashboard.web.NavEntry;
import symshift.engine.diagnosis.Rule;
import symshift.engine.diagnosis.Rules;

/** The catalogue, and its entry of the bar. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
  @Bean
  Catalogue catalogue() {
    return new Catalogue(Rules.all().stream().map(Rule::card).map(Cause::of).toList());
  }

  @Bean
  NavEntry causesEntry() {
    return new NavEntry(30, "Causes", "/causes");
  }
}
