package org.openvha.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * Something that was asked. No component is null or blank.
 *
 * @param id never used again, such as {@code CON-02}
 * @param askedBy a role or an organisation, never a person
 * @param when as the source dates it: a day, a month, or two days
 * @param where in the source
 * @param decision what was decided; {@code No response recorded} where the source has none
 * @param rules ids of the rules it touches
 * @param parameters names of the parameters it touches by themselves
 * @param weights classes of the weight table it touches by themselves
 * @param whatIf the what-if that answers it
 * @param whyNoRule present when it touches none
 */
public record ConsultationItem(
        String id,
        String askedBy,
        String when,
        String where,
        String asked,
        String decision,
        String reason,
        List<String> rules,
        List<String> parameters,
        List<String> weights,
        Optional<String> whatIf,
        Optional<String> whyNoRule) {}
