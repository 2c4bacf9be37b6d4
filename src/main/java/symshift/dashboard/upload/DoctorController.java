package symshift.dashboard.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.WebUtils;
import symshift.dashboard.web.Frames;
import symshift.engine.diagnosis.UnusableEvidenceException;
import symshift.engine.diagnosis.UnusableEvidenceException.Problem;

/** The upload page: a form, and the same form with a sentence for each file that is no use. */
@Controller
class DoctorController {
  private static final Logger log = LoggerFactory.getLogger(DoctorController.class);

  private final IncomingFiles incoming;
  private final UploadLimits limits;
  private final DoctorQueries queries;
  private final Examiner examiner;
  private final Frames frames;

  DoctorController(
      IncomingFiles incoming,
      UploadLimits limits,
      DoctorQueries queries,
      Examiner examiner,
      Frames frames) {
    this.incoming = incoming;
    this.limits = limits;
    this.queries = queries;
    this.examiner = examiner;
    this.frames = frames;
  }

  @GetMapping("/doctor")
  ModelAndView form(@RequestParam(defaultValue = "") String result) {
    return page(HttpStatus.OK, result, List.of());
  }

  @PostMapping("/doctor")
  ModelAndView diagnose(HttpServletRequest request) throws IOException {
    String result = "";
    try {
      List<MultipartFile> files = files(request);
      result = Objects.requireNonNullElse(request.getParameter("result"), "").strip();
      Long resultId = result.isEmpty() ? null : known(result);
      return examine(files, resultId);
    } catch (RefusedUploadException e) {
      return page(e.status(), result, e.problems());
    } catch (UnusableEvidenceException e) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, result, e.problems());
    } finally {
      incoming.discard(request);
    }
  }

  private ModelAndView examine(List<MultipartFile> files, @Nullable Long resultId)
      throws RefusedUploadException, UnusableEvidenceException, IOException {
    try (ReceivedSet set = incoming.receive(files)) {
      String id = examiner.examine(set, resultId);
      log.atInfo()
          .addKeyValue("files", set.files().size())
          .addKeyValue("bytes", set.files().stream().mapToLong(ReceivedFile::sizeBytes).sum())
          .log("upload diagnosed");
      RedirectView diagnosis = new RedirectView("/d/" + id, true, false);
      diagnosis.setStatusCode(HttpStatus.SEE_OTHER);
      return new ModelAndView(diagnosis);
    }
  }

  /** Here the body is read; before, nothing of it was. */
  private List<MultipartFile> files(HttpServletRequest request) throws RefusedUploadException {
    MultipartHttpServletRequest form =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (form == null) {
      return List.of();
    }
    try {
      return form.getFiles("files");
    } catch (MultipartException e) {
      throw refusal(e);
    }
  }

  private RefusedUploadException refusal(MultipartException e) {
    if (e.contains(FileCountLimitExceededException.class)) {
      return new RefusedUploadException(
          HttpStatus.CONTENT_TOO_LARGE,
          "The upload has too many parts, so none was read; at most %d files are taken. Send the"
                  .formatted(limits.maxFiles())
              + " link stages only, or one archive.");
    }
    if (e instanceof MaxUploadSizeExceededException) {
      return new RefusedUploadException(
          HttpStatus.CONTENT_TOO_LARGE,
          "The files are larger than the %s that one upload may bring, so none was read. Send the"
                  .formatted(limits.setLimit())
              + " nm -n listings instead of the images, or an archive compressed with xz.");
    }
    return new RefusedUploadException(
        HttpStatus.BAD_REQUEST,
        "The upload could not be read to its end, so nothing of it was kept. Send it again.");
  }

  private Long known(String result) throws RefusedUploadException {
    return queries
        .resultOf(result)
        .orElseThrow(() ->
            new RefusedUploadException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                ("There is no build result \"%s\" here. Give the number of a result page, or of"
                        + " its page at the source, or leave the field empty.")
                    .formatted(result)));
  }

  private ModelAndView page(HttpStatus status, String result, List<Problem> problems) {
    String title = problems.isEmpty() ? "Doctor: upload link stages" : "Not diagnosed";
    DoctorPage page =
        new DoctorPage(
            frames.frame(title, "/doctor"),
            problems,
            result,
            new DoctorPage.Limits(limits.setLimit(), limits.maxSetBytes(), limits.maxFileBytes()),
            queries.samples());
    ModelAndView view = new ModelAndView("upload/doctor", "page", page);
    view.setStatus(status);
    return view;
  }
}
