package org.openvha.whatif.equality;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvha.facts.Demographics;

/**
 * Self-defined ethnicity codes of the facts, kept in full. Chinese is O1 in the 16+1 system and A4 in the 18+1 system; these two stay apart, as do all codes. W3 and O2
 * are new in 18+1: in 16+1 such people were counted under other codes, so W9 and O9 do not mean quite the same in both.
 */
enum EthnicCode {
    W1("White British", EthnicGroup.WHITE, EthnicSystem.EITHER),
    W2("White Irish", EthnicGroup.WHITE, EthnicSystem.EITHER),
    W3("Gypsy or Irish Traveller", EthnicGroup.WHITE, EthnicSystem.ONLY_18_PLUS_1),
    W9("Any other White background", EthnicGroup.WHITE, EthnicSystem.EITHER),
    M1("White and Black Caribbean", EthnicGroup.MIXED, EthnicSystem.EITHER),
    M2("White and Black African", EthnicGroup.MIXED, EthnicSystem.EITHER),
    M3("White and Asian", EthnicGroup.MIXED, EthnicSystem.EITHER),
    M9("Any other Mixed background", EthnicGroup.MIXED, EthnicSystem.EITHER),
    A1("Indian", EthnicGroup.ASIAN, EthnicSystem.EITHER),
    A2("Pakistani", EthnicGroup.ASIAN, EthnicSystem.EITHER),
    A3("Bangladeshi", EthnicGroup.ASIAN, EthnicSystem.EITHER),
    A4("Chinese", EthnicGroup.ASIAN, EthnicSystem.ONLY_18_PLUS_1),
    A9("Any other Asian background", EthnicGroup.ASIAN, EthnicSystem.EITHER),
    B1("Caribbean", EthnicGroup.BLACK, EthnicSystem.EITHER),
    B2("African", EthnicGroup.BLACK, EthnicSystem.EITHER),
    B9("Any other Black background", EthnicGroup.BLACK, EthnicSystem.EITHER),
    O1("Chinese", EthnicGroup.OTHER, EthnicSystem.ONLY_16_PLUS_1),
    O2("Arab", EthnicGroup.OTHER, EthnicSystem.ONLY_18_PLUS_1),
    O9("Any other background", EthnicGroup.OTHER, EthnicSystem.EITHER),
    NS("Not stated", EthnicGroup.NOT_STATED, EthnicSystem.NOT_STATED),
    NO_RECORD("No demographic record", EthnicGroup.NOT_STATED, EthnicSystem.NO_RECORD);

    private static final Map<String, EthnicCode> BY_CODE = Arrays.stream(values())
            .filter(code -> code != NO_RECORD)
            .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final String description;
    private final EthnicGroup group;
    private final EthnicSystem system;

    EthnicCode(String description, EthnicGroup group, EthnicSystem system) {
        this.description = description;
        this.group = group;
        this.system = system;
    }

    /** @throws IllegalArgumentException for a code that intake does not accept */
    static EthnicCode of(Optional<Demographics> demographics) {
        if (demographics.isEmpty()) {
            return NO_RECORD;
        }
        String code = demographics.get().ethnicity();
        return Optional.ofNullable(BY_CODE.get(code))
                .orElseThrow(() -> new IllegalArgumentException("No ethnicity has the code " + code));
    }

    static List<Group> groups() {
        return Arrays.stream(values()).map(EthnicCode::asGroup).toList();
    }

    EthnicGroup group() {
        return group;
    }

    EthnicSystem system() {
        return system;
    }

    private Group asGroup() {
        return switch (system) {
            case NO_RECORD -> Group.unknown("no-record", description);
            case NOT_STATED -> Group.unknown(name(), description);
            case EITHER -> Group.of(name(), description);
            case ONLY_16_PLUS_1 -> Group.of(name(), description + " (16+1 only)");
            case ONLY_18_PLUS_1 -> Group.of(name(), description + " (18+1 only)");
        };
    }
}
