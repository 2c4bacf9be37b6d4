package symshift.dashboard.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import symshift.dashboard.web.NavEntry;

/** The entries of these pages in the bar. */
@Configuration(proxyBeanMethods = false)
class HistoryNavigation {
  @Bean
  NavEntry overviewEntry() {
    return new NavEntry(10, "Overview", OverviewController.SECTION);
  }

  @Bean
  NavEntry gridEntry() {
    return new NavEntry(20, "Grid", GridController.SECTION);
  }
}
