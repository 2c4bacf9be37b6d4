package symshift.dashboard.source;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether a source is due; the scheduler sees to it that one node does. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("symshift.source.collect")
class CollectTask {

  @Bean
  RecurringTask<Void> collectSources(Collector collector) {
    return Tasks.recurring("collect-sources", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> collector.collectDue());
  }
}
