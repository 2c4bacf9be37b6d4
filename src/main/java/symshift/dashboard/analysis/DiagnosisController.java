package symshift.dashboard.analysis;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import symshift.dashboard.blob.BlobStore;
import symshift.dashboard.blob.MissingBlobException;
import symshift.dashboard.upload.ArtifactSet;
import symshift.dashboard.upload.ArtifactSetStore;
import symshift.dashboard.upload.StoredFile;
import symshift.engine.diagnosis.DiagnosisJson;
import symshift.engine.diagnosis.TextReport;

/** One diagnosis as a page, as JSON, as text; and the files it was made from. */
@Controller
class DiagnosisController {
  static final String PAGE = "/d/{id:[a-z0-9-]{1,100}}";
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final ArtifactSetStore sets;
  private final DiagnosisComposer composer;
  private final BlobStore blobs;

  DiagnosisController(ArtifactSetStore sets, DiagnosisComposer composer, BlobStore blobs) {
    this.sets = sets;
    this.composer = composer;
    this.blobs = blobs;
  }

  @GetMapping(PAGE)
  ModelAndView page(@PathVariable String id, HttpServletResponse response) throws IOException {
    ArtifactSet set = composer.set(id);
    StoredDiagnosis stored = composer.stored(id);
    return page(composer.page(set, stored, composer.form(set, stored)), set, response);
  }

  static ModelAndView page(DiagnosisPage page, ArtifactSet set, HttpServletResponse response) {
    keptPrivate(set).forEach((name, values) -> response.setHeader(name, values.getFirst()));
    return new ModelAndView("analysis/diagnosis", "page", page);
  }

  @GetMapping(value = PAGE + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> json(@PathVariable String id) {
    return twin(
        id, MediaType.APPLICATION_JSON, DiagnosisJson.write(composer.stored(id).diagnosis()));
  }

  @GetMapping(PAGE + ".txt")
  ResponseEntity<String> text(@PathVariable String id) {
    return twin(id, TEXT, TextReport.write(composer.stored(id).diagnosis()));
  }

  /** A file as it was sent; never shown, always saved. */
  @GetMapping(PAGE + "/files/{name}")
  ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name)
      throws IOException {
    StoredFile file =
        sets.files(id).stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> DiagnosisComposer.absent("This diagnosis has no file of this name."));
    return ResponseEntity.ok()
        .headers(keptPrivate(composer.set(id)))
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(file.sizeBytes())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new InputStreamResource(bytes(file)));
  }

  private InputStream bytes(StoredFile file) throws IOException {
    try {
      return blobs.open(file.sha256());
    } catch (MissingBlobException e) {
      throw new ResponseStatusException(
          HttpStatus.GONE,
          "The bytes of this file are gone. The diagnosis that was made of it is still here.",
          e);
    }
  }

  private ResponseEntity<String> twin(String id, MediaType type, String body) {
    return ResponseEntity.ok().headers(keptPrivate(composer.set(id))).contentType(type).body(body);
  }

  /**
   * Only the link leads here: no shared cache and no search engine learns it. Other sites do not
   * either, because no page of this site tells them where a reader comes from.
   */
  private static HttpHeaders keptPrivate(ArtifactSet set) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (!set.sample()) {
      headers.set("X-Robots-Tag", "noindex");
    }
    return headers;
  }
}
