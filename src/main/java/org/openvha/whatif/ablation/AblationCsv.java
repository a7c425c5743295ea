package org.openvha.whatif.ablation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.openvha.whatif.variant.Effect;
import org.openvha.whatif.variant.VariantCsv;

/** Writes {@code ablation.csv}: the set itself, then the set without each of its parts. */
public final class AblationCsv {

    private AblationCsv() {}

    /** The stream stays open. */
    public static void write(Ablation ablation, OutputStream out) throws IOException {
        VariantCsv csv =
                new VariantCsv(out, List.of("switched_off", "name", "stratum", "role", "caution"), ablation.base());
        csv.row(
                List.of("", "the unchanged rule set", "", "", ""),
                Effect.none(ablation.base().unchanged()));
        for (SwitchedOff part : ablation.parts()) {
            csv.row(
                    List.of(
                            part.cause(),
                            part.name(),
                            part.stratum(),
                            part.role().code(),
                            part.caution().orElse("")),
                    part.effect());
        }
        csv.flush();
    }
}
