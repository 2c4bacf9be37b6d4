package symshift.dashboard.analysis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import symshift.engine.artifact.ArtifactReader;
import symshift.engine.artifact.ReadLimits;
import symshift.engine.diagnosis.Diagnoser;
import symshift.engine.diagnosis.Evidence;

/** The engine as this feature runs it. */
@Configuration(proxyBeanMethods = false)
class AnalysisConfiguration {
  @Bean
  Engine engine() {
    ArtifactReader reader = new ArtifactReader(ReadLimits.defaults());
    return (files, roles) -> Diagnoser.diagnose(Evidence.of(reader.read(files), roles));
  }
}
