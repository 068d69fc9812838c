package org.nslab.diagnosis;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.nslab.diagnosis.cause.Cause;
import org.nslab.trace.Step;

/** An answer as the one JSON object that {@code why --json} prints. */
public final class AnswerJson {

  private AnswerJson() {}

  /** The object on one line. */
  public static String of(Answer answer) {
    JsonObject object = new JsonObject();
    object.addProperty("from", answer.trace().flow().from());
    object.addProperty("to", answer.trace().flow().to().toString());
    object.addProperty("reachable", answer.isReachable());
    object.addProperty("symptom", answer.symptom());
    JsonArray causes = new JsonArray();
    answer.causes().forEach(cause -> causes.add(cause(cause)));
    object.add("causes", causes);
    object.add("plan", strings(answer.plan()));
    object.addProperty("verified", answer.verified());
    JsonArray steps = new JsonArray();
    answer.trace().steps().forEach(step -> steps.add(step(step)));
    object.add("trace", steps);
    return object.toString();
  }

  private static JsonObject cause(Cause cause) {
    JsonObject object = new JsonObject();
    object.addProperty("id", cause.id());
    object.addProperty("namespace", cause.namespace());
    cause.device().ifPresent(device -> object.addProperty("interface", device));
    object.addProperty("evidence", cause.evidence().line());
    object.addProperty("command", cause.evidence().command());
    object.addProperty("meaning", cause.meaning());
    cause.assumption().ifPresent(text -> object.addProperty("assumption", text));
    object.add("fix", strings(cause.fix()));
    return object;
  }

  private static JsonObject step(Step step) {
    JsonObject object = new JsonObject();
    object.addProperty("namespace", step.namespace());
    step.device().ifPresent(device -> object.addProperty("interface", device));
    object.addProperty("leg", step.leg().name().toLowerCase(java.util.Locale.ROOT));
    object.addProperty("step", step.stage().toString());
    object.addProperty("outcome", step.outcome());
    object.addProperty("detail", step.fact().toString());
    return object;
  }

  private static JsonArray strings(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
