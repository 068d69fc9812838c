package org.nslab.simulation.ping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What ping says at its end. */
final class Summary {

  private static final MathContext SIX_DIGITS = new MathContext(6);

  private final String text;
  private final Random random = new Random();
  private final List<Double> times = new ArrayList<>();
  private int received;
  private int duplicates;
  private int errors;

  Summary(String text) {
    this.text = text;
  }

  /** An answer; returns how many milliseconds it took. */
  double answered(boolean again) {
    double time = 0.03 + random.nextInt(60) / 1000.0;
    times.add(time);
    received += again ? 0 : 1;
    duplicates += again ? 1 : 0;
    return time;
  }

  void failed() {
    errors++;
  }

  /** Whether anybody has answered. */
  boolean isAnswered() {
    return received > 0;
  }

  /**
   * All of it.
   *
   * @param sent how many requests
   * @param milliseconds between the first and the last
   * @param pipe how many were on their way at the same time; 0 or 1 is not told
   */
  String print(int sent, long milliseconds, int pipe) {
    String more =
        (duplicates > 0 ? "+" + duplicates + " duplicates, " : "")
            + (errors > 0 ? "+" + errors + " errors, " : "");
    String piped = pipe > 1 ? (received > 0 ? ", " : "") + "pipe " + pipe : "";
    return String.format(
        Locale.ROOT,
        "%n--- %s ping statistics ---%n%d packets transmitted, %d received, %s%s%% packet loss,"
            + " time %dms%n%s%s%n",
        text,
        sent,
        received,
        more,
        loss(sent),
        sent == 1 ? 0 : milliseconds,
        received > 0 ? roundTrips() : "",
        piped);
  }

  /** With six digits at most; iputils: ping_common.c, finish. */
  private String loss(int sent) {
    BigDecimal loss =
        BigDecimal.valueOf((sent - received) * 100L)
            .divide(BigDecimal.valueOf(Math.max(1, sent)), SIX_DIGITS);
    return loss.signum() == 0 ? "0" : loss.stripTrailingZeros().toPlainString();
  }

  private String roundTrips() {
    double least = times.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = times.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double mean = times.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double square = times.stream().mapToDouble(time -> time * time).average().orElse(0);
    double deviation = Math.sqrt(Math.max(0, square - mean * mean));
    return String.format(
        Locale.ROOT, "rtt min/avg/max/mdev = %.3f/%.3f/%.3f/%.3f ms", least, mean, most, deviation);
  }
}
