package symshift.dashboard.analysis;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import symshift.dashboard.blob.CorruptBlobException;
import symshift.dashboard.blob.MissingBlobException;
import symshift.dashboard.upload.ArtifactSet;
import symshift.dashboard.upload.ArtifactSetStore;
import symshift.engine.diagnosis.StageRoles;
import symshift.engine.diagnosis.UnusableEvidenceException;
import symshift.engine.diagnosis.UnusableEvidenceException.Problem;

/** Takes what a reader says of the files of a set: which of them is which stage. */
@Controller
class StagesController {
  private static final Logger log = LoggerFactory.getLogger(StagesController.class);
  private static final String STAGES = DiagnosisController.PAGE + "/stages";

  private final Analyst analyst;
  private final ArtifactSetStore sets;
  private final DiagnosisComposer composer;

  StagesController(Analyst analyst, ArtifactSetStore sets, DiagnosisComposer composer) {
    this.analyst = analyst;
    this.sets = sets;
    this.composer = composer;
  }

  @PostMapping(value = STAGES, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView say(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ArtifactSet set = composer.set(id);
    StoredDiagnosis stored = composer.stored(id);
    StagesForm form = composer.form(set, stored);
    Map<String, String> sent = sent(request);
    HttpStatus status;
    List<Problem> problems;
    try {
      refuseSample(set);
      examineAgain(id, StagesForm.roles(stored.diagnosis(), sets.stageRoles(id), sent));
      return diagnosis(id);
    } catch (RefusedStageException e) {
      status = HttpStatus.BAD_REQUEST;
      problems = List.of(new Problem("", String.valueOf(e.getMessage())));
    } catch (UnusableEvidenceException e) {
      status = HttpStatus.UNPROCESSABLE_CONTENT;
      problems = e.problems();
    }
    DiagnosisPage page = composer.page(set, stored, form.refused(sent, problems));
    ModelAndView view = DiagnosisController.page(page, set, response);
    view.setStatus(status);
    return view;
  }

  /** Where a reader comes who loads the answer to a refused form again. */
  @GetMapping(STAGES)
  ModelAndView diagnosis(@PathVariable String id) {
    RedirectView diagnosis = new RedirectView("/d/" + id, true, false);
    diagnosis.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(diagnosis);
  }

  private static void refuseSample(ArtifactSet set) {
    if (set.sample()) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "This set is a sample that came with the program, so its stages stay as they are."
              + " Send its files to the doctor to try other ones.");
    }
  }

  private void examineAgain(String id, StageRoles roles)
      throws UnusableEvidenceException, IOException {
    if (roles.equals(sets.stageRoles(id))) {
      return;
    }
    try {
      analyst.examineAgain(id, roles);
    } catch (MissingBlobException | CorruptBlobException e) {
      throw new ResponseStatusException(
          HttpStatus.GONE,
          "The bytes of a file of this set are gone or damaged, so the diagnosis stays as it is."
              + " Send the files once more.",
          e);
    }
    log.atInfo().addKeyValue("files", roles.byFile().size()).log("stages said by a reader");
  }

  /** Labels to words, from the two lists of fields that the form sends side by side. */
  private static Map<String, String> sent(HttpServletRequest request) {
    String[] files =
        Objects.requireNonNullElse(request.getParameterValues("file"), new String[] {});
    String[] stages =
        Objects.requireNonNullElse(request.getParameterValues("stage"), new String[] {});
    if (files.length != stages.length) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST,
          "%d files and %d stages were sent; send a stage for each file."
              .formatted(files.length, stages.length));
    }
    Map<String, String> sent = new LinkedHashMap<>();
    for (int i = 0; i < files.length; i++) {
      sent.put(files[i], stages[i]);
    }
    return sent;
  }
}
