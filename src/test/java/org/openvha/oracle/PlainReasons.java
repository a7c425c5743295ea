package org.openvha.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Made-up reasons for tests without rule files: each says which rule it belongs to. */
final class PlainReasons {
    static final List<String> RULES = List.of(
            "EXC-01", "EXC-02", "EXC-03", "EXC-04", "EXC-05", "EXC-06", "EXC-07", "EXC-08", "EXC-09", "EXI-01",
            "EXI-02", "EXI-03", "GAP-01", "GAP-02", "INT-01", "INT-02", "INT-03", "RMV-01", "SCO-01", "SCO-02",
            "SCO-03", "SCO-04", "U18-01", "U18-02", "U18-03", "U18-04");

    private PlainReasons() {}

    static Map<String, String> all() {
        Map<String, String> reasons = new HashMap<>();
        for (String rule : RULES) {
            reasons.put(rule, "because of " + rule);
        }
        return reasons;
    }
}
